import type { Channel } from './entries.ts'
import type { Catalogue, Concern } from './catalogue.ts'

export type ConcernRefusal =
  | { readonly ok: false; readonly refusal: 'unknown-concern'; readonly concernKey: string }
  | {
      readonly ok: false
      readonly refusal: 'concern-outside-dates'
      readonly concernKey: string
      readonly validFrom: string
      /** First day no longer covered. */
      readonly validTo: string | null
    }

export type ConcernAnswer = { readonly ok: true; readonly concern: Concern } | ConcernRefusal

/** The entry of a concern on a day; refused outside the days for which its law was read. */
export function concernOn(catalogue: Catalogue, concernKey: string, date: Temporal.PlainDate): ConcernAnswer {
  const concern = catalogue.concerns.get(concernKey)
  if (concern === undefined) return { ok: false, refusal: 'unknown-concern', concernKey }
  if (inForce(concern, date)) return { ok: true, concern }
  const { validFrom, validTo } = concern
  return { ok: false, refusal: 'concern-outside-dates', concernKey, validFrom, validTo }
}

/** All concerns of a day, in the order of the catalogue. */
export function concerns(catalogue: Catalogue, date: Temporal.PlainDate): Concern[] {
  return [...catalogue.concerns.values()].filter((concern) => inForce(concern, date))
}

/** Concerns one can book an appointment for. */
export function bookableConcerns(catalogue: Catalogue, date: Temporal.PlainDate): Concern[] {
  return concerns(catalogue, date).filter((concern) => offers(concern, 'appointment'))
}

/** Concerns the reception can finish or take in without an appointment. */
export function receptionConcerns(catalogue: Catalogue, date: Temporal.PlainDate): Concern[] {
  return concerns(catalogue, date).filter((concern) => offers(concern, 'reception'))
}

export function offers(concern: Concern, channel: Channel): boolean {
  return concern.channels.includes(channel)
}

function inForce({ validFrom, validTo }: Concern, date: Temporal.PlainDate): boolean {
  const day = date.toString()
  return validFrom <= day && (validTo === null || day < validTo)
}
