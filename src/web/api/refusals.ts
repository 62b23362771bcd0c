import type { CommonRefusal } from '../../ground/act/refusal.ts'
import type { BookRefusal, HoldRefusal, MoveRefusal, WishRefusal } from '../../office/appointments/index.ts'
import type {
  CallNextRefusal,
  CallThisRefusal,
  FinishRefusal,
  GuestRefusal,
} from '../../office/calling/index.ts'
import type { BookFairlyRefusal } from '../../office/release/index.ts'
import type {
  ConfirmRefusal,
  KnownRefusal,
  LockRefusal,
  LookUpRefusal,
  ReverseRefusal,
} from '../../office/kiosk/index.ts'
import type { PersonRefusal } from '../../office/people/index.ts'
import type { CheckInRefusal, DrawTicketRefusal } from '../../office/reception/index.ts'

type BookingRefusal =
  | CommonRefusal
  | WishRefusal
  | HoldRefusal
  | BookRefusal
  | BookFairlyRefusal
  | MoveRefusal
  | PersonRefusal['refusal']
type CallingRefusal =
  | CallNextRefusal
  | CallThisRefusal
  | FinishRefusal
  | GuestRefusal
  | 'already-serving'
  | 'rang-just-now'

/** What can be refused only to someone who arrives, or at a desk. */
export type VisitRefusal = Exclude<
  CallingRefusal | CheckInRefusal | DrawTicketRefusal | 'unknown-ticket',
  BookingRefusal
>

/** What is refused only to programs that work with the office. */
export type ExchangeProblem =
  | 'scope-missing'
  | 'too-many-requests'
  | 'too-many-lines'
  | 'reference-invalid'
  | 'too-many-references'
  | 'unknown-reference'
  | 'unknown-subscription'
  | 'unknown-delivery'
  | 'not-dead'
  | 'not-paused'
  | 'too-many-subscriptions'
  | 'target-invalid'
  | 'target-not-secure'
  | 'target-private'
  | 'not-parked'
  | 'unknown-team'

/** What is refused only to payment machines. */
export type KioskProblem = Exclude<
  LookUpRefusal | LockRefusal | ConfirmRefusal | ReverseRefusal | KnownRefusal,
  CommonRefusal | 'too-many-attempts'
>

/** Every refusal of the acts the interface offers; a new one without a line below does not compile. */
export type OfficeRefusal = BookingRefusal | VisitRefusal | ExchangeProblem | KioskProblem

/** What can be wrong before any act is asked. */
export type FaceProblem =
  | 'invalid-request'
  | 'malformed-json'
  | 'unsupported-media-type'
  | 'too-large'
  | 'unknown-key'
  | 'unknown-path'
  | 'method-not-allowed'
  | 'too-many-attempts'
  | 'unknown-release'
  | 'unavailable'
  | 'our-mistake'

export type ProblemName = OfficeRefusal | FaceProblem

export const statusOf: Readonly<Record<ProblemName, number>> = {
  'malformed-json': 400,
  'unknown-key': 401,
  'not-permitted': 403,
  'scope-missing': 403,
  'switched-off': 403,
  'unknown-path': 404,
  'no-till': 403,
  'unknown-claim': 404,
  'unknown-payment': 404,
  'claim-locked': 409,
  'nothing-owed': 409,
  'payment-differs': 409,
  'not-reversible': 409,
  'not-a-code': 422,
  'wrong-check-digits': 422,
  'foreign-office': 422,
  'bank-code': 422,
  'amount-invalid': 422,
  'unknown-reference': 404,
  'unknown-subscription': 404,
  'unknown-delivery': 404,
  'unknown-code': 404,
  'unknown-site': 404,
  'unknown-concern': 404,
  'unknown-visit': 404,
  'unknown-ticket': 404,
  'unknown-desk': 404,
  'unknown-release': 404,
  'method-not-allowed': 405,
  'too-many-references': 409,
  'too-many-subscriptions': 409,
  'not-dead': 409,
  'not-paused': 409,
  'not-parked': 409,
  'place-taken': 409,
  'already-booked': 409,
  'already-has-booking': 409,
  'office-code-used': 409,
  'already-cancelled': 409,
  'already-arrived': 409,
  'not-yet-booked': 409,
  'in-the-past': 409,
  'hold-too-long': 409,
  'not-seated': 409,
  'on-break': 409,
  'desk-busy': 409,
  'nobody-waiting': 409,
  'nobody-at-desk': 409,
  'other-visitor': 409,
  'already-called': 409,
  'not-waiting': 409,
  'already-serving': 409,
  'rang-just-now': 409,
  'another-site': 409,
  'another-day': 409,
  'not-booked': 409,
  'appointment-cancelled': 409,
  'too-late': 409,
  'visit-over': 409,
  'numbers-used-up': 409,
  'appointment-needed': 409,
  closed: 409,
  'no-longer-today': 409,
  'walk-ins-stopped': 409,
  'windows-full': 409,
  'window-not-yet': 409,
  'window-missed': 409,
  'hold-expired': 410,
  'office-code-expired': 410,
  'too-large': 413,
  'unsupported-media-type': 415,
  'invalid-request': 422,
  'invalid-person': 422,
  // draft-ietf-httpapi-idempotency-key-header, section 2.7: another request under a used key.
  'key-reused': 422,
  'reference-invalid': 422,
  'target-invalid': 422,
  'target-not-secure': 422,
  'target-private': 422,
  'unknown-team': 422,
  'outside-window': 422,
  'unknown-office-code': 422,
  'office-code-elsewhere': 422,
  'reason-missing': 422,
  'person-unknown': 422,
  'persons-out-of-range': 422,
  'until-not-a-day': 422,
  'until-out-of-range': 422,
  'proof-missing': 422,
  'proof-expired': 422,
  'proof-used': 422,
  'proof-too-early': 429,
  'too-many-waiting': 429,
  'too-many-for-person': 429,
  'too-many-for-reach': 429,
  'concern-outside-dates': 422,
  'no-concern': 422,
  'two-units': 422,
  'too-long': 422,
  'too-many-concerns': 422,
  'too-many-persons': 422,
  'name-not-allowed': 422,
  'too-many-attempts': 429,
  'too-many-requests': 429,
  'too-many-lines': 429,
  'too-many-places': 429,
  'our-mistake': 500,
  unavailable: 503,
}
