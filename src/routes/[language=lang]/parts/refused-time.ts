import { fail } from '@sveltejs/kit'
import { formatDayAndClock, type Language, type Spoken } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'

/** A time that could not be had: why, and what is near. */
export interface RefusedTime {
  readonly errors: Readonly<Record<string, Spoken>>
  /** ISO instants. */
  readonly alternatives: readonly string[]
  readonly value: string
}

export interface TimeRefusal {
  readonly refusal: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Answer of a form whose time nobody could read, or where none was chosen. */
export function unreadableTime(language: Language, typed: string) {
  const { tr } = textsIn(language)
  const start = tr(typed === '' ? 'public.times.missing' : 'public.times.unreadable')
  return fail(400, { errors: { start }, alternatives: [], value: '' } satisfies RefusedTime)
}

/** Answer when the office refuses a time: the three nearest, as the act named them. */
export function refusedTime(language: Language, start: string, { refusal, detail }: TimeRefusal) {
  const { tr, maybe } = textsIn(language)
  const when = formatDayAndClock(language, start)
  const named = Array.isArray(detail?.['alternatives']) ? detail['alternatives'] : []
  const alternatives = named.filter((one): one is string => typeof one === 'string')
  const said =
    refusal === 'place-taken'
      ? tr('public.times.taken', { when })
      : refusal === 'outside-window'
        ? tr('public.times.outside', { when })
        : (maybe(`public.refusals.${refusal}`) ?? tr('public.refusals.any'))
  return fail(409, { errors: { start: said }, alternatives, value: '' } satisfies RefusedTime)
}
