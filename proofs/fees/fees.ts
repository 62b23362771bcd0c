import { seededChance } from '#ground/identity/chance.ts'
import { assessFees } from '#law/fees/index.ts'
import type { Figures, Run } from '../support/run.ts'
import { drawCase, withDecision, type Drawn } from './cases.ts'
import { differences, type Engine } from './compare.ts'
import { PLANTS } from './plants.ts'
import { read } from './reading.ts'
import { VECTORS, type Vector } from './vectors.ts'

const CASES = 100_000

/**
 * Random cases, reckoned by the program and by a second reading of the same paragraphs that shares neither its table
 * nor its rules: every line, the total, what is due, and what a person may still decide must be the same. Planted:
 * programs that go wrong as programs do, each of which must be found.
 */
export async function fees(run: Run): Promise<Figures> {
  if (run.plant) {
    const caught = await findPlants(run.seed, CASES / 10)
    return { ok: false, caught, all_caught: Object.values(caught).every((one) => one !== null) }
  }
  const cases = run.full ? CASES * 10 : CASES
  const { asked, refused, decided, found, keys } = compareCases(run.seed, cases, assessFees)
  const wrongVectors = VECTORS.flatMap(vectorFaults)
  return {
    ok: found.length + wrongVectors.length === 0,
    ...{ cases: asked, decided, refused, fees: keys, vectors: VECTORS.length },
    ...{ differences: found.length, wrong_vectors: wrongVectors.length },
    found: [...wrongVectors, ...found].slice(0, 10),
  }
}

export interface Compared {
  readonly asked: number
  readonly refused: number
  /** With a decision of a person added. */
  readonly decided: number
  /** Rows of the table that came up. */
  readonly keys: number
  readonly found: readonly string[]
}

export function compareCases(seed: number, cases: number, engine: Engine, enough = Infinity): Compared {
  const chance = seededChance(seed)
  const found: string[] = []
  const keys = new Set<string>()
  let [asked, decided, refused] = [0, 0, 0]
  const compare = (drawn: Drawn): void => {
    asked += 1
    if (drawn.refused !== null) refused += 1
    for (const { key } of drawn.given.acts) keys.add(key)
    for (const one of differences(drawn, engine)) found.push(`${one} | ${shown(drawn)}`)
  }
  while (asked < cases && found.length < enough) {
    const drawn = drawCase(chance)
    compare(drawn)
    if (drawn.refused !== null) continue
    const { open, lines } = read(drawn.asked)
    if (open.length === 0 || isThreefold(drawn)) continue
    const [ground, feeKey] = open[chance.below(open.length)]!.split(' ') as [string, string]
    const owed = lines.find((line) => line.feeKey === feeKey)!.cents
    const isWhole = feeKey !== 'emergency_travel_doc'
    const cents = isWhole && chance.below(8) === 0 ? owed + 1 + chance.below(500) : chance.below(owed + 1)
    const plan = withDecision(drawn, ground, feeKey, cents)
    decided += 1
    // More than is owed is no relief.
    compare(cents > owed ? { ...plan, refused: 'decision-invalid' } : plan)
  }
  return { asked, refused, decided, keys: keys.size, found }
}

/**
 * A document, the slip taken off its fee and the processing fee credited on it: what of them goes first when a person
 * lowers one, the ordinance does not say.
 */
const isThreefold = ({ given: { acts } }: Drawn): boolean =>
  acts.some(({ key }) => key === 'passierschein') &&
  acts.some(({ key, together }) => key === 'processing_other' && together === 'emergency_travel_doc')

const shown = ({ given, asked }: Drawn): string =>
  JSON.stringify({ ...given, on: String(given.on), age: asked.age }).slice(0, 400)

/** After how many cases each planted fault was seen; null: never. */
export async function findPlants(seed: number, cases: number): Promise<Record<string, number | null>> {
  return Object.fromEntries(
    Object.entries(PLANTS).map(([name, engine]) => {
      const { asked, found } = compareCases(seed, cases, engine, 1)
      return [name, found.length > 0 ? asked : null]
    }),
  )
}

/** The amounts everybody agrees on, by both. */
export function vectorFaults({ name, acts, euro, age = 40, grounds = [], asksPerson }: Vector): string[] {
  const on = Temporal.PlainDate.from('2026-05-01')
  const told = assessFees({ on, acts, age, grounds })
  const asked = acts.map(({ key, cause = null, together = null }) => ({ key, quantity: 1, cause, together }))
  const mine = read({
    ...{ on: String(on), age, acts: asked, grounds: new Set(grounds) },
    ...{ decisions: [], creditCents: 0, paidElsewhere: false },
  })
  const cents = Math.round(euro * 100)
  const isOpen = told.ok && told.assessment.open.length > 0 && mine.open.length > 0
  return [
    ...(told.ok && told.assessment.totalCents === cents ? [] : [`${name}: the program does not say ${euro}`]),
    ...(mine.totalCents === cents
      ? []
      : [`${name}: the second reading says ${mine.totalCents / 100}, not ${euro}`]),
    ...(asksPerson && !isOpen ? [`${name}: nobody is asked`] : []),
  ]
}
