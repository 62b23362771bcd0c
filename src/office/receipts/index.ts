/** The door of the receipts: who asked for what and when, signed. */
export { openReceipts, type ReceiptsOptions, type ReceiptsRoom } from './room.ts'
export { issueReceipt, type Asked } from './issue-receipt.ts'
export { receiptOfBooking } from './receipt-of-booking.ts'
export { declareRequest, type Declaration, type DeclareRefusal } from './declare-request.ts'
export { readReceipt } from './read-receipt.ts'
export { receiptPdf, type Letterhead, type PdfCommand } from './receipt-pdf.ts'
export { receiptProof, type ReceiptProof } from './receipt-proof.ts'
export { checkReceipt, type CheckCommand, type CheckedReceipt } from './check-receipt.ts'
export { checkPdf, type PdfVerdict } from './check-pdf.ts'
export { rotateSigningKey } from './rotate-signing-key.ts'
export { revokeSigningKey, type RevokeKeyRefusal } from './revoke-signing-key.ts'
export { listSigningKeys, type ListedKey } from './list-keys.ts'
export {
  isSignedReport,
  reportCertificate,
  reportSigner,
  signedReports,
  type ReportSigner,
} from './sign-report.ts'
export { forgetReceipts } from './forget-receipts.ts'
export { receiptPath } from './receipt-path.ts'
export type { Channel, Facts, HandedIn, Receipt, ReceiptKind } from './receipt.ts'
export { receiptPermissions } from './permissions.ts'
