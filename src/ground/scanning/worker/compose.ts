import { degrees, PDFDocument } from '@cantoo/pdf-lib'

export interface ComposeOrder {
  /** PDFs. */
  readonly sources: readonly Uint8Array[]
  /** Which page (from 1) of which source comes when, turned clockwise by so much. */
  readonly order: readonly { readonly source: number; readonly page: number; readonly rotation: number }[]
}

/** Pages of several PDFs as one. The pages are taken over as they are, pictures to the bit. */
export async function composePdf({ sources, order }: ComposeOrder): Promise<Uint8Array> {
  const open = await Promise.all(
    sources.map((it) => PDFDocument.load(it, { updateMetadata: false, ignoreEncryption: true })),
  )
  const made = await PDFDocument.create({ updateMetadata: false })
  for (const { source, page, rotation } of order) {
    const [copy] = await made.copyPages(open[source]!, [page - 1])
    if (rotation !== 0) copy!.setRotation(degrees((copy!.getRotation().angle + rotation) % 360))
    made.addPage(copy!)
  }
  return made.save({ addDefaultPage: false })
}
