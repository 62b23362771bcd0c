/** The door of PDF: documents from data, tagged and in every language of the program. */
export { localeOf, renderPdf, renderSvg, unshown, type PdfOrder, type PdfStandard } from './render.ts'
export { letterPdf, writer, type Write, type Letter, type LetterBlock, type Said } from './letter.ts'
export { qrSvg } from './qr.ts'
export { selfSigned, type CertificateOrder } from './certificate.ts'
export { signPdf, type Signer, type SignatureNote } from './sign.ts'
export { checkSignature, type SignatureVerdict } from './check-signature.ts'
export { AddressTooTall, dinLetterPdf, type DinBlock, type DinLetter, type DinSheet } from './din-letter.ts'
export { joinForPrint } from './join.ts'
