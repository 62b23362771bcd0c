import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { withoutProperties } from './content-stream.ts'

/** What a page may carry. Everything else (notes, actions, thumbnails, times, private data of programs) is left behind. */
const OF_A_PAGE = new Set([
  'Type',
  'Parent',
  'MediaBox',
  'CropBox',
  'Rotate',
  'Resources',
  'Contents',
  'UserUnit',
])

/** What no object may carry: words about it, pointers to what is not on a page, data of the program that made it. */
const OF_NOTHING = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'StructParent',
  'StructParents',
  'AF',
  'OC',
  'Thumb',
  'AA',
  'A',
  'Annots',
  'Alternates',
  'OPI',
  'PZ',
  'PtData',
  'Measure',
  'Properties',
  'Ref',
]

/**
 * The pages of a PDF in a document of their own, written anew: what no page draws does not come along (notes, forms,
 * attachments, bookmarks, layers, metadata, scripts, older revisions, objects nobody points to).
 */
export async function cleaned(bytes: Uint8Array): Promise<Uint8Array> {
  const from = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false })
  for (const page of from.getPages()) cleanPage(page.node)
  const to = await PDFDocument.create({ updateMetadata: false })
  for (const page of await to.copyPages(from, from.getPageIndices())) to.addPage(page)
  for (const [ref, object] of to.context.enumerateIndirectObjects()) cleanObject(to.context, ref, object)
  delete to.context.trailerInfo.Info
  return to.save({ useObjectStreams: true, updateFieldAppearances: false, addDefaultPage: false })
}

function cleanPage(page: PDFDict): void {
  for (const key of page.keys()) if (!OF_A_PAGE.has(key.decodeText())) page.delete(key)
}

function cleanObject(context: PDFContext, ref: PDFRef, object: PDFObject): void {
  const dict = object instanceof PDFStream ? object.dict : object
  if (dict instanceof PDFDict) {
    for (const key of OF_NOTHING) if (!isFont(dict) || key !== 'Metadata') dict.delete(PDFName.of(key))
    if (dict.get(PDFName.of('Type')) === PDFName.of('Page')) joinContents(context, dict)
    cleanNested(dict)
  }
  if (object instanceof PDFRawStream && drawsLikeAPage(object.dict)) rewrite(context, ref, object)
}

const isFont = (dict: PDFDict): boolean => dict.get(PDFName.of('Type')) === PDFName.of('Font')

/** Resources stand in the page or form itself as often as apart from it. */
function cleanNested(dict: PDFDict): void {
  const resources = dict.get(PDFName.of('Resources'))
  if (!(resources instanceof PDFDict)) return
  for (const key of OF_NOTHING) resources.delete(PDFName.of(key))
}

/** Forms and tilings are written in the language of pages. */
const drawsLikeAPage = (dict: PDFDict): boolean =>
  dict.get(PDFName.of('Subtype')) === PDFName.of('Form') || dict.has(PDFName.of('PaintType'))

/** A token may go over the end of a piece, so the pieces are read as one. */
function joinContents(context: PDFContext, page: PDFDict): void {
  const contents = page.lookup(PDFName.of('Contents'))
  const pieces =
    contents instanceof PDFArray ? contents.asArray().map((it) => context.lookup(it)) : [contents]
  const streams = pieces.filter((it) => it instanceof PDFStream)
  const whole = Buffer.concat(streams.flatMap((it) => [decoded(it), Buffer.from('\n')]))
  const stream = context.flateStream(withoutProperties(whole))
  if (contents instanceof PDFArray)
    for (const it of contents.asArray()) if (it instanceof PDFRef) context.delete(it)
  const old = page.get(PDFName.of('Contents'))
  if (old instanceof PDFRef) context.delete(old)
  page.set(PDFName.of('Contents'), context.register(stream))
}

function rewrite(context: PDFContext, ref: PDFRef, stream: PDFRawStream): void {
  const anew = context.flateStream(withoutProperties(decoded(stream)))
  for (const [key, value] of stream.dict.entries())
    if (!['Length', 'Filter', 'DecodeParms'].includes(key.decodeText())) anew.dict.set(key, value)
  context.assign(ref, anew)
}

/** The content of a stream, unpacked; as it lies there when it is packed in a way for pictures. */
export function decoded(stream: PDFObject | undefined): Uint8Array {
  if (stream instanceof PDFRawStream) {
    try {
      return decodePDFRawStream(stream).decode()
    } catch {
      return stream.contents
    }
  }
  return stream instanceof PDFContentStream ? stream.getUnencodedContents() : new Uint8Array()
}
