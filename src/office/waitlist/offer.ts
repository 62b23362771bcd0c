/** An offer and what may happen to it. Pure: time comes in as an argument. */
export const OFFER_STATES = ['live', 'accepted', 'declined', 'expired', 'withdrawn'] as const
export type OfferState = (typeof OFFER_STATES)[number]

export interface OfferNow {
  readonly state: OfferState
  readonly until: Temporal.Instant
  readonly attempts: number
}

export type OfferRefusal =
  | 'unknown-offer'
  | 'offer-expired'
  | 'offer-declined'
  | 'offer-withdrawn'
  | 'offer-accepted'
  | 'wrong-pin'
  | 'too-many-attempts'

/** Wrong answers to one offer by number, after which only the link and the reception help: 5 of a million. */
export const PIN_ATTEMPTS = 5
export const PIN_DIGITS = 6

/** Half open: at the very instant of its end an offer is over, whether or not the office has tidied it away. */
export function refusesAnswer(offer: OfferNow, now: Temporal.Instant): OfferRefusal | null {
  if (offer.state === 'accepted') return 'offer-accepted'
  if (offer.state === 'declined') return 'offer-declined'
  if (offer.state === 'withdrawn') return 'offer-withdrawn'
  if (offer.state === 'expired' || isOver(offer, now)) return 'offer-expired'
  return null
}

/** The number is looked at only while the offer may be answered at all: it tells nothing afterwards. */
export function refusesPin(offer: OfferNow, isRight: boolean): OfferRefusal | null {
  if (offer.attempts >= PIN_ATTEMPTS) return 'too-many-attempts'
  return isRight ? null : 'wrong-pin'
}

export function isOver(offer: Pick<OfferNow, 'until'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(offer.until, now) <= 0
}

/** The first run of so many digits in what somebody wrote back; Arabic and Persian digits count. */
export function readPin(text: string): string | null {
  const western = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
  return /(?<!\d)\d{6}(?!\d)/.exec(western.replace(/(?<=\d)[ -](?=\d)/g, ''))?.[0] ?? null
}
