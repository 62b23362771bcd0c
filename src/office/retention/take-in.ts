import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  addVersionWith,
  asSystem,
  findAkte,
  findDocuments,
  findPrimary,
  findVorgang,
  insertDocumentWith,
  noteInHistory,
  openAkteWith,
  openVorgangWith,
  seeAs,
  type NewFile,
  type OpenAkteRefusal,
} from '#office/casefiles/index.ts'
import {
  isDocument,
  objectsOf,
  readContainer,
  type Dokument,
  type ReadContainer,
} from '#office/xdomea/index.ts'
import { isUuid } from './line.ts'
import { decideArrival, lockArrival, type Arrival } from './arrival-store.ts'
import { flattened, typeOf, type FlatFile } from './flatten.ts'
import type { RetentionRoom } from './room.ts'

export interface TakeIn {
  readonly site: number
  readonly arrival: string
  readonly planUnit: string
  readonly team: string
  readonly person: string | null
  readonly key?: string | undefined
}

export type TakeInRefusal = 'unknown-arrival' | 'settled' | 'already-here' | 'cannot-take' | OpenAkteRefusal

/** A file from elsewhere becomes one of ours: Akte, Vorgänge, documents, versions and files under their own ids, and the message. */
export async function takeIn(
  room: RetentionRoom,
  actor: Actor,
  { key, ...it }: TakeIn,
): Promise<Outcome<{ akten: string[] }, TakeInRefusal | CommonRefusal>> {
  const deed = { act: 'retention.take-in', site: it.site, key: key ? { value: key, request: it } : undefined }
  return perform(
    room.ground,
    actor,
    deed,
    async (hand): Promise<Outcome<{ akten: string[] }, TakeInRefusal>> => {
      const { tx, now } = hand
      await seeAs(tx, actor, now)
      const arrival = isUuid(it.arrival) ? await lockArrival(tx, it.arrival) : null
      if (arrival?.site !== it.site) return refuse('unknown-arrival')
      if (arrival.state !== 'waiting') return refuse('settled')
      const found = await readContainer(await room.files.store.read(room.ground.db, arrival.object))
      if (!found.ok || !('objects' in found.message)) return refuse('cannot-take', { detail: { why: found } })
      if (await isHere(hand, found)) return refuse('already-here')
      const akten: string[] = []
      for (const file of flattened(found.message.objects)) {
        const made = await one(room, hand, actor, { it, arrival, found, file })
        if (!made.ok) return made
        akten.push(made.akte)
      }
      await decideArrival(tx, { id: arrival.id, state: 'taken', by: actor.id, at: now, why: null })
      await room.files.store.eraseKey(tx, arrival.id)
      hand.about(`arrival:${arrival.id}`, { akten })
      hand.tell('retention.taken-in', { arrival: arrival.id, akten })
      return { ok: true as const, akten }
    },
  )
}

/** Ids stay what they are everywhere; a file that lies here already is not taken in a second time beside itself. */
async function isHere({ tx }: Hand, { message }: ReadContainer): Promise<boolean> {
  const all = objectsOf(message)
  return asSystem(tx, async () => {
    for (const { id } of all.filter((it) => !isDocument(it)))
      if ((await findAkte(tx, id)) ?? (await findVorgang(tx, id))) return true
    return (
      (
        await findDocuments(
          tx,
          all.filter(isDocument).map(({ id }) => id),
        )
      ).length > 0
    )
  })
}

interface Part {
  readonly it: TakeIn
  readonly arrival: Arrival
  readonly found: ReadContainer
  readonly file: FlatFile
}

async function one(
  room: RetentionRoom,
  hand: Hand,
  actor: Actor,
  { it, arrival, found, file }: Part,
): Promise<Outcome<{ akte: string }, TakeInRefusal>> {
  const { site, planUnit, team, person } = it
  const opened = await openAkteWith(room.files, hand, actor, {
    ...{ site, planUnit, team, person, subject: cut(file.subject, 'Übernommene Akte') },
    ...{ medium: file.medium, ...(file.id && { id: file.id }) },
  })
  if (!opened.ok) return opened
  const { akte } = opened
  const { tx } = hand
  const into = async (documents: readonly Dokument[], vorgang: string | null): Promise<boolean> => {
    for (const document of documents) {
      const done = await documentIn(room, hand, actor, { site, akte, vorgang, document, found })
      if (!done) return false
    }
    return true
  }
  if (!(await into(file.documents, null))) return refuse('cannot-take')
  for (const vorgang of file.vorgaenge) {
    const subject = cut(vorgang.subject, 'Vorgang')
    const made = await openVorgangWith(room.files, hand, actor.id, { akte, id: vorgang.id, subject })
    if (!made.ok || !(await into(vorgang.documents, made.vorgang))) return refuse('cannot-take')
  }
  const xml = await room.files.store.put(tx, akte, Buffer.from(found.xml, 'utf8'))
  const message = await insertDocumentWith(room.files, hand, actor.id, {
    ...{ site, akte, subject: `Übernahme von ${arrival.sender}`.slice(0, 300), direction: 'incoming' },
    ...{ sender: arrival.sender.slice(0, 300), foreignReference: (file.reference ?? '').slice(0, 100) },
    files: [{ role: 'original', name: found.messageName, mime: 'application/xml', pages: null, ...xml }],
  })
  if (!message.ok) return refuse('cannot-take', { detail: { why: message.refusal } })
  await noteInHistory(hand, actor.id, { akte }, 'taken-over', {
    ...{ old: file.reference ?? null, new: opened.reference, remark: arrival.sender },
  })
  return { ok: true as const, akte }
}

const cut = (text: string | undefined, otherwise: string): string =>
  (text ?? '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300) || otherwise

interface DocumentPart {
  readonly site: number
  readonly akte: string
  readonly vorgang: string | null
  readonly document: Dokument
  readonly found: ReadContainer
}

/** A file keeps its id, once: the same may stand in several versions, and no stranger takes the id of one of ours. */
async function isFree({ tx }: Hand, id: string, taken: Set<string>): Promise<boolean> {
  if (!isUuid(id) || taken.has(id)) return false
  taken.add(id)
  return (await asSystem(tx, () => findPrimary(tx, id))) === null
}

/** A schema lets years before Christ and beyond 9999 through: the message keeps those, our rows hold none. */
function day(text: string | undefined): Temporal.PlainDate | null {
  const plain = /^(?!0000)\d{4}-\d{2}-\d{2}(?=$|[Z+-])/u.exec(text ?? '')?.[0]
  return plain === undefined ? null : Temporal.PlainDate.from(plain)
}

async function documentIn(
  room: RetentionRoom,
  hand: Hand,
  actor: Actor,
  { site, akte, vorgang, document, found }: DocumentPart,
): Promise<boolean> {
  const name = (all: Dokument['authors']): string =>
    (all[0] ? [all[0].institution, all[0].familyName].filter((it) => it).join(', ') : '').slice(0, 300)
  const taken = new Set<string>()
  const [first, ...later] = document.versions
  const files = async (version: Dokument['versions'][number] | undefined): Promise<NewFile[]> => {
    const made: NewFile[] = []
    for (const { code, file } of version?.formats ?? []) {
      const entry = found.files.get(file.name)!
      const kept = await room.files.store.put(hand.tx, akte, await entry.read())
      const id = file.name.slice(0, 36).toLowerCase()
      const original = file.originalName?.trim() || file.name
      made.push({
        ...((await isFree(hand, id, taken)) && { id }),
        ...typeOf(code, original),
        name: original,
        pages: null,
        ...kept,
      })
    }
    return made
  }
  const made = await insertDocumentWith(room.files, hand, actor.id, {
    ...{ id: document.id, site, akte, vorgang, subject: cut(document.general.subject, 'Dokument') },
    direction: directionOf(document),
    ...{
      letterDate: day(document.letterDate),
      receivedOn: day(document.receivedOn),
      sentOn: day(document.sentOn),
    },
    ...{ sender: name(document.authors), recipient: name(document.readers) },
    foreignReference: (document.foreignReference ?? document.general.reference ?? '').slice(0, 100),
    ...{ note: 'aus anderem Haus übernommen', files: await files(first) },
  })
  if (!made.ok) return false
  for (const version of later) {
    const added = await addVersionWith(room.files, hand, actor.id, {
      ...{ document: document.id, note: `Fassung ${version.number}`, files: await files(version) },
    })
    if (!added.ok) return false
  }
  return true
}

function directionOf({ type = '', receivedOn, sentOn }: Dokument): 'incoming' | 'outgoing' | 'internal' {
  if (/^Eingang/iu.test(type)) return 'incoming'
  if (/^Ausgang/iu.test(type)) return 'outgoing'
  return receivedOn ? 'incoming' : sentOn ? 'outgoing' : 'internal'
}
