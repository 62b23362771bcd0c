import { seededChance, type Chance } from '#ground/identity/chance.ts'
import { compileRules, ruleSet, type Facts } from '#law/risks/index.ts'
import type { Figures, Run } from '../support/run.ts'
import { drawPerson } from '../rules/persons.ts'
import { personPages } from './person-page.ts'

const RECORDS = 100_000
const ROUNDS = { quick: 3, full: 10 }
/** Seconds for all rules over all records; the middle of the rounds counts, the slowest is told as well. */
const TARGET_S = 2
/** The page of one person, on the server. */
const PAGE_TARGET_MS = 50
const ON = '2026-11-23'

/**
 * Every rule of the counselling over a hundred thousand records, on one thread: the hints,
 * and in a round of its own what was not looked at and why, for every record. Records differ, each holds some 35 facts.
 */
export async function earlywarning(run: Run): Promise<Figures> {
  const chance = seededChance(run.seed)
  const records = Array.from({ length: RECORDS }, () => drawRecord(chance))
  run.say(`${RECORDS} records drawn`)
  const set = ruleSet('counselling')
  const look = compileRules(set, ON)
  const seconds: number[] = []
  let [hints, opportunities, contradictions] = [0, 0, 0]
  for (let round = 0; round < (run.full ? ROUNDS.full : ROUNDS.quick); round += 1) {
    hints = opportunities = contradictions = 0
    const start = performance.now()
    for (const facts of records) {
      const told = look(facts)
      hints += told.hints.length
      opportunities += told.opportunities.length
      contradictions += told.contradictions.length
    }
    seconds.push((performance.now() - start) / 1000)
    run.say(`round ${round + 1}: ${seconds.at(-1)!.toFixed(2)} s`)
  }
  const slowest = Math.max(...seconds)
  const median = seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)]!
  const explained = explainAll(records)
  const pages = await personPages(run, records)
  return {
    ok: median <= TARGET_S && pages.page_p95_ms <= PAGE_TARGET_MS,
    ...{ records: RECORDS, rules: set.rules.length, seconds_slowest: rounded(slowest) },
    ...{ seconds_median: rounded(median) },
    ...{ target_s: TARGET_S, facts_per_record: rounded(factsPer(records)) },
    ...{ hints, opportunities, contradictions, with_reasons_s: rounded(explained) },
    ...{ ...pages, page_target_ms: PAGE_TARGET_MS },
  }
}

/** About what a counsellor enters over several talks, as it comes out of the closed rooms: JSON. */
function drawRecord(chance: Chance): Facts {
  const entered = Object.entries(drawPerson(chance).facts).filter(() => chance.below(2) === 0)
  return JSON.parse(JSON.stringify(Object.fromEntries(entered))) as Facts
}

/** The same with every rule that was not looked at, and why. */
function explainAll(records: readonly Facts[]): number {
  const look = compileRules(ruleSet('counselling'), ON)
  const start = performance.now()
  let named = 0
  for (const facts of records) named += look(facts).notLooked.length
  if (named === 0) throw new Error('every rule was looked at: the records are not what they should be')
  return (performance.now() - start) / 1000
}

const factsPer = (records: readonly Facts[]): number =>
  records.reduce((sum, facts) => sum + Object.keys(facts).length, 0) / records.length

const rounded = (value: number): number => Math.round(value * 100) / 100
