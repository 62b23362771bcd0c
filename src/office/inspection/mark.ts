import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { hitsIn, type Box } from '#ground/pages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { groundOn } from '#law/inspection/index.ts'
import { performAt, type AtRefusal } from './at-inspection.ts'
import { insertArea, itemsOf, removeArea, touch } from './inspection-store.ts'
import type { MarkedArea } from './inspection.ts'
import { gather, type FileAtHand } from './gather.ts'
import type { InspectionRoom } from './room.ts'

interface At {
  readonly akte: string
  readonly inspection: string
}

export type MarkRefusal =
  | 'unknown-document'
  | 'ground-missing'
  | 'area-wrong'
  | 'too-many-areas'
  | 'unknown-area'
  | 'word-too-short'
  | 'word-not-found'
  | 'hidden-document'

/** Places marked at once, at most: a word on every line of a long file. */
const MOST = 2_000

/** Places of one page that must not be read. */
export function markAreas(
  room: InspectionRoom,
  actor: Actor,
  {
    document,
    page,
    ground,
    areas,
    ...at
  }: At & { document: string; page: number; ground: string; areas: readonly Box[] },
): Promise<Outcome<{ marked: number }, MarkRefusal | AtRefusal>> {
  const places = areas.map((area) => ({ ...area, document, page }))
  return mark(room, actor, { act: 'inspection.mark', ...at }, ground, () => Promise.resolve(places))
}

/**
 * "All occurrences of …": every place of the documents that go along where the word is said. What is only drawn (a scan
 * nobody read, a stamp) is not found; the answer says which documents have no text.
 */
export async function markWord(
  room: InspectionRoom,
  actor: Actor,
  { word, ground, ...at }: At & { word: string; ground: string },
): Promise<Outcome<{ marked: number; wordless: readonly string[] }, MarkRefusal | AtRefusal>> {
  const wanted = word.trim()
  if (wanted.length < 2) return refuse('word-too-short', { field: 'word' })
  const gathered = await gather(room, actor, 'inspection.mark', at)
  if (!gathered.ok) return gathered
  const files = gathered.files.filter(({ item }) => item.choice === 'given')
  const { places, wordless } = await placesOf(room, files, wanted)
  const done = await mark(room, actor, { act: 'inspection.mark', ...at }, ground, () =>
    Promise.resolve(places),
  )
  if (!done.ok) return done
  return { ...done, wordless }
}

type Place = Omit<MarkedArea, 'id' | 'ground'>

async function placesOf(
  { pages }: InspectionRoom,
  files: readonly FileAtHand[],
  word: string,
): Promise<{ places: Place[]; wordless: string[] }> {
  const places: Place[] = []
  const wordless: string[] = []
  for (const { item, kind, read } of files) {
    const bytes = kind ? await read() : null
    const texts = kind && bytes ? await pages.knownPages(kind, bytes).texts() : null
    const said = texts?.ok ? texts.value : []
    if (said.every(({ text }) => text.trim() === '')) wordless.push(item.document)
    for (const page of said)
      for (const { boxes } of hitsIn(page, word))
        places.push(...boxes.map((box) => ({ ...box, document: item.document, page: page.page })))
  }
  return { places, wordless }
}

function mark(
  room: InspectionRoom,
  actor: Actor,
  deed: At & { act: string },
  ground: string,
  find: () => Promise<readonly Place[]>,
): Promise<Outcome<{ marked: number }, MarkRefusal | AtRefusal>> {
  return performAt(room, actor, { ...deed, states: ['open'] }, async (hand, { id, audience }) => {
    if (!groundOn(officeDay(hand.now), audience, ground)) return refuse('ground-missing', { field: 'ground' })
    const places = await find()
    if (places.length === 0) return refuse('word-not-found', { field: 'word' })
    if (places.length > MOST) return refuse('too-many-areas', { field: 'word' })
    const known = new Set((await itemsOf(hand.tx, id)).map(({ document }) => document))
    for (const place of places) {
      if (!known.has(place.document)) return refuse('unknown-document', { field: 'document' })
      if (!isPlace(place)) return refuse('area-wrong', { field: 'area' })
      const area = { ...place, id: room.ground.ids.uuid(), ground, madeBy: actor.id }
      await insertArea(hand.tx, id, area)
    }
    await touch(hand.tx, id)
    return { ok: true as const, marked: places.length }
  })
}

/** Points; no page is larger than what PDF allows. */
const LONGEST = 14_400

const isPlace = ({ page, x, y, width, height }: Place): boolean =>
  Number.isInteger(page) &&
  page >= 1 &&
  [x, y, width, height].every((it) => Number.isFinite(it) && it >= 0 && it <= LONGEST) &&
  width > 0 &&
  height > 0

/** A place may be read after all. */
export function unmarkArea(
  room: InspectionRoom,
  actor: Actor,
  { area, ...at }: At & { area: string },
): Promise<Outcome<{ area: string }, MarkRefusal | AtRefusal>> {
  const deed = { act: 'inspection.unmark', ...at, states: ['open'] as const }
  return performAt(room, actor, deed, async (hand, { id }) => {
    const isGone = /^[\da-f-]{36}$/i.test(area) && (await removeArea(hand.tx, id, area))
    if (!isGone) return refuse('unknown-area', { field: 'area' })
    await touch(hand.tx, id)
    return { ok: true as const, area }
  })
}
