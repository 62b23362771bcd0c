import { smsNumber } from '#office/notices/index.ts'
import { DAY_PARTS, NOTICES, type Wishes } from './fit.ts'
import { REACHES, type Reach } from './offer-time.ts'

/** What somebody chose on the form of the waiting list; read alike for every face. Pure. */
export interface TypedWishes {
  readonly weekdays: readonly string[]
  readonly parts: readonly string[]
  readonly notice: string
  readonly reach: string
  readonly titleDay: string
  readonly titleMonth: string
  readonly titleYear: string
}

export type WishField = 'weekdays' | 'parts' | 'notice' | 'reach' | 'titleEnds'
export type WishFieldRefusal =
  | 'weekdays-missing'
  | 'parts-missing'
  | 'notice-missing'
  | 'reach-missing'
  | 'no-mail'
  | 'no-phone'
  | 'no-mobile'
  | 'no-such-date'
  | 'date-far-away'

export interface WishFieldError {
  readonly field: WishField
  readonly refusal: WishFieldRefusal
}

export interface ReadWishes extends Wishes {
  readonly titleEnds: Temporal.PlainDate | null
}

/** What a person has given; the telephone as it was read, so that a landline is told from a mobile. */
export interface Reachable {
  readonly mail: boolean
  readonly phone: string | null
}

/** A title ended longer ago, or ends later, was mistyped. Years. */
const TITLE_YEARS = 15

/** @param has what the person has given: how somebody is told must be possible. */
export function readWishes(
  typed: TypedWishes,
  has: Reachable,
  today: Temporal.PlainDate,
): { ok: true; wishes: ReadWishes } | { ok: false; errors: readonly WishFieldError[] } {
  const weekdays = [...new Set(typed.weekdays)].filter((day) => /^[1-5]$/.test(day)).map(Number)
  const parts = DAY_PARTS.filter((part) => typed.parts.includes(part))
  const noticeMinutes = NOTICES.find((minutes) => String(minutes) === typed.notice)
  const reach = REACHES.find((one) => one === typed.reach)
  const titleEnds = readDay(typed, today)
  const errors: WishFieldError[] = [
    ...(weekdays.length === 0 ? [{ field: 'weekdays', refusal: 'weekdays-missing' } as const] : []),
    ...(parts.length === 0 ? [{ field: 'parts', refusal: 'parts-missing' } as const] : []),
    ...(noticeMinutes === undefined ? [{ field: 'notice', refusal: 'notice-missing' } as const] : []),
    ...reachErrors(reach, has),
    ...(typeof titleEnds === 'string' ? [{ field: 'titleEnds', refusal: titleEnds } as const] : []),
  ]
  if (errors.length > 0 || !reach || noticeMinutes === undefined || typeof titleEnds === 'string')
    return { ok: false, errors }
  return { ok: true, wishes: { weekdays: weekdays.sort(), parts, noticeMinutes, reach, titleEnds } }
}

function reachErrors(reach: Reach | undefined, has: Reachable): WishFieldError[] {
  if (!reach) return [{ field: 'reach', refusal: 'reach-missing' }]
  if (reach === 'mail') return has.mail ? [] : [{ field: 'reach', refusal: 'no-mail' }]
  if (has.phone === null) return [{ field: 'reach', refusal: 'no-phone' }]
  return reach === 'call' || smsNumber(has.phone) !== null ? [] : [{ field: 'reach', refusal: 'no-mobile' }]
}

function readDay(
  { titleDay, titleMonth, titleYear }: TypedWishes,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null | 'no-such-date' | 'date-far-away' {
  if (titleDay === '' && titleMonth === '' && titleYear === '') return null
  if (![titleDay, titleMonth].every((part) => /^\d{1,2}$/.test(part)) || !/^\d{4}$/.test(titleYear))
    return 'no-such-date'
  try {
    const date = Temporal.PlainDate.from(
      { day: Number(titleDay), month: Number(titleMonth), year: Number(titleYear) },
      { overflow: 'reject' },
    )
    return Math.abs(today.until(date, { largestUnit: 'year' }).years) >= TITLE_YEARS ? 'date-far-away' : date
  } catch {
    return 'no-such-date'
  }
}
