import type { Chance } from '#ground/identity/chance.ts'
import { SELDOM, STORIES } from './stories.ts'
import { FACT_KEYS, FACTS, SECTIONS, type FactKey, type Facts, type FactValue } from '#law/risks/index.ts'

/** A person as drawn, the day they are looked at, and where the rules run. */
export interface Drawn {
  readonly facts: Facts
  readonly on: string
  readonly side: 'counselling' | 'browser'
}

/** Days and months at which something changes by the German list: drawn often, with the day before and after. */
const DAYS = [0, 1, 4, 5, 10, 14, 28, 30, 42, 45, 60, 80, 90, 120, 150, 180, 183, 213, 365]
const MONTHS = [2, 3, 4, 5, 6, 9, 10, 11, 12, 16, 18, 21, 23, 24, 27, 30, 36, 48, 54, 60, 66, 72, 180]
const YEARS = [14, 16, 18, 27, 60]

/** The days people are looked at: leap days, ends of months, the turn of the year, and any. */
const LOOKED = [
  '2027-02-28',
  '2028-02-29',
  '2028-03-01',
  '2026-12-31',
  '2027-01-01',
  '2026-08-31',
  '2027-03-04',
]

const RARE = SELDOM(STORIES)
const pick = <T>(chance: Chance, list: readonly T[]): T => list[chance.below(list.length)]!

export function drawPerson(chance: Chance): Drawn {
  const on =
    chance.below(3) === 0
      ? Temporal.PlainDate.from(pick(chance, LOOKED))
      : Temporal.PlainDate.from('2026-01-01').add({ days: chance.below(900) })
  const facts: Record<string, FactValue> = {}
  const share = 2 + chance.below(8)
  for (const key of FACT_KEYS) if (chance.below(10) < share) facts[key] = drawFact(chance, key, on)
  if (chance.below(8) > 0) suit(chance, facts)
  if (chance.below(2) === 0) tell(chance, facts, on)
  return { facts, on: on.toString(), side: chance.below(2) === 0 ? 'browser' : 'counselling' }
}

/** What goes together: a section with a title, protection with its section, a child younger than its parent. */
function suit(chance: Chance, facts: Record<string, FactValue>): void {
  const kind = facts['title.type']
  if (['none', 'toleration', 'asylum-permission', 'eu-citizen'].includes(String(kind)))
    delete facts['title.section']
  else if (facts['title.section'] === undefined) facts['title.section'] = pick(chance, SECTIONS)
  const section = String(facts['title.section'])
  if (['25-1', '25-2-1', '25-2-2', '25-3'].includes(section) && facts['protection.status'] === 'none')
    facts['protection.status'] = 'refugee'
  if (facts['application.status'] === 'none') delete facts['application.submittedAt']
  if (facts['duldung.type'] === '60b') facts['identity.clarified'] = false
  if (chance.below(4) > 0) facts['person.birthDate'] = chance.below(2) === 0 ? '1960-02-29' : '1961-11-23'
}

/** Half of them live one of the stories; in one of eight each of its facts stays away. */
function tell(chance: Chance, facts: Record<string, FactValue>, on: Temporal.PlainDate): void {
  const { said, drawn, without = [] } = pick(chance, chance.below(4) === 0 ? RARE : STORIES)
  for (const key of without) delete facts[key]
  Object.assign(facts, said)
  for (const key of drawn)
    if (chance.below(8) === 0) delete facts[key]
    else facts[key] = drawFact(chance, key, on)
}

export function drawFact(chance: Chance, key: FactKey, on: Temporal.PlainDate): FactValue {
  const { type, options, range, items } = FACTS[key]
  if (type === 'date') return drawDay(chance, on).toString()
  if (type === 'yesno') return chance.below(2) === 0
  if (type === 'number') return drawNumber(chance, key, range!)
  if (options === 'country') return pick(chance, ['USA', 'BRA', 'GBR', 'SYR', 'SMR', 'UKR'])
  if (items === 'choice') return [pick(chance, options!)]
  if (type === 'choice') return pick(chance, options!)
  return items === 'period' ? drawPeriods(chance, on) : drawWeeks(chance, on)
}

function drawDay(chance: Chance, on: Temporal.PlainDate): Temporal.PlainDate {
  const sign = chance.below(3) === 0 ? 1 : -1
  const off = chance.below(3) - 1
  switch (chance.below(4)) {
    case 0:
      return on.add({ days: sign * pick(chance, DAYS) + off })
    case 1:
      return on.add({ months: sign * pick(chance, MONTHS) }).add({ days: off })
    case 2:
      return on.subtract({ years: pick(chance, YEARS) }).add({ days: pick(chance, DAYS) * sign + off })
    default:
      return on.add({ days: chance.below(4000) - 3200 })
  }
}

function drawNumber(chance: Chance, key: FactKey, [least, most]: readonly [number, number]): number {
  const near: Partial<Record<FactKey, readonly number[]>> = {
    'employment.grossYear': [50_700, 50_699, 45_934.2, 45_934, 60_000, 30_000],
    'funding.monthly': [991, 992, 993],
    'housing.sqm': [49, 50, 51],
    'housing.sqmNeeded': [50],
    'documents.count': [0, 1, 2],
  }
  const list = near[key]
  if (list && chance.below(3) > 0) return pick(chance, list)
  const common = pick(chance, [...MONTHS, 0, 1, 2, 3, 19, 20, 35]) + chance.below(3) - 1
  return Math.min(
    most,
    Math.max(least, chance.below(2) === 0 ? common : least + chance.below(Math.min(most - least, 90) + 1)),
  )
}

function drawPeriods(chance: Chance, on: Temporal.PlainDate): FactValue {
  return Array.from({ length: chance.below(9) }, () => {
    const from = on.subtract({ days: chance.below(2400) })
    const to =
      chance.below(3) === 0
        ? from.add({ months: 6, days: chance.below(2) })
        : from.add({ days: chance.below(300) })
    return { from: from.toString(), to: to.toString() }
  })
}

function drawWeeks(chance: Chance, on: Temporal.PlainDate): FactValue {
  const monday = on.subtract({ days: on.dayOfWeek - 1 })
  const first =
    chance.below(3) === 0
      ? monday.subtract({ weeks: 60 })
      : Temporal.PlainDate.from({ year: on.year, month: 1, day: 4 })
  const start = first.subtract({ days: first.dayOfWeek - 1 })
  return Array.from({ length: 15 + chance.below(40) }, (_, week) => ({
    monday: start.add({ weeks: week }).toString(),
    lectures: chance.below(4) > 0,
    hours: Array.from({ length: 7 }, (__, at) =>
      at > 4 && chance.below(3) > 0 ? 0 : pick(chance, [0, 3, 4, 4.5, 8]),
    ),
  }))
}
