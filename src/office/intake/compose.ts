import type { ItemPage } from './item.ts'
import { isPaged, ReaderTrouble, type Job } from './steps/outcome.ts'

/** These pages, in this order, as a PDF of their own: taken over as they are, nothing is drawn anew. */
export async function compose(
  job: Pick<Job, 'room' | 'files' | 'bytes'>,
  pages: readonly Pick<ItemPage, 'file' | 'number' | 'rotation'>[],
): Promise<Uint8Array> {
  const needed = [...new Set(pages.map(({ file }) => file))]
  const sources: Uint8Array[] = []
  for (const id of needed) {
    const file = job.files.find((it) => it.id === id)!
    if (!isPaged(file.kind)) throw new ReaderTrouble(`${file.kind} has no pages`)
    const pdf = await job.room.pages.knownPages(file.kind, await job.bytes(file)).pdf({ behind: true })
    if (!pdf.ok) throw new ReaderTrouble(`the reader of documents: ${pdf.problem.kind}`)
    sources.push(pdf.value.bytes)
  }
  const order = pages.map(({ file, number, rotation }) => ({
    source: needed.indexOf(file),
    page: number,
    rotation,
  }))
  return job.room.tools.bench.ask('compose', { sources, order })
}
