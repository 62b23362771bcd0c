import { officeDay } from '#ground/clock/clock.ts'
import type { Area, BundlePart } from '#ground/pages/index.ts'
import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { coverOf, titleOf, type Listed } from './cover.ts'
import type { FileAtHand, Gathered } from './gather.ts'
import { maskedTitle, readPageList } from './inspection.ts'
import type { InspectionRoom } from './room.ts'

export type PutTogetherRefusal =
  | 'nothing-given'
  | 'no-pages'
  | 'pages-wrong'
  | 'document-unreadable'
  | 'file-unreadable'
  | 'too-many-pages'
  | 'not-redacted'

/** What was put together; `renditions` are the redacted documents by themselves. */
export interface PutTogether {
  readonly ok: true
  readonly bytes: Uint8Array
  readonly pages: number
  readonly renditions: readonly {
    readonly document: string
    readonly bytes: Uint8Array
    readonly pages: number
  }[]
}

/**
 * One PDF of everything that goes along: the list of what is given, kept back and made unreadable, then the documents in
 * order, each page anew and stamped. What was marked is gone from it, and that was looked at, here once more as a whole; a
 * document whose marks could not be shown to be gone stops everything.
 */
export async function putTogether(
  room: InspectionRoom,
  gathered: Extract<Gathered, { ok: true }>,
  now: Temporal.Instant,
): Promise<PutTogether | Refusal<PutTogetherRefusal>> {
  const given = gathered.files.filter(({ item }) => item.choice === 'given')
  if (given.length === 0) return refuse('nothing-given')
  const redacted: Redacted[] = []
  let pages = 0
  for (const it of given) {
    const done = await redactOne(room, it)
    if (!done.ok) return done
    pages += done.only.length
    if (pages > MOST_PAGES) return refuse('too-many-pages', { detail: { most: MOST_PAGES } })
    redacted.push(done)
  }
  const listed = listOf(gathered.files, redacted)
  const on = officeDay(now)
  const words = { office: room.office, akte: gathered.akte, inspection: gathered.inspection, on, at: now }
  // the list says on which page each document begins, so it is made twice: once to know its own length
  const first = await room.pages.inspectPdf(await coverOf(words, listed, 0))
  if (!first.ok) throw new Error(`the list of documents: ${first.problem.kind}`)
  const drawn = await coverOf(words, listed, first.value.pages)
  const cover = await room.pages.redact({ kind: 'pdf', bytes: drawn, areas: [] })
  if (!cover.ok) throw new Error(`the list of documents: ${cover.problem.kind}`)
  return assemble(room, gathered, redacted, listed, cover.value.bytes, first.value.pages)
}

/** One PDF holds no more: it is made in memory, and nobody opens a longer one. */
const MOST_PAGES = 3_000

interface Redacted {
  readonly ok: true
  readonly it: FileAtHand
  readonly bytes: Uint8Array
  /** Pages of the original that go along, in order. */
  readonly only: readonly number[]
  /** Words made unreadable that stand nowhere else in the document. */
  readonly gone: readonly string[]
}

async function redactOne(
  { pages }: InspectionRoom,
  it: FileAtHand,
): Promise<Redacted | Refusal<PutTogetherRefusal>> {
  const about = { detail: { document: it.item.document } }
  if (!it.kind) return refuse('no-pages', about)
  const bytes = await it.read()
  if (!bytes) return refuse('file-unreadable', about)
  const facts = await pages.knownPages(it.kind, bytes).inspect()
  if (!facts.ok) return refuse('document-unreadable', { detail: { ...about.detail, ...facts.problem } })
  const only = readPageList(it.item.pages, facts.value.pages)
  if (!only || it.areas.some(({ page }) => page > facts.value.pages)) return refuse('pages-wrong', about)
  const areas = it.areas.filter(({ page }) => only.includes(page))
  const done = await pages.redact({ kind: it.kind, bytes, areas, only })
  if (done.ok) return { ok: true, it, only, bytes: done.value.bytes, gone: done.value.gone }
  const name = done.problem.kind === 'not-redacted' ? 'not-redacted' : 'document-unreadable'
  return refuse(name, { detail: { ...about.detail, ...done.problem } })
}

function listOf(files: readonly FileAtHand[], redacted: readonly Redacted[]): Listed[] {
  const gone = redacted.flatMap((it) => it.gone)
  let page = 1
  return files.map(({ item, document, areas }) => {
    const made = redacted.find(({ it }) => it.item.document === item.document)
    const from = page
    page += made?.only.length ?? 0
    return {
      number: document.number,
      title: maskedTitle(titleOf(document), gone),
      given: made !== undefined,
      from,
      to: from + (made?.only.length ?? 0) - 1,
      isPart: made !== undefined && item.pages !== '',
      ground: item.ground,
      redactions: [...new Set(areas.map(({ ground }) => ground))],
      redactedPages: made
        ? [...new Set(areas.map((area) => from + made.only.indexOf(area.page)))].filter((it) => it >= from)
        : [],
    }
  })
}

async function assemble(
  room: InspectionRoom,
  { akte, files }: Extract<Gathered, { ok: true }>,
  redacted: readonly Redacted[],
  listed: readonly Listed[],
  cover: Uint8Array,
  coverPages: number,
): Promise<PutTogether | Refusal<PutTogetherRefusal>> {
  const given = listed.filter((it) => it.given)
  const parts: BundlePart[] = [
    { title: 'Verzeichnis', bytes: cover },
    ...redacted.map(({ bytes }, index) => ({ title: given[index]?.title ?? '', bytes })),
  ]
  const stamp = `${akte.reference} · Seite {page} von {pages}`
  const made = await room.pages.bundle({ title: `Akteneinsicht ${akte.reference}`, parts, stamp })
  if (!made.ok) return refuse('document-unreadable', { detail: { ...made.problem } })
  const areas: Area[] = files.flatMap(({ item, areas: own }) => {
    const index = redacted.findIndex(({ it }) => it.item.document === item.document)
    const only = redacted[index]?.only ?? []
    const start = coverPages + (given[index]?.from ?? 0) - 1
    return own
      .filter(({ page }) => only.includes(page))
      .map((area) => ({ ...area, page: start + only.indexOf(area.page) + 1 }))
  })
  const left = await room.pages.verifyRedaction(made.value.bytes, { areas, bundle: true })
  if (!left.ok || left.value.length > 0)
    return refuse('not-redacted', {
      detail: { findings: left.ok ? left.value.slice(0, 5) : [left.problem.kind] },
    })
  const renditions = redacted
    .filter(({ it }) => it.areas.length > 0)
    .map(({ it, bytes, only }) => ({ document: it.item.document, bytes, pages: only.length }))
  return { ok: true, bytes: made.value.bytes, pages: made.value.pages, renditions }
}
