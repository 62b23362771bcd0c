import type { Office } from '../../office/office.ts'
import type { PersonRefusal } from '../../office/people/index.ts'

/** Every refusal an act of one room can answer with. */
type RefusalsOf<Room> = {
  [Name in keyof Room]: Room[Name] extends (...rest: never[]) => infer Answer
    ? Extract<Awaited<Answer>, { ok: false; refusal: string }>['refusal']
    : never
}[keyof Room]

/** Every refusal of every act the office exposes; a new one without a line below does not compile. */
export type OfficeRefusal = RefusalsOf<Office['appointments']> | PersonRefusal['refusal']

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
  | 'unavailable'
  | 'our-mistake'

export type ProblemName = OfficeRefusal | FaceProblem

export const statusOf: Readonly<Record<ProblemName, number>> = {
  'malformed-json': 400,
  'unknown-key': 401,
  'not-permitted': 403,
  'unknown-path': 404,
  'unknown-code': 404,
  'unknown-site': 404,
  'unknown-concern': 404,
  'unknown-rule': 404,
  'method-not-allowed': 405,
  'place-taken': 409,
  'already-booked': 409,
  'already-cancelled': 409,
  'already-arrived': 409,
  'not-yet-booked': 409,
  'in-the-past': 409,
  'touches-bookings': 409,
  'hold-too-long': 409,
  'hold-expired': 410,
  'too-large': 413,
  'unsupported-media-type': 415,
  'invalid-request': 422,
  'invalid-person': 422,
  // draft-ietf-httpapi-idempotency-key-header, section 2.7: another request under a used key.
  'key-reused': 422,
  'outside-window': 422,
  'concern-outside-dates': 422,
  'no-concern': 422,
  'two-units': 422,
  'too-long': 422,
  'too-many-attempts': 429,
  'our-mistake': 500,
  unavailable: 503,
}
