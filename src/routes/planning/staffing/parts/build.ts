import type { Absences, BuildUp, Plan } from '#office/staffing/index.ts'
import type { Office } from '#office/office.ts'
import { textsIn } from '#texts/index.ts'
import type { FieldErrors } from '#ui/forms.ts'
import { numberText, numberTyped } from '#ui/typed-number.ts'
import type { Words } from '#ui/words.ts'
import { formatDay } from '#ground/languages/index.ts'
import { rangeWords } from './fields.ts'

export interface BuiltView extends Pick<
  BuildUp,
  'year' | 'weeklyHours' | 'lines' | 'days' | 'minutesPerDay' | 'minutes'
> {
  /** "Neujahr (Fr 1.1.), …": the holidays that fall on working days. */
  readonly holidays: string
  readonly published: {
    readonly name: string
    readonly days: number
    readonly minutes: number
    readonly difference: number
  } | null
}

export const DAY_FIELDS = ['leave', 'sick', 'training', 'special'] as const
/** Where nothing was said: leave by collective agreement, and no sickness, which nobody can know. */
const USUAL = {
  leave: 30,
  sick: 0,
  training: 0,
  special: 0,
  eves: true,
  assumptionDay: true,
} satisfies Absences

interface Asked {
  readonly absences: Absences
  readonly values: Readonly<Record<string, string>>
  readonly free: readonly string[]
  readonly errors: FieldErrors
  /** Somebody said how long a post is away: then there is something to build up. */
  readonly isKnown: boolean
}

/** What the form says, else what the plan was built with. What is no number of days is named at its field. */
export function absencesAsked(
  asked: URLSearchParams | FormData,
  plan: Plan,
  usualLeave: number | null,
): Asked {
  const known = plan.annual.absences ?? { ...USUAL, leave: usualLeave ?? USUAL.leave }
  const { tr } = textsIn('de')
  const isAsked = asked.has('leave')
  const isTold = plan.annual.absences !== null
  const free = isAsked
    ? asked.getAll('free').map(String)
    : [...(known.eves ? ['eves'] : []), ...(known.assumptionDay ? ['assumption'] : [])]
  const errors: Record<string, Words> = {}
  const values: Record<string, string> = {}
  const days = { ...known }
  for (const name of DAY_FIELDS) {
    const typed = String(asked.get(name) ?? '').slice(0, 40)
    values[name] = isAsked ? typed : isTold || name !== 'sick' ? numberText(known[name]) : ''
    const number = numberTyped(values[name])
    if (number === undefined) errors[name] = tr('staffing.field.notNumber', { typed })
    // no official number of days of sickness exists: left out, the minutes would be too many
    else if (number === null && name === 'sick' && isAsked) errors[name] = tr('staffing.field.missing')
    else days[name] = number ?? 0
  }
  const absences = { ...days, eves: free.includes('eves'), assumptionDay: free.includes('assumption') }
  return { absences, values, free, errors, isKnown: isAsked || isTold }
}

/** The build-up of every weekly working time in the plan; what stands in its way, at the field. */
export function builtOf(
  { staffing }: Pick<Office, 'staffing'>,
  plan: Plan,
  absences: Absences,
): { readonly tables: readonly BuiltView[]; readonly errors: FieldErrors } {
  const tables: BuiltView[] = []
  const errors: Record<string, Words> = {}
  for (const weeklyHours of new Set(plan.groups.map((group) => group.weeklyHours))) {
    const outcome = staffing.buildUp({ ...absences, year: plan.year, weeklyHours })
    if (outcome.ok) tables.push(builtView(outcome.built))
    else errors[fieldOf(outcome.field)] = wordsOf(outcome)
  }
  return { tables: tables.toSorted((a, b) => a.weeklyHours - b.weeklyHours), errors }
}

/** Weekly hours and the year have their fields elsewhere: said of the whole form. */
const fieldOf = (field = ''): string => (DAY_FIELDS.some((name) => name === field) ? field : '')

function wordsOf({
  refusal,
  detail,
}: {
  refusal: string
  detail?: Readonly<Record<string, unknown>>
}): Words {
  const { tr, maybe } = textsIn('de')
  if (refusal === 'absurd') return rangeWords(detail)
  const year = String(detail?.['year'] ?? '')
  return maybe(`staffing.build.${refusal}`, { year }) ?? tr('staffing.refusals.other')
}

function builtView({
  published,
  holidays,
  year,
  weeklyHours,
  lines,
  days,
  minutesPerDay,
  minutes,
}: BuildUp): BuiltView {
  return {
    ...{ year, weeklyHours, lines, days, minutesPerDay, minutes },
    holidays: holidays.map(({ nameDe, date }) => `${nameDe} (${formatDay('de', date, 'middle')})`).join(', '),
    published: published && {
      ...{ name: `${published.row.edition}, ${published.row.groupDe}`, days: published.days },
      ...{ minutes: published.row.minutes, difference: published.difference },
    },
  }
}
