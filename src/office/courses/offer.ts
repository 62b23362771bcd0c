/** A course a provider offers; public data, naming no person. */
export interface Offer {
  readonly id: string
  /** Whose list it stands in. */
  readonly source: string
  readonly provider: string
  readonly kind: OfferKind
  readonly level: Level
  readonly module: string
  readonly place: string
  readonly address: string
  readonly startsOn: Temporal.PlainDate
  readonly times: string
  readonly childcare: boolean
  readonly online: Online
  /** Languages somebody helps in. */
  readonly support: string
  /** As of `asOf`; null: the provider does not say. */
  readonly freePlaces: number | null
  readonly asOf: Temporal.PlainDate
  readonly contact: string
  readonly validUntil: Temporal.PlainDate
}

export const OFFER_KINDS = ['integration', 'literacy', 'special', 'job', 'orientation', 'other'] as const
export type OfferKind = (typeof OFFER_KINDS)[number]
export const OFFER_LEVELS = ['a1', 'a2', 'b1', 'b2', 'c1'] as const
export type Level = (typeof OFFER_LEVELS)[number]
export const ONLINE = ['no', 'partly', 'yes'] as const
export type Online = (typeof ONLINE)[number]

/** What somebody looks for; everything may be left out. */
export interface OfferSearch {
  readonly level?: string | undefined
  /** Part of a place, a street or a provider. */
  readonly place?: string | undefined
  readonly childcare?: boolean | undefined
  /** Only what begins on this day or later, and on that day or before. */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** Days after which what a provider said of free places is called old. Own proposal, no law. */
export const OFFER_STALE_DAYS = 30

export const isStale = (asOf: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  asOf.until(today).total('days') > OFFER_STALE_DAYS

/** Pure. What is over is not shown: neither an offer whose word has run out nor a course that began weeks ago. */
export function fits(it: Offer, search: OfferSearch, today: Temporal.PlainDate): boolean {
  const words = (search.place ?? '').toLocaleLowerCase('de').split(/\s+/u)
  const text = [it.place, it.address, it.provider].join(' ').toLocaleLowerCase('de')
  const start = it.startsOn.toString()
  return (
    Temporal.PlainDate.compare(it.validUntil, today) >= 0 &&
    Temporal.PlainDate.compare(it.startsOn.add({ days: LATE_DAYS }), today) >= 0 &&
    (!search.level || it.level === search.level) &&
    (!search.childcare || it.childcare) &&
    (!search.from || start >= search.from) &&
    (!search.until || start <= search.until) &&
    words.every((word) => text.includes(word))
  )
}

/** Days for which a provider may still take somebody in after the first lesson. */
const LATE_DAYS = 14
