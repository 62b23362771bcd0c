import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Offer, TypedOffer } from '#office/training/index.ts'
import type { Office } from '#office/office.ts'
import { chosen, dayIn, typed, typedShort } from '#ui/forms.ts'
import { dayToType } from '#ui/typed-day.ts'
import { readNumber } from './acting.ts'

/** The fields of an offer as they stand in its form. */
export function offerValues(offer: Offer | null): Record<string, string> {
  if (!offer) return { level: '2', seats: '12' }
  const { title, about, provider, place, day, starts, ends, seats, level, validMonths, instruction } = offer
  return {
    ...{ title, about, provider, place, seats: String(seats), level: String(level) },
    ...{ day: dayToType(day.toString()), starts: clock(starts), ends: clock(ends) },
    ...{ validMonths: validMonths === null ? '' : String(validMonths), instruction: instruction ?? '' },
  }
}

const clock = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' })

/** What was typed as an offer, or the field that is none. */
export function offerIn(form: FormData): Outcome<{ offer: TypedOffer }> {
  const day = dayIn(form, 'day')
  if (!day) return refuse('day-wrong', { field: 'day' })
  const starts = timeIn(form, 'starts')
  if (!starts) return refuse('time-wrong', { field: 'starts' })
  const ends = timeIn(form, 'ends')
  if (!ends) return refuse('time-wrong', { field: 'ends' })
  const seats = readNumber(form, 'seats')
  if (!seats.ok) return seats
  const months = readNumber(form, 'validMonths')
  if (!months.ok) return months
  const level = Number(typedShort(form, 'level'))
  if (level !== 1 && level !== 2 && level !== 3) return refuse('level-unknown', { field: 'level' })
  const words = {
    title: typed(form, 'title'),
    about: typed(form, 'about'),
    provider: typed(form, 'provider'),
  }
  return {
    ok: true,
    offer: {
      ...{ ...words, place: typed(form, 'place'), day, starts, ends, level, seats: seats.value ?? 0 },
      ...{ validMonths: months.value, instruction: typedShort(form, 'instruction') || null },
      ...{ tasks: chosen(form, 'tasks'), isDuty: typed(form, 'isDuty') === 'yes' },
    },
  }
}

/** 9:00, 09:00 or 9.00. */
function timeIn(form: FormData, field: string): Temporal.PlainTime | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d\d)$/u.exec(typedShort(form, field)) ?? []
  const [h, m] = [Number(hour), Number(minute)]
  return hour !== '' && h < 24 && m < 60 ? new Temporal.PlainTime(h, m) : null
}

/** What the fields of an offer choose from. */
export const offerChoices = (
  { training }: Pick<Office, 'training'>,
  tasks: readonly { readonly key: string; readonly name: string }[],
) => ({
  tasks: tasks.map(({ key, name }) => ({ value: key, label: name })),
  instructions: training.INSTRUCTIONS.map(({ key, name }) => ({ value: key, label: name })),
})
