import { perform, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findPersons, type Person } from '#office/people/index.ts'
import { readAccountsAt } from '#office/staff/index.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { consultFile, consultFiles, seeAs, type FileLook } from './at-file.ts'
import { aktenOf, findAkte, newestAkten, vorgaengeOf, type AkteFilter, type AkteRow } from './akte-store.ts'
import type { Akte, Vorgang } from './akte.ts'
import { documentsOf, draftsOf, findPrimary, marksOf, versionsOf } from './document-store.ts'
import type { DocumentWithVersions, FileDocument, Mark, PrimaryFile } from './document.ts'
import { deputiesOf, grantsOf, unseenGlass, type GrantRow } from './grant-store.ts'
import { historyOf, type HistoryEntry } from './history-store.ts'
import { isUuid } from './reader-tokens.ts'
import { akteIdOfReference, asSystem } from './reader-store.ts'
import type { CasefilesRoom } from './room.ts'

export interface SeenAkte {
  readonly akte: Akte
  readonly person: Person | null
  readonly vorgaenge: readonly Vorgang[]
  readonly documents: readonly DocumentWithVersions[]
  /** Whether the actor may work in it, or only read. */
  readonly writes: boolean
}

/** One Akte whole, without bytes: five statements however many documents it has. */
export function readAkte(
  room: CasefilesRoom,
  actor: Actor,
  { akte }: { akte: string },
): Promise<FileLook<SeenAkte>> {
  return consultFile(room, actor, { act: 'casefiles.look', at: { akte } }, async (tx, place) => {
    const row = (await findAkte(tx, akte))!
    const { documents, vorgaenge } = await contentOf(tx, akte)
    const person = row.person ? ((await findPersons(tx, [row.person])).get(row.person) ?? null) : null
    const writes = row.writers.some((token) => place.readers.includes(token))
    return { akte: plainAkte(row), person, vorgaenge, documents, writes }
  })
}

/** For neighbours inside their own transaction, whose session sees already. */
export async function contentOf(
  tx: Tx,
  akte: string,
): Promise<{ documents: DocumentWithVersions[]; vorgaenge: Vorgang[] }> {
  const rows = await documentsOf(tx, akte)
  const versions = await versionsOf(
    tx,
    rows.map(({ id }) => id),
  )
  const documents = rows.map((row) => ({ ...plainDocument(row), versions: versions.get(row.id) ?? [] }))
  return { documents, vorgaenge: await vorgaengeOf(tx, akte) }
}

/**
 * Whether the Akte holds documents that this session does not see; what is struck out does not count. Which and how many
 * is not said. For what must be whole or not at all.
 */
export async function hidesSome(tx: Tx, akte: string): Promise<boolean> {
  const count = async () => (await documentsOf(tx, akte)).filter(({ state }) => state !== 'cancelled').length
  return (await asSystem(tx, count)) > (await count())
}

function plainAkte({ readers: _, writers: __, ...akte }: AkteRow): Akte {
  return akte
}
function plainDocument<T extends FileDocument>(row: T & { readers?: unknown; writers?: unknown }): T {
  const { readers: _, writers: __, ...document } = row
  return document as unknown as T
}

export interface SeenDocument {
  readonly document: DocumentWithVersions
  readonly akte: Akte | null
  readonly marks: readonly Mark[]
  readonly writes: boolean
}

export function readDocument(
  room: CasefilesRoom,
  actor: Actor,
  { document }: { document: string },
): Promise<FileLook<SeenDocument>> {
  return consultFile(
    room,
    actor,
    { act: 'casefiles.look-at-document', at: { document } },
    async (tx, place) => {
      const row = place.document!
      const versions = (await versionsOf(tx, [document])).get(document) ?? []
      const marks = await marksOf(tx, document)
      const { writers } = row as FileDocument & { writers: readonly string[] }
      const writes = row.state !== 'cancelled' && writers.some((token) => place.readers.includes(token))
      const akte = place.akte && plainAkte(place.akte as AkteRow)
      return { document: { ...plainDocument(row), versions }, akte, marks, writes }
    },
  )
}

export interface OpenedFile extends PrimaryFile {
  readonly document: string
  readonly content: Uint8Array
}

/** The bytes of one primary file, verified; the store's problem is thrown on. */
export async function openPrimary(
  room: CasefilesRoom,
  actor: Actor,
  { document, file }: { document: string; file: string },
): Promise<FileLook<OpenedFile>> {
  const look = await consultFile(
    room,
    actor,
    { act: 'casefiles.open-file', at: { document } },
    async (tx) => {
      const found = isUuid(file) ? await findPrimary(tx, file) : null
      return found?.document === document ? found : null
    },
  )
  if (!look.ok) return look
  if (!look.found) return { ok: false, refusal: 'unknown-file' }
  return {
    ok: true,
    found: { ...look.found, content: await room.store.read(room.ground.db, look.found.object) },
  }
}

export function readHistory(
  room: CasefilesRoom,
  actor: Actor,
  { akte }: { akte: string },
): Promise<FileLook<{ entries: readonly HistoryEntry[]; names: ReadonlyMap<string, string> }>> {
  return consultFile(room, actor, { act: 'casefiles.look-at-history', at: { akte } }, async (tx, place) => {
    const entries = await historyOf(tx, { akte })
    const names = new Map((await readAccountsAt(tx, place.akte!.site)).map(({ id, name }) => [id, name]))
    return { entries, names }
  })
}

export function readAccess(
  room: CasefilesRoom,
  actor: Actor,
  { akte }: { akte: string },
): Promise<FileLook<readonly GrantRow[]>> {
  return consultFile(room, actor, { act: 'casefiles.look', at: { akte } }, (tx) => grantsOf(tx, akte))
}

/** What the actor may see of a person's files, newest first. */
export async function aktenOfPerson(
  room: CasefilesRoom,
  actor: Actor,
  { site, person }: { site: number; person: string },
): Promise<{ ok: true; found: readonly Akte[] } | { ok: false; refusal: 'not-permitted' }> {
  const deed = { act: 'casefiles.list', site, subject: `person:${person}` }
  return consultFiles(room, actor, deed, async (tx) =>
    isUuid(person) ? (await aktenOf(tx, person)).filter((it) => it.site === site).map(plainAkte) : [],
  )
}

export interface ListedAkte extends Akte {
  readonly name: string | null
}

export function listAkten(
  room: CasefilesRoom,
  actor: Actor,
  { site, ...filter }: { site: number } & AkteFilter,
): Promise<{ ok: true; found: readonly ListedAkte[] } | { ok: false; refusal: 'not-permitted' }> {
  return consultFiles(room, actor, { act: 'casefiles.list', site }, async (tx) => {
    const rows = await newestAkten(tx, site, filter)
    const persons = await findPersons(
      tx,
      rows.flatMap(({ person }) => person ?? []),
    )
    return rows.map((row) => {
      const person = row.person ? persons.get(row.person) : undefined
      return { ...plainAkte(row), name: person ? nameInList(person) : null }
    })
  })
}

/** Drafts of the actor that lie in no Akte yet. */
export function ownDrafts(room: CasefilesRoom, actor: Actor, { site }: { site: number }) {
  return consultFiles(room, actor, { act: 'casefiles.list', site }, async (tx) =>
    (await draftsOf(tx, actor.id)).map(plainDocument),
  )
}

/** By Geschäftszeichen. `closed`: there is such an Akte, but it is closed to the actor (see `breakGlass`). */
export function findByReference(
  room: CasefilesRoom,
  actor: Actor,
  { site, reference }: { site: number; reference: string },
): Promise<Outcome<{ akte: string; closed: boolean }, 'unknown-file' | CommonRefusal>> {
  return perform(room.ground, actor, { act: 'casefiles.find', site }, async (hand) => {
    const akte = await akteIdOfReference(hand.tx, site, reference.trim())
    if (!akte) return refuse('unknown-file', { field: 'reference' })
    await seeAs(hand.tx, actor, hand.now)
    hand.about(`akte:${akte}`)
    return { ok: true as const, akte, closed: (await findAkte(hand.tx, akte)) === null }
  })
}

/** Broken glass nobody has looked at yet. */
export function glassToConfirm(room: CasefilesRoom, actor: Actor, { site }: { site: number }) {
  return consultFiles(room, actor, { act: 'casefiles.confirm-glass', site }, async (tx) => {
    const rows = await unseenGlass(tx, site)
    const names = new Map((await readAccountsAt(tx, site)).map(({ id, name }) => [id, name]))
    return rows.map((row) => ({ ...row, name: names.get(row.grantedBy) ?? '' }))
  })
}

/** Who stands in for the actor, and for whom the actor does. */
export function readDeputies(
  room: CasefilesRoom,
  actor: Actor,
  { site, account }: { site: number; account: string },
) {
  return consultFiles(room, actor, { act: 'casefiles.list', site }, async (tx, _, now) => {
    const mayAsk = account === actor.id || actor.roles.includes('head')
    return mayAsk && isUuid(account) ? deputiesOf(tx, account, officeDay(now)) : []
  })
}

/** Family name first; a passport may know one name only. */
const nameInList = ({ familyName, givenNames }: Person): string =>
  givenNames ? `${familyName}, ${givenNames}` : familyName
