/** The door of the claims: what is owed, what was paid, and the books in which both stand. */
export { claimPermissions } from './permissions.ts'
export { openClaims, type ClaimsOptions, type ClaimsRoom, type Creditor } from './room.ts'
export {
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
export { referenceOf, slipBlocks, slipOf, type NameOfFee, type Slip } from './slip.ts'
export { postings, type Account, type BookingKind, type Method, type Posting } from './books.ts'
export { createClaim, type CreateClaimRefusal, type SeenProof } from './create-claim.ts'
export { claimsOfPerson, claimsShownTo, findClaim, type SeenClaim } from './read-claims.ts'
export { listClaims } from './list-claims.ts'
export type { ClaimFilter } from './list-store.ts'
export { cancelClaim } from './cancel-claim.ts'
export { orderRelief } from './order-relief.ts'
export { refuseRelief, releaseRelief, type ReleaseRefusal } from './settle-relief.ts'
export { readRelief } from './read-relief.ts'
export { reliefOf, type Relief } from './relief-store.ts'
export { payRefund } from './pay-refund.ts'
export { assignMoney, type AssignedPart, type AssignMoneyRefusal } from './assign-money.ts'
export { unassignMoney } from './unassign-money.ts'
export {
  isAmount,
  MONEY_MAX_CENTS,
  reverseMoney,
  takeMoney,
  type MoneyRefusal,
  type Taken,
  type TakenMoney,
} from './take-money.ts'
export { bookAtTill, closeTill, readTills, saveTill, type TillBooking } from './tills.ts'
export { bookedAt, type Till, type TillKind } from './till.ts'
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
export {
  givenBackAt,
  paymentById,
  paymentsAt,
  paymentsOf,
  refundsSent,
  type Payment,
} from './payment-store.ts'
export { lockTill, safeCents, tillOf, tillOfDevice, tillsOfSite, uncountedSince } from './till-store.ts'
export { claimFigures } from './figures-store.ts'
export { readIncome, readOwed, readReasons, readTillViews, type Income } from './read-views.ts'
export { CARD_CREDIT_DAYS, SPAN_MOST_DAYS, type Span } from './income.ts'
export type { IncomeUnit } from './income-store.ts'
export { SMALLEST_GROUP, type Quarter } from './reasons.ts'
export { balancesIn, bookingsIn, type Balance, type Booking } from './book-store.ts'
export { limitationOfClaim } from './limitation.ts'
