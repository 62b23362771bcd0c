import { PDFDocument } from '@cantoo/pdf-lib'
import type { Pages } from '#ground/pages/index.ts'
import { aPage } from '#ground/scanning/testing/papers.ts'

/** Papers as a scanner gives them: pictures without text, one after the other. */
export async function aStack(pages: Pages, papers: readonly Uint8Array[]): Promise<Uint8Array> {
  const stack = await PDFDocument.create()
  for (const paper of papers) {
    const drawn = await pages.renderPage(paper, 1, 1000, { format: 'jpeg' })
    if (!drawn.ok) throw new Error(drawn.problem.kind)
    const picture = await stack.embedJpg(drawn.value.bytes)
    stack.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
  }
  return stack.save()
}

/** The same papers as a program gives them: with their text, so that nothing has to be read off a picture. */
export async function aPile(papers: readonly Uint8Array[]): Promise<Uint8Array> {
  const pile = await PDFDocument.create()
  for (const paper of papers) {
    const [page] = await pile.copyPages(await PDFDocument.load(paper), [0])
    pile.addPage(page!)
  }
  return pile.save()
}

export async function aBlankPage(pages: Pages): Promise<Uint8Array> {
  const opened = await pages.openPages('png', aPage(595, 842))
  const pdf = opened.ok ? await opened.value.pdf() : null
  if (!pdf?.ok) throw new Error('no blank page')
  return pdf.value.bytes
}
