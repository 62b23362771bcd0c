import { perform, type Hand } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { isStoreProblem } from '#ground/store/index.ts'
import {
  akteIdOfReference,
  findAkte,
  insertDocumentWith,
  openAkteWith,
  sameContent,
  seeAs,
  setText,
} from '#office/casefiles/index.ts'
import {
  filedHere,
  finishBundle,
  lockBundle,
  setAkte,
  settle,
  stillWaiting,
  waitingOf,
  type Bundle,
  type Settled,
  type WaitingEntry,
} from './entry-store.ts'
import { readRow, type ReadRow } from './index-file.ts'
import { personOf, isSamePerson } from './person-of.ts'
import { prepare, type Prepared } from './prepare.ts'
import type { BulkRoom } from './room.ts'
import type { Run } from './run.ts'

/** Documents that are filed in one transaction. */
const PORTION = 10

/** Lines of one Akte that are looked up at once. */
const STRETCH = 200

/**
 * All lines of one Akte, in order. What is committed stays, so a run that is killed goes on behind it. While one portion
 * is filed the next one is read: disk and database work at the same time.
 */
export async function fileBundle(
  room: BulkRoom,
  run: Run,
  root: string,
  { position }: Bundle,
  mayGoOn: () => Promise<boolean>,
): Promise<void> {
  const place = { root, unscanned: run.unscanned }
  const prepareFrom = (lines: readonly WaitingEntry[], from: number): Promise<Line[]> => {
    const ready = prepareAll(room, place, lines.slice(from, from + PORTION))
    // whoever waits for it is told; until then it is nobody's mistake
    ready.catch(() => undefined)
    return ready
  }
  for (;;) {
    const lines = await waitingOf(room.ground.db, run.id, position, STRETCH)
    if (lines.length === 0) break
    let next = prepareFrom(lines, 0)
    for (let from = 0; from < lines.length; from += PORTION) {
      const prepared = await next
      if (!(await mayGoOn())) return
      next = prepareFrom(lines, from + PORTION)
      await fileOrEach(room, run, position, prepared)
    }
  }
  await room.ground.db.transaction().execute((tx) => finishBundle(tx, run.id, position))
}

/** A place without room is nobody's fault; one line that cannot be filed holds up no other. */
async function fileOrEach(
  room: BulkRoom,
  run: Run,
  position: number,
  prepared: readonly Line[],
): Promise<void> {
  try {
    await filePortion(room, run, position, prepared)
  } catch (error) {
    if (isStoreProblem(error)) throw error
    for (const line of prepared) await fileAlone(room, run, position, line)
  }
}

interface Line {
  readonly entry: WaitingEntry
  readonly ready: Prepared | string
}

type Place = Parameters<typeof prepare>[1]

/** Files that are in memory at the same moment, of one Akte. */
const AT_ONCE = 5

async function prepareAll(room: BulkRoom, place: Place, lines: readonly WaitingEntry[]): Promise<Line[]> {
  const prepared: Line[] = []
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const some = lines.slice(from, from + AT_ONCE)
    prepared.push(...(await Promise.all(some.map((line) => prepareLine(room, place, line)))))
  }
  return prepared
}

async function prepareLine(room: BulkRoom, place: Place, entry: WaitingEntry): Promise<Line> {
  const read = readRow(entry.fields, officeDay(room.ground.clock.now()))
  return { entry, ready: read.ok ? await prepare(room, place, entry.file) : read.refusal }
}

async function fileAlone(room: BulkRoom, run: Run, position: number, line: Line): Promise<void> {
  try {
    await filePortion(room, run, position, [line])
  } catch (error) {
    if (isStoreProblem(error)) throw error
    await filePortion(room, run, position, [{ ...line, ready: 'failed' }])
  }
}

async function filePortion(
  room: BulkRoom,
  run: Run,
  position: number,
  lines: readonly Line[],
): Promise<void> {
  const done = await perform(room.ground, SYSTEM, { act: 'bulk.file', site: run.site }, async (hand) => {
    const bundle = await lockBundle(hand.tx, run.id, position)
    if (!bundle) return refuse('done-already')
    await seeAs(hand.tx, SYSTEM, hand.now)
    // whoever worked on the same Akte meanwhile has filed some of them
    const asked = lines.map(({ entry }) => entry.line)
    const waiting = new Set(await stillWaiting(hand.tx, run.id, asked))
    const settled: Settled[] = []
    let at = bundle
    for (const line of lines.filter(({ entry }) => waiting.has(entry.line))) {
      const filed = await fileLine(room, hand, run, at, line)
      settled.push(filed.settled)
      if (filed.akte && !at.akte) {
        await setAkte(hand.tx, run.id, position, filed.akte)
        at = { ...at, akte: filed.akte }
      }
      // seen by the next line, which may hold the same content
      await settle(hand.tx, run.id, [filed.settled])
    }
    const filed = settled.filter(({ state }) => state === 'filed').length
    hand.about(at.akte ? `akte:${at.akte}` : `bulk:${run.id}`, { run: run.id, lines: settled.length, filed })
    return { ok: true as const }
  })
  if (!done.ok && done.refusal !== 'done-already') throw new Error(done.refusal)
}

interface Filed {
  readonly settled: Settled
  readonly akte: string | null
}

async function fileLine(
  room: BulkRoom,
  hand: Hand,
  run: Run,
  bundle: Bundle,
  { entry, ready }: Line,
): Promise<Filed> {
  const refused = (why: string): Filed => ({
    settled: { line: entry.line, state: 'refused', why },
    akte: null,
  })
  if (typeof ready === 'string') return refused(ready)
  const read = readRow(entry.fields, officeDay(hand.now))
  if (!read.ok) return refused(read.refusal)
  const akte = await akteOf(room, hand, run, bundle, entry, read.row)
  if ('refusal' in akte) return refused(akte.refusal)
  const { sha256, bytes } = ready.staged
  if (await isThere(hand, run, bundle, akte.id, sha256))
    return { settled: { line: entry.line, state: 'duplicate', why: 'same-content' }, akte: akte.id }
  const document = await fileDocument(room, hand, run, akte.id, entry, read.row, ready)
  if (typeof document === 'string') return refused(document)
  const settled = { line: entry.line, state: 'filed' as const, why: ready.note, sha256, bytes }
  return { settled: { ...settled, document: document.id }, akte: akte.id }
}

async function isThere(
  { tx }: Hand,
  run: Run,
  { position }: Bundle,
  akte: string,
  sha256: Uint8Array,
): Promise<boolean> {
  if (await filedHere(tx, run.id, position, sha256)) return true
  return (await sameContent(tx, sha256)).some((it) => it.akte === akte)
}

/** The Akte of this Geschäftszeichen; opened by the first line that names it. */
async function akteOf(
  room: BulkRoom,
  hand: Hand,
  run: Run,
  { reference, akte: id }: Bundle,
  { fields }: WaitingEntry,
  row: ReadRow,
): Promise<{ readonly id: string } | { readonly refusal: string }> {
  const there = id ?? (await akteIdOfReference(hand.tx, run.site, reference))
  const known = there ? await findAkte(hand.tx, there) : null
  if (known) {
    if (known.state === 'closed') return { refusal: 'akte-closed' }
    if (known.person && !(await isSamePerson(hand.tx, known.person, row)))
      return { refusal: 'person-differs' }
    return { id: known.id }
  }
  const person = await personOf(room, hand, row)
  if (person !== null && 'refusal' in person) return person
  const name = [row.familyName, row.givenNames].filter((it) => it !== '').join(', ')
  const opened = await openAkteWith(room.casefiles, hand, SYSTEM, {
    ...{ site: run.site, planUnit: run.planUnit!, team: run.team!, reference },
    person: person && person.id,
    subject: fields.akteSubject ?? (name === '' ? `Übernommene Akte ${reference}` : name),
  })
  return opened.ok ? { id: opened.akte } : { refusal: opened.refusal }
}

async function fileDocument(
  room: BulkRoom,
  hand: Hand,
  run: Run,
  akte: string,
  { fields, path }: WaitingEntry,
  row: ReadRow,
  ready: Prepared,
): Promise<{ readonly id: string } | string> {
  const kept = await room.store.put(hand.tx, akte, ready.staged)
  const { name, mime, pages, texts } = ready
  const type = typeOf(room, hand.now, fields.type)
  const words = [`Übernommen: ${path}`, type === null ? fields.type : undefined, fields.note]
  const { subject, direction, level, letterDate, receivedOn, sentOn } = row
  const inserted = await insertDocumentWith(room.casefiles, hand, run.begunBy, {
    ...{ site: run.site, akte, subject, direction, level, letterDate, receivedOn, sentOn, type },
    ...{ sender: fields.sender ?? '', recipient: fields.recipient ?? '' },
    foreignReference: fields.foreign ?? '',
    note: words.filter((it) => it !== undefined && it !== '').join('; '),
    files: [{ ...kept, role: 'original', name, mime, pages }],
  })
  if (!inserted.ok) {
    await room.store.drop(hand.tx, kept.object)
    return inserted.refusal
  }
  if (texts.length > 0) await setText(hand, { document: inserted.document, pages: texts })
  return { id: inserted.document }
}

/** By its key or its German name; what the catalogue does not know stays as a note. */
function typeOf(room: BulkRoom, now: Temporal.Instant, typed: string | undefined): string | null {
  if (!typed) return null
  const { documentTypes } = room.casefiles.catalogue.on(officeDay(now))
  if (documentTypes.has(typed)) return typed
  const wanted = typed.toLowerCase()
  return [...documentTypes].find(([, it]) => it.name['de']?.toLowerCase() === wanted)?.[0] ?? null
}
