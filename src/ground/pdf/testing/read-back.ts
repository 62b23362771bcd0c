import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader program finds in a PDF: text in reading order, structure, language, title. For tests. */
export async function readBack(pdf: Uint8Array) {
  const opening = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const file = await opening.promise
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, index) => {
      const page = await file.getPage(index + 1)
      const { items } = await page.getTextContent()
      const text = items.map((it) => ('str' in it ? it.str + (it.hasEOL ? '\n' : '') : '')).join('')
      const words = items.flatMap((it) => ('str' in it ? [{ text: it.str, x: Number(it.transform[4]) }] : []))
      return { text, words, tree: JSON.stringify(await page.getStructTree()) }
    }),
  )
  const { info, metadata } = await file.getMetadata()
  const marks: unknown = await file.getMarkInfo()
  const read = {
    text: pages.map(({ text }) => text).join('\n'),
    words: pages.flatMap(({ words }) => words),
    tree: pages.map(({ tree }) => tree).join(),
    info: info as Record<string, unknown>,
    metadata: metadata?.getRaw() as string,
    isMarked: marks instanceof Map && marks.get('Marked') === true,
  }
  await opening.destroy()
  return read
}
