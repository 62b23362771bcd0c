/** The door of scanning: what a paper or a file goes through before it can be filed. */
export {
  askScanner,
  readClamdAddress,
  scanBytes,
  ScannerProblem,
  type ClamdAddress,
  type ScannerState,
  type VirusVerdict,
} from './clamd.ts'
export { INTAKE_KINDS, sniff, type IntakeKind, type Sniffed, type SniffNote } from './sniff.ts'
export { judgeZip, ZIP_LIMITS, type ZipVerdict } from './zip-limits.ts'
export { openOcr, OcrProblem, ownWorkers, type Ocr, type ReadPage, type ReadWord } from './tesseract.ts'
export { readPage, type PageRead } from './read-page.ts'
export { openWorkbench, type Workbench } from './workbench.ts'
export type { PageCode } from './worker/codes.ts'
export type { LookedAt } from './worker/serve.ts'
export {
  BLANK_BELOW,
  isSeparator,
  referenceIn,
  SEPARATOR_TEXT,
  splitAt,
  weave,
  type LookedPage,
  type Split,
} from './separator.ts'
export { openGhostscript, type BornPdfa, type ToPdfa } from './pdfa-born.ts'
export type { ScanDocument, ScanPage } from './pdfa-scan.ts'
export { conforms } from './conformance.ts'
export { pdfaClaim, type PdfaClaim } from './xmp.ts'
