import { PDFDocument } from '@cantoo/pdf-lib'

/**
 * Several PDFs as one, for a printer: each begins on a new sheet, so that two sides of one paper never belong to two letters.
 * Tags and claims of the parts are lost; what is kept is each part alone.
 */
export async function joinForPrint(parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const all = await PDFDocument.create({ updateMetadata: false })
  for (const part of parts) {
    const one = await PDFDocument.load(part, { updateMetadata: false })
    for (const page of await all.copyPages(one, one.getPageIndices())) all.addPage(page)
    if (all.getPageCount() % 2 === 1) all.addPage([595.28, 841.89])
  }
  return all.save()
}
