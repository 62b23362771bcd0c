import { ATTENDANCES, COSTS, KINDS, LANGUAGE_RESULTS, LID_RESULTS, STANDINGS, type Course } from './course.ts'

export type CourseFault = 'no-day' | 'future' | 'no-number' | 'not-an-option' | 'too-long' | 'order'
export type CourseFaults = { readonly [field in keyof Course]?: CourseFault }
export type TypedCourse = Readonly<Record<string, string>>

const TEXT_MAX = 500
const DAYS = [
  ...['entitledFrom', 'obligedSince', 'registeredAt', 'startedAt', 'interruptedAt', 'endedAt'],
  ...['languageTestAt', 'lidTestAt', 'certificateAt', 'refundAskedAt'],
] as const
const CHOICES = {
  ...{ standing: STANDINGS, kind: KINDS, attendance: ATTENDANCES, languageTest: LANGUAGE_RESULTS },
  ...{ lidTest: LID_RESULTS, costs: COSTS },
} as const
/** What may not come before what. */
const ORDER = [
  ...[
    ['entitledFrom', 'registeredAt'],
    ['registeredAt', 'startedAt'],
    ['startedAt', 'interruptedAt'],
  ],
  ...[
    ['startedAt', 'endedAt'],
    ['startedAt', 'languageTestAt'],
    ['startedAt', 'certificateAt'],
  ],
  ...[['certificateAt', 'refundAskedAt']],
] as unknown as readonly (readonly [keyof Course, keyof Course])[]

/** The form as it was typed, read field by field; every fault has its field. Days are `31.12.2026` or `2026-12-31`. */
export function readCourse(
  typed: TypedCourse,
  today: Temporal.PlainDate,
): { course: Course; faults: CourseFaults } {
  const faults: { -readonly [field in keyof Course]?: CourseFault } = {}
  const text = (field: keyof Course): string => (typed[field] ?? '').trim()
  const day = (field: keyof Course): string | null => {
    if (text(field) === '') return null
    const read = readDay(text(field))
    if (read === null) faults[field] = 'no-day'
    // only a start may be agreed for later
    else if (field !== 'startedAt' && read > String(today)) faults[field] = 'future'
    return read
  }
  const choice = (field: keyof typeof CHOICES, none: string | null): string | null => {
    if (text(field) === '') return none
    const found = (CHOICES[field] as readonly string[]).find((it) => it === text(field))
    if (found === undefined) faults[field] = 'not-an-option'
    return found ?? none
  }
  const number = (field: keyof Course, most: number): number | null => {
    if (text(field) === '') return null
    const value = /^\d{1,5}$/.test(text(field)) ? Number(text(field)) : Number.NaN
    if (!(value <= most)) faults[field] = 'no-number'
    return Number.isNaN(value) ? null : value
  }
  const words = (field: keyof Course): string => {
    if (text(field).length > TEXT_MAX) faults[field] = 'too-long'
    return text(field).slice(0, TEXT_MAX)
  }
  const days = Object.fromEntries(DAYS.map((field) => [field, day(field)]))
  const course = {
    ...days,
    ...{
      standing: choice('standing', 'unknown'),
      kind: choice('kind', null),
      costs: choice('costs', 'unknown'),
    },
    ...{ attendance: choice('attendance', null), languageTest: choice('languageTest', null) },
    ...{
      lidTest: choice('lidTest', null),
      hindered: text('hindered') === 'yes',
      provider: words('provider'),
    },
    ...{ reportedAbsences: number('reportedAbsences', 99) ?? 0, hoursUsed: number('hoursUsed', 2000) },
    ...{ absenceWhy: words('absenceWhy'), note: words('note') },
  } as unknown as Course
  for (const [first, then] of ORDER) {
    const [a, b] = [course[first], course[then]]
    if (typeof a === 'string' && typeof b === 'string' && b < a) faults[then] ??= 'order'
  }
  return { course, faults }
}

/** Null where no such day is. */
export function readDay(text: string): string | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  const iso = german ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}` : text
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(iso)) return null
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

const german = (day: string): string => day.split('-').toReversed().join('.')

/** A course as the fields of the form hold it. */
export const typeCourse = (course: Course): TypedCourse =>
  Object.fromEntries(
    Object.entries(course).map(([field, value]) => [
      field,
      typeof value === 'boolean'
        ? value
          ? 'yes'
          : ''
        : (DAYS as readonly string[]).includes(field) && value !== null
          ? german(String(value))
          : String(value ?? ''),
    ]),
  )
