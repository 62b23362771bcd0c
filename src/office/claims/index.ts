/** The door of the claims: what is owed, what was paid, and the books in which both stand. */
export { claimPermissions } from './permissions.ts'
export { openClaims, type ClaimsOptions, type ClaimsRoom, type Creditor } from './room.ts'
export {
  isReason,
  REASON_CODES,
  RELIEF_KINDS,
  stateOf,
  type Claim,
  type ClaimLine,
  type ClaimState,
  type ReliefKind,
} from './claim.ts'
export {
  checkDigits,
  formatKassenzeichen,
  PAY_CODE,
  readKassenzeichen,
  type KassenzeichenRefusal,
} from './kassenzeichen.ts'
export { referenceOf, slipBlocks, slipOf, type Slip } from './slip.ts'
export { postings, type Account, type BookingKind, type Method, type Posting } from './books.ts'
export { createClaim, type CreateClaim, type CreateClaimRefusal, type SeenProof } from './create-claim.ts'
export { claimsOfPerson, claimsShownTo, findClaim, type SeenClaim } from './read-claims.ts'
export { listClaims } from './list-claims.ts'
export type { ClaimFilter, ListedClaim } from './list-store.ts'
export {
  cancelClaim,
  orderRelief,
  readRelief,
  refuseRelief,
  releaseRelief,
  type OrderRelief,
  type ReleaseRefusal,
  type ReliefRefusal,
} from './relief.ts'
export { reliefOf, type OpenRelief, type Relief } from './relief-store.ts'
export { payRefund, type PayRefund, type PayRefundRefusal } from './pay-refund.ts'
export {
  assignMoney,
  type AssignedPart,
  type AssignMoney,
  type AssignMoneyRefusal,
  type BelongsTo,
} from './assign-money.ts'
export { unassignMoney, type UnassignMoney, type UnassignRefusal } from './unassign-money.ts'
export {
  isAmount,
  MONEY_MAX_CENTS,
  reverseMoney,
  takeMoney,
  type MoneyRefusal,
  type Taken,
  type TakenMoney,
} from './take-money.ts'
export {
  bookAtTill,
  closeTill,
  readTills,
  saveTill,
  type SaveTill,
  type SaveTillRefusal,
  type TillBooking,
} from './tills.ts'
export { bookedAt, TILL_KINDS, type Till, type TillKind } from './till.ts'
// For the neighbours that keep tills, inside their own transactions.
export {
  claimByKassenzeichen,
  claimById,
  claimsOf,
  lockClaim,
  openDebts,
  owedAtMachine,
  owedBeforeHandOut,
} from './claim-store.ts'
export { paymentById, paymentsAt, paymentsOf, refundsSent, type Payment } from './payment-store.ts'
export { lockTill, safeCents, tillOf, tillOfDevice, tillsOfSite, uncountedSince } from './till-store.ts'
export { claimFigures, type ClaimFigures } from './figures-store.ts'
export {
  readIncome,
  readOwed,
  readReasons,
  readTillViews,
  type Income,
  type TillViews,
} from './read-views.ts'
export { AGE_BANDS, type AgeBand, type OwedByAge } from './age-bands.ts'
export { CARD_CREDIT_DAYS, SPAN_MOST_DAYS, type Span } from './income.ts'
export type { IncomeUnit } from './income-store.ts'
export { SMALLEST_GROUP, type Quarter, type ShownKind, type ShownReason } from './reasons.ts'
export { balancesIn, bookingsIn, type Balance, type Booking, type BookRange } from './book-store.ts'
export { limitationOfClaim } from './limitation.ts'
