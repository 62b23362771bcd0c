import { compileRules, RULES, ruleSet, type Assess, type Assessment } from '#law/risks/index.ts'
import type { Drawn } from './persons.ts'
import { CHANCES } from './reading-chances.ts'
import { RISKS } from './reading-risks.ts'
import { personOf, type Told } from './words.ts'

export type Engine = (drawn: Drawn) => Assessment

export const READING: Readonly<Record<string, (person: ReturnType<typeof personOf>) => Told>> = {
  ...RISKS,
  ...CHANCES,
}

/** What runs in the browser alone, and what in the counselling alone; typed from the data, not from the rules. */
const BROWSER = [
  ...['home_travel_protected', 'multiple_passports', 'asylum_after_humanitarian_title', 'debts_selfreported'],
  ...['student_workdays', 'separation', 'eu_family_divorce', 'criminal_proceedings', 'false_statements'],
  'exploitation',
]
const COUNSELLING = ['appointment_not_available']
const BROWSER_FACTS = [
  ...['documents.count', 'marriage.cohabitationStart', 'marriage.separationDate', 'divorce.filedAt'],
  ...['eu.personStatus', 'work.weeks', 'form.aboutToSend', 'decision.expulsion', 'topic.open'],
]

const compiled = new Map<string, Assess>()

/** The engine as shipped; rules are turned into closures once a day and side. */
export const engine: Engine = ({ facts, on, side }) => {
  const key = `${side} ${on}`
  const found = compiled.get(key) ?? compileRules(ruleSet(side), on)
  if (compiled.size > 2000) compiled.clear()
  compiled.set(key, found)
  return found(facts)
}

export function keysOf(side: Drawn['side']): readonly string[] {
  const shut = side === 'counselling' ? BROWSER : COUNSELLING
  return Object.keys(READING).filter((key) => !shut.includes(key))
}

/** What the second reading says of a person, rule by rule: level and day, `ask`, or nothing. */
export function read({ facts, on, side }: Drawn, key: string): string {
  const heard =
    side === 'browser'
      ? facts
      : Object.fromEntries(Object.entries(facts).filter(([fact]) => !BROWSER_FACTS.includes(fact)))
  const told = READING[key]!(personOf(heard, on))
  return told === null ? 'silent' : told === 'ask' ? 'ask' : `${told.level} ${told.by}`
}

/** What the program says of the same. */
export function said({ hints, opportunities, notLooked }: Assessment): ReadonlyMap<string, string> {
  return new Map([
    ...[...hints, ...opportunities].map(({ rule, level, date }) => [rule, `${level} ${date}`] as const),
    ...notLooked.map(({ rule, why }) => [rule, why === 'facts-missing' ? 'ask' : why] as const),
  ])
}

/** Rules the program answers otherwise than the reading; rules shut by a contradiction, or not in force, aside. */
export function differences(drawn: Drawn, of: Engine): { found: string[]; told: string[]; shut: number } {
  const program = said(of(drawn))
  const keys = keysOf(drawn.side)
  const strangers = [...program.keys()].filter((key) => !keys.includes(key))
  const found: string[] = strangers.map((key) => `${key}: not for the ${drawn.side}`)
  const told: string[] = []
  let shut = 0
  for (const key of keys) {
    const answer = program.get(key) ?? 'silent'
    if (answer === 'contradiction') {
      shut += 1
      continue
    }
    const mine = read(drawn, key)
    if (mine !== 'silent' && mine !== 'ask') told.push(key)
    const same = answer === mine || (answer === 'outside-validity' && mine === 'silent')
    if (!same) found.push(`${key}: program ${answer}; reading ${mine}`)
  }
  return { found, told, shut }
}

export const ruleCount = RULES.length
