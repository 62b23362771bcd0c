import { consult } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { findPersons, type Person } from '#office/people/index.ts'
import { findVisit, type Visit } from '#office/visits/index.ts'
import { mayAnywhere } from './at-hand-in.ts'
import { findFile, readContent, type Found } from './file-store.ts'
import {
  countNew,
  documentsOf,
  findHandIn,
  handInsOfDay,
  receivedFrom,
  namesOfUnfiled,
  receivedUnfiled,
} from './hand-in-store.ts'
import { isId } from './id.ts'
import type { HandIn, HandInDocument } from './hand-in.ts'
import type { HandInRoom } from './room.ts'

export interface SeenHandIn {
  readonly handIn: HandIn
  readonly person: Person | null
  readonly visit: Visit | null
  readonly documents: readonly HandInDocument[]
}

/** One hand-in with its documents. A look at somebody's papers: a trail row. */
export async function lookAtHandIn(
  room: HandInRoom,
  actor: Actor,
  handIn: string,
): Promise<Outcome<SeenHandIn, 'not-permitted' | 'unknown-hand-in'>> {
  const known = await findHandIn(room.ground.db, handIn)
  if (!known) return refuse(mayAnywhere(room, actor, 'handin.look') ? 'unknown-hand-in' : 'not-permitted')
  const deed = { act: 'handin.look', site: known.site, subject: `hand-in:${handIn}` }
  const looked = await consult(room.ground, actor, deed, (tx) => seen(tx, [known]))
  return looked.ok ? { ok: true, ...looked.found[0]! } : looked
}

type Reader = Parameters<Parameters<typeof consult>[3]>[0]

async function seen(tx: Reader, handIns: readonly HandIn[]): Promise<SeenHandIn[]> {
  const persons = await findPersons(tx, [...new Set(handIns.flatMap(({ person }) => person ?? []))])
  const documents = Map.groupBy(
    await documentsOf(
      tx,
      handIns.map(({ id }) => id),
    ),
    (it) => it.handIn,
  )
  const list: SeenHandIn[] = []
  for (const handIn of handIns)
    list.push({
      handIn,
      person: (handIn.person && persons.get(handIn.person)) || null,
      visit: handIn.visit ? await findVisit(tx, handIn.visit) : null,
      documents: documents.get(handIn.id) ?? [],
    })
  return list
}

/** What was begun or taken in today, and drafts that were left. Names: a trail row. */
export async function listHandIns(
  room: HandInRoom,
  actor: Actor,
  { site }: { site: number },
): Promise<Outcome<{ list: readonly SeenHandIn[] }, 'not-permitted'>> {
  const looked = await consult(room.ground, actor, { act: 'handin.list', site }, async (tx, now) => {
    const from = officeDay(now).toZonedDateTime('Europe/Berlin').toInstant()
    return seen(tx, await handInsOfDay(tx, site, from))
  })
  return looked.ok ? { ok: true, list: looked.found } : looked
}

export type InboxOf = { readonly visit: string } | { readonly person: string } | { readonly everybody: true }

/** What was handed in, by visit, newest first: of the person of a visit, or of everybody with something to put away. */
export async function inbox(
  room: HandInRoom,
  actor: Actor,
  { site, of }: { site: number; of: InboxOf },
): Promise<Outcome<{ list: readonly SeenHandIn[] }, 'not-permitted' | 'unknown-visit'>> {
  const whose = await whoseOf(room, site, of)
  if (!whose) return refuse(isAllowed(room, actor, site) ? 'unknown-visit' : 'not-permitted')
  const subject =
    'everybody' in of ? {} : { subject: 'visit' in of ? `visit:${of.visit}` : `person:${of.person}` }
  const looked = await consult(room.ground, actor, { act: 'handin.inbox', site, ...subject }, async (tx) =>
    seen(tx, 'everybody' in of ? await receivedUnfiled(tx, site) : await receivedFrom(tx, site, whose)),
  )
  return looked.ok ? { ok: true, list: looked.found } : looked
}

/** What was received and lies in no file yet, by name alone: for whoever takes it over. */
export const unfiledHandIns = ({ ground }: HandInRoom): Promise<readonly string[]> =>
  namesOfUnfiled(ground.db)

/** How many documents nobody has looked at, for the desk where the person sits. A number, no look at anybody's data. */
export async function newDocuments(
  room: HandInRoom,
  actor: Actor,
  { site, visit }: { site: number; visit: string },
): Promise<number> {
  const whose = isAllowed(room, actor, site) && (await whoseOf(room, site, { visit }))
  return whose ? countNew(room.ground.db, site, whose) : 0
}

const isAllowed = ({ ground }: HandInRoom, actor: Actor, site: number): boolean =>
  isPermitted(ground.permissions, actor, 'handin.inbox', site)

async function whoseOf(room: HandInRoom, site: number, of: InboxOf) {
  if ('everybody' in of) return { person: null, visit: null }
  if ('person' in of) return isId(of.person) ? { person: of.person, visit: null } : null
  const visit = isId(of.visit) && (await findVisit(room.ground.db, of.visit))
  return visit && visit.site === site ? { person: visit.person, visit: visit.id } : null
}

/** One file as it came. A look at somebody's papers: a trail row each time. */
export async function openFile(
  room: HandInRoom,
  actor: Actor,
  file: string,
): Promise<Outcome<{ file: Found; bytes: Uint8Array }, 'not-permitted' | 'unknown-file'>> {
  const known = await findFile(room.ground.db, file)
  if (!known)
    return refuse(mayAnywhere(room, actor, 'handin.look-at-file') ? 'unknown-file' : 'not-permitted')
  const deed = { act: 'handin.look-at-file', site: known.site, subject: `hand-in:${known.handIn}` }
  const looked = await consult(room.ground, actor, deed, (tx) => readContent(tx, known.sha256))
  return looked.ok ? { ok: true, file: known, bytes: looked.found } : looked
}
