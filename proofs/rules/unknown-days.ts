import { seededChance, type Chance } from '#ground/identity/chance.ts'
import {
  FACT_KEYS,
  FACTS,
  LEVELS,
  RULES,
  type Assessment,
  type FactKey,
  type Facts,
  type Hint,
} from '#law/risks/index.ts'
import { engine } from './compare.ts'
import { drawPerson, type Drawn } from './persons.ts'

const DATES = FACT_KEYS.filter((key) => FACTS[key].type === 'date')
const RISK = new Set(RULES.filter(({ kind }) => kind !== 'opportunity').map(({ key }) => key))
/** Chances with a waiting time: of unknown days the last counts. */
const WAITING = new Set(
  RULES.filter(({ reckonings }) =>
    reckonings.some(({ measure }) => measure.name === 'monthsUntilEligible'),
  ).map(({ key }) => key),
)

/**
 * Takes the day, or month and day, away from one date of a person, then tries days it may have been: the hint for the date known
 * in part is never milder nor later than for the true day, says that it is not exact, and a chance is never named before its time.
 */
export function unknownDays(seed: number, persons: number): { tried: number; found: string[] } {
  const chance = seededChance(seed)
  const found: string[] = []
  let tried = 0
  for (let at = 0; at < persons; at += 1) {
    const drawn = drawPerson(chance)
    const key = DATES[chance.below(DATES.length)]!
    const day = drawn.facts[key]
    if (typeof day !== 'string') continue
    const part = chance.below(3) === 0 ? `${day.slice(0, 4)}-00-00` : `${day.slice(0, 7)}-00`
    const about = engine(withDay(drawn, key, part))
    for (const one of daysOf(chance, part)) {
      const exact = engine(withDay(drawn, key, one))
      tried += 1
      found.push(
        ...careless(about, exact).map((it) =>
          `${it} | ${key} ${part} may be ${one}, ${drawn.on} ${JSON.stringify(drawn.facts)}`.slice(0, 500),
        ),
      )
    }
  }
  return { tried, found }
}

const withDay = (drawn: Drawn, key: FactKey, day: string): Drawn => ({
  ...drawn,
  facts: { ...drawn.facts, [key]: day } satisfies Facts,
})

function daysOf(chance: Chance, part: string): string[] {
  const [year, month] = part.split('-').map(Number) as [number, number]
  const first = Temporal.PlainDate.from({ year, month: month || 1, day: 1 })
  const days = month === 0 ? first.daysInYear : first.daysInMonth
  return [0, days - 1, chance.below(days), chance.below(days)].map((add) =>
    first.add({ days: add }).toString(),
  )
}

const levelOf = (hint: Hint | undefined): number => LEVELS.findIndex((one) => one === hint?.level)

function careless(about: Assessment, exact: Assessment): string[] {
  const find = (told: Assessment, rule: string): Hint | undefined =>
    told.hints.find((one) => one.rule === rule) ?? told.opportunities.find((one) => one.rule === rule)
  const milder = exact.hints
    .filter(({ rule }) => RISK.has(rule))
    .flatMap((one): string[] => {
      const mine = find(about, one.rule)
      if (levelOf(mine) < levelOf(one)) return [`${one.rule}: milder when the day is unknown`]
      const isLater = mine?.date && one.date && mine.date > one.date
      return isLater && mine.level === one.level ? [`${one.rule}: later when the day is unknown`] : []
    })
  const shut = new Set(exact.notLooked.filter(({ why }) => why === 'contradiction').map(({ rule }) => rule))
  const early = about.opportunities
    .filter(({ rule }) => WAITING.has(rule) && !shut.has(rule))
    .flatMap((one): string[] => {
      const mine = find(exact, one.rule)
      return !mine || (one.date && mine.date && one.date < mine.date)
        ? [`${one.rule}: named before its time`]
        : []
    })
  return [...milder, ...early]
}
