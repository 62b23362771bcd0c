/** The door of PDF: documents from data, tagged and in every language of the program. */
export { renderPdf, type PdfOrder, type PdfStandard } from './render.ts'
export { letterPdf, type Letter, type LetterBlock, type Said } from './letter.ts'
export { qrSvg } from './qr.ts'
