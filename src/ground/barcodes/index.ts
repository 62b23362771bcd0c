/** The door of bar codes: digits and texts that a machine reads from a screen or a paper. */
export { code128 } from './code128.ts'
export { codePng, codeSvg, type CodeDrawing } from './drawing.ts'
export { qrCode } from './qr-code.ts'
