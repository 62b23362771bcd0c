import { seededChance } from '#ground/identity/chance.ts'
import { checkRule, ruleCases, RULES } from '#law/risks/index.ts'
import type { Figures, Run } from '../support/run.ts'
import { differences, engine, ruleCount, type Engine } from './compare.ts'
import { drawPerson, type Drawn } from './persons.ts'
import { PLANTS } from './plants.ts'
import { unknownDays } from './unknown-days.ts'

const PERSONS = 20_000

/**
 * Random persons, looked at by the rules of early warning and by a second reading of the German conditions that shares neither
 * data nor engine: what each rule says, by which day, what is asked for and what stays silent must be the same, on both sides
 * of the wall. Days known in part are tried out day by day. Planted: engines that go wrong as engines do.
 */
export async function rules(run: Run): Promise<Figures> {
  if (run.plant) {
    const caught = findPlants(run.seed, PERSONS)
    return { ok: false, caught, all_caught: Object.values(caught).every((one) => one !== null) }
  }
  const persons = run.full ? PERSONS * 10 : PERSONS
  const { found, told, shut } = comparePersons(run.seed, persons, engine, Infinity, run)
  const careless = unknownDays(run.seed + 1, persons / 5)
  const cases = ruleCases()
  const failed = RULES.flatMap((rule) => checkRule(rule, cases).map((one) => `${rule.key}: ${one.case}`))
  return {
    ok: found.length + careless.found.length + failed.length === 0 && told.size === ruleCount,
    ...{ persons, differences: found.length, rules: told.size, cases: cases.length },
    ...{ cases_failed: failed.length, shut_by_contradiction: shut },
    ...{ unknown_days: careless.tried, careless: careless.found.length },
    rarest: Math.min(...told.values()),
    found: [...failed, ...found, ...careless.found].slice(0, 10),
  }
}

export interface Compared {
  readonly found: readonly string[]
  /** How often each rule had something to say. */
  readonly told: ReadonlyMap<string, number>
  readonly shut: number
  readonly persons: number
}

export function comparePersons(
  seed: number,
  persons: number,
  of: Engine,
  enough = Infinity,
  run: Pick<Run, 'say'> | null = null,
): Compared {
  const chance = seededChance(seed)
  const found: string[] = []
  const told = new Map<string, number>()
  let [asked, shut] = [0, 0]
  while (asked < persons && found.length < enough) {
    asked += 1
    if (asked % 20_000 === 0) run?.say(`${asked} persons, ${found.length} differences`)
    const drawn = drawPerson(chance)
    const one = differences(drawn, of)
    shut += one.shut
    for (const key of one.told) told.set(key, (told.get(key) ?? 0) + 1)
    for (const it of one.found) found.push(`${it} | ${shown(drawn)}`)
  }
  return { found, told, shut, persons: asked }
}

const shown = ({ facts, on, side }: Drawn): string => `${side} ${on} ${JSON.stringify(facts)}`.slice(0, 600)

/** After how many persons each planted fault was seen; null: never. */
export function findPlants(seed: number, persons: number): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(PLANTS).map(([name, of]) => {
      const { found, persons: after } = comparePersons(seed, persons, of, 1)
      return [name, found.length > 0 ? after : null]
    }),
  )
}
