import { OFFICE_ZONE, officeDay } from '#ground/clock/clock.ts'
import { readCode } from '#ground/identity/ids.ts'
import { typed } from '#ui/forms.ts'
import { dayTyped } from '#ui/typed-day.ts'

/** A line of the paper list as it goes in; times as epoch milliseconds. */
export interface PaperCase {
  readonly id: string
  readonly kind: 'paper'
  readonly at: number
  readonly number: string | null
  readonly code: string | null
  readonly concerns: readonly string[]
  readonly finishedAt: number | null
}

export type WrongPaperField = 'number' | 'code' | 'day' | 'time' | 'future' | 'finished' | 'concern'
const BACK_DAYS = 14

/** Reads one line; every field that is wrong is named. Pure. */
export function readCase(
  form: FormData,
  now: Temporal.Instant,
):
  | { readonly ok: true; readonly it: PaperCase }
  | { readonly ok: false; readonly wrong: readonly WrongPaperField[] } {
  const wrong: WrongPaperField[] = []
  const number = typed(form, 'number').toUpperCase().replaceAll(/\s/g, '')
  if (number !== '' && !/^[A-Z]\d{3}$/.test(number)) wrong.push('number')
  const code = typed(form, 'code') === '' ? null : readCode(typed(form, 'code').slice(0, 40))
  if (typed(form, 'code') !== '' && code === null) wrong.push('code')
  const day = dayIn(typed(form, 'day'), officeDay(now))
  if (!day) wrong.push('day')
  const at = day && momentOn(day, typed(form, 'time'))
  if (day && at === null) wrong.push('time')
  if (at && Temporal.Instant.compare(at, now) > 0) wrong.push('future')
  const until = typed(form, 'finished')
  const finished = day && until !== '' ? momentOn(day, until) : null
  if (until !== '' && (!finished || (at && Temporal.Instant.compare(finished, at) < 0)))
    wrong.push('finished')
  const concern = typed(form, 'concern')
  if (concern === '' && code === null) wrong.push('concern')
  if (wrong.length > 0 || !at) return { ok: false, wrong }
  const key = typed(form, 'requestKey')
  return {
    ok: true,
    it: {
      ...{ id: key, kind: 'paper', at: at.epochMilliseconds, number: number || null, code },
      concerns: concern === '' ? [] : [concern],
      finishedAt: finished ? finished.epochMilliseconds : null,
    },
  }
}

function dayIn(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const day = dayTyped(text)
  if (!day) return null
  const ago = day.until(today).days
  return Temporal.PlainDate.compare(day, today) <= 0 && ago <= BACK_DAYS ? day : null
}

/** 9:40, 09.40, 0940. */
function momentOn(day: Temporal.PlainDate, text: string): Temporal.Instant | null {
  const found = /^(\d{1,2})[:. ]?(\d{2})$/.exec(text)
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2])]
  if (!found || hour > 23 || minute > 59) return null
  const time = Temporal.PlainTime.from({ hour, minute })
  return day.toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: time }).toInstant()
}
