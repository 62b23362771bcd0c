import { judgeZip, sniff, weave } from '#ground/scanning/index.ts'
import { sameContent, seeAs } from '#office/casefiles/index.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { formatDayOf } from '#ground/languages/index.ts'
import { addNotes, changeFile, changeItem, sameInIntake } from '../item-store.ts'
import { PAGES_MAX, type ItemFile, type Note, type Problem } from '../item.ts'
import { layPages } from '../page-store.ts'
import { isPaged, ReaderTrouble, type Job, type StepOutcome } from './outcome.ts'

interface Checked {
  readonly file: ItemFile
  readonly kind: string
  readonly mime: string
  /** 1 for what has text and no pages: a mail, a text. */
  readonly pages: number
  readonly notes: readonly Note[]
  readonly problem: { readonly name: Problem; readonly detail?: string } | null
}

/** What it is, whether it can be read, whether it is a bomb, and whether it came before. */
export async function check(job: Job): Promise<StepOutcome> {
  const all: Checked[] = []
  for (const file of job.files) all.push(await checkFile(job, file))
  const pages = all.reduce((sum, it) => sum + it.pages, 0)
  const tooMany = pages > PAGES_MAX ? { name: 'too-many-pages' as const, detail: String(pages) } : null
  const isHalves = job.item.notes.includes('halves') && all.length === 2
  const order = isHalves ? woven(all) : null
  const apart =
    isHalves && !order
      ? { name: 'halves-differ' as const, detail: all.map((it) => it.pages).join(' + ') }
      : null
  const problem = tooMany ?? all.find((it) => it.problem)?.problem ?? apart
  return {
    kind: 'done',
    notes: all.flatMap(({ notes }) => notes),
    ...(problem && { problem }),
    async save({ tx, now }) {
      for (const { file, kind, mime, pages: own } of all)
        await changeFile(tx, file.id, { kind, mime, pages: own })
      if (!tooMany) await layPages(tx, job.item.id, order ?? inOrder(all))
      const twin = await twinOf(job, tx, now)
      if (twin) {
        await changeItem(tx, job.item.id, { detail: twin }, now)
        await addNotes(tx, job.item.id, ['duplicate'])
      }
    },
  }
}

function inOrder(all: readonly Checked[]): { file: string; number: number }[] {
  return all.flatMap(({ file, pages }) =>
    Array.from({ length: pages }, (_, n) => ({ file: file.id, number: n + 1 })),
  )
}

/** Fronts in the first file, backs in the second. */
function woven([fronts, backs]: readonly Checked[]): { file: string; number: number }[] | null {
  const order = weave(fronts!.pages, backs!.pages)
  return (
    order &&
    order.map(({ half, page }) => ({ file: (half === 'front' ? fronts : backs)!.file.id, number: page }))
  )
}

async function checkFile(job: Job, file: ItemFile): Promise<Checked> {
  const bytes = await job.bytes(file)
  const none = { file, kind: 'unknown', mime: file.mime, pages: 0, notes: [] }
  if (bytes.length === 0) return { ...none, problem: { name: 'empty' } }
  const { kind, mime, notes } = await sniff(bytes, file.name)
  const known = { file, kind, mime, pages: 0, notes: notes.filter((it) => it !== 'active-content') }
  if (notes.includes('active-content')) return { ...known, problem: { name: 'active-content', detail: mime } }
  if (kind === 'zip' || mime.includes('openxmlformats') || mime.includes('opendocument')) {
    const zip = await judgeZip(bytes)
    if (!zip.ok) return { ...known, problem: { name: zip.problem, detail: zip.detail } }
  }
  if (kind === 'unknown' || kind === 'zip')
    return { ...known, problem: { name: 'kind-unknown', detail: mime } }
  if (kind === 'mail' || kind === 'text') return { ...known, pages: 1, problem: null }
  if (!isPaged(kind)) return { ...known, notes: [...known.notes, 'no-text'], problem: null }
  const opened = await job.room.pages.openPages(kind, bytes, { behind: true })
  if (!opened.ok) return { ...known, problem: problemOf(opened.problem) }
  const { facts } = opened.value
  const more: Note[] = []
  if (facts.xfa === 'dynamic') more.push('xfa')
  if (facts.signatures > 0) more.push('signed')
  if (facts.encrypted) more.push('encrypted')
  return { ...known, pages: facts.pages, notes: [...known.notes, ...more], problem: null }
}

function problemOf({
  kind,
  detail,
}: {
  kind: string
  detail?: string | undefined
}): NonNullable<Checked['problem']> {
  const said = detail === undefined ? {} : { detail }
  if (kind === 'encrypted' || kind === 'empty' || kind === 'too-large') return { name: kind, ...said }
  if (kind === 'damaged') return { name: 'damaged', ...said }
  throw new ReaderTrouble(`the reader of documents: ${kind} ${detail ?? ''}`)
}

/** The same bytes in the inbox or in an Akte of the site; where exactly is not said, whoever looks may not know that Akte. */
async function twinOf(
  { item, files }: Job,
  tx: Parameters<typeof sameInIntake>[0],
  now: Temporal.Instant,
): Promise<string | null> {
  await seeAs(tx, SYSTEM, now)
  for (const { sha256 } of files) {
    const [filed] = await sameContent(tx, sha256)
    if (filed && item.document !== filed.document) return `in einer Akte seit ${formatDayOf('de', filed.at)}`
    const other = await sameInIntake(tx, { site: item.site, sha256, item: item.id })
    if (other) return `im Posteingang seit ${formatDayOf('de', other.at)}`
  }
  return null
}
