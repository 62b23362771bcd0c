import type { Concern } from '#office/catalogue/index.ts'
import { finderQuery, type Carried, type Said } from '../../../parts/finder-address.ts'
import { waySteps, type WayStep } from '../../../parts/finder-way.ts'
import { officeToday } from '../../../parts/office-today.ts'

/** When to come or to apply, as far as the catalogue says it in a form we have words for. */
export interface When {
  readonly kind: 'beforeExpiry' | 'immediately' | 'afterEntry' | 'beforeEvent' | 'setByOffice'
  /** Weeks before the end, where the office recommends some. */
  readonly weeks: number | null
}

const KINDS: readonly string[] = ['beforeExpiry', 'immediately', 'afterEntry', 'beforeEvent', 'setByOffice']

export function whenOf({ kind, recommendedDaysBefore }: Concern['deadline']): When | null {
  if (!KINDS.includes(kind)) return null
  const weeks = recommendedDaysBefore ? Math.round(recommendedDaysBefore / 7) : null
  return { kind: kind as When['kind'], weeks }
}

/** The way that led here, if the address knows it and it still holds. */
export function answeredWay(
  { office, language }: App.Locals,
  way: readonly string[] | null,
  carried: Carried,
): { situation: string | null; steps: readonly WayStep[]; back: string } {
  const base = `/${language}/finden`
  const query = finderQuery(carried)
  const none = { situation: null, steps: [], back: base + query }
  if (!way) return none
  const [situation = '', ...answers] = way
  const { finder, nextStep } = office.checklists
  const step = nextStep(finder, situation, answers, officeToday(office).toString())
  if (step.kind === 'unknown-situation' || step.kind === 'unknown-answer') return none
  return {
    situation,
    steps: waySteps(base, situation, step.answered, query),
    back: [base, ...way.slice(0, -1)].join('/') + query,
  }
}

/** Questions nobody answered or left open on purpose, and where to answer them (again). */
export function openQuestions(
  { office, language }: App.Locals,
  key: string,
  said: Said,
  carried: Carried,
  way: readonly string[] | null,
): { href: string; changeHref: string | null; count: number } | null {
  const asked = office.catalogue.questionsFor([key])
  if (asked.length === 0) return null
  const keep = (wanted: (value: string | undefined) => boolean) =>
    Object.fromEntries(Object.entries(said).filter(([name, value]) => !isAsked(name) || wanted(value)))
  const isAsked = (name: string) => asked.some((question) => question.key === name)
  const base = `/${language}/finden/ergebnis/${key}/fragen`
  const open = asked.filter((question) => said[question.key] !== 'yes' && said[question.key] !== 'no')
  return {
    count: open.length,
    href:
      base +
      finderQuery(
        carried,
        keep((value) => value !== 'open'),
        way,
      ),
    changeHref:
      open.length < asked.length
        ? base +
          finderQuery(
            carried,
            keep(() => false),
            way,
          )
        : null,
  }
}
