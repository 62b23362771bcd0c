import { fail } from '@sveltejs/kit'
import {
  formatClock,
  formatDay,
  formatDayAndClock,
  formatRangeOfTimes,
  type Language,
} from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import type { Words } from '#ui/words.ts'

/** Why it does not go on here, and what to do instead. Never anything about another person. */
export interface Stop {
  readonly name: string
  readonly title: Words
  readonly text: Words
  /** Another attempt may help; else only the reception can. */
  readonly retry: boolean
}

const retries = new Set(['unknown-code', 'not-found', 'foreign-code'])

export function stopFor(
  language: Language,
  refusal: string,
  detail: Readonly<Record<string, unknown>> = {},
): Stop {
  const { tr, maybe } = textsIn(language)
  const opens = typeof detail['opens'] === 'string' ? detail['opens'] : null
  const name = refusal === 'closed' && opens ? 'closed-until' : refusal
  const values = { when: whenOf(language, detail), time: timeOf(language, detail) }
  return {
    name,
    title: maybe(`terminal.stop.${name}.title`, values) ?? tr('terminal.stop.other.title'),
    text: maybe(`terminal.stop.${name}.text`, values) ?? tr('terminal.stop.other.text'),
    retry: retries.has(name),
  }
}

/** The answer of a form that stops here. */
export function stopped(language: Language, refusal: string, detail?: Readonly<Record<string, unknown>>) {
  const status = refusal === 'too-many' ? 429 : 409
  return fail(status, { stop: stopFor(language, refusal, detail), values: {}, errors: {} })
}

function whenOf(language: Language, { dueAt, day }: Readonly<Record<string, unknown>>): string {
  if (typeof dueAt === 'string') return formatDayAndClock(language, dueAt)
  return typeof day === 'string' ? formatDay(language, day) : ''
}

/** When the doors open, or the window of time somebody has today. */
function timeOf(language: Language, { opens, from, to }: Readonly<Record<string, unknown>>): string {
  if (typeof from === 'string' && typeof to === 'string') return formatRangeOfTimes(language, from, to)
  return typeof opens === 'string' ? formatClock(language, opens) : ''
}
