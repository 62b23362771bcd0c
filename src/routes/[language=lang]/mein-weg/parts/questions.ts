import {
  FACT_KEYS,
  FACTS,
  factsOfRule,
  type Assessment,
  type FactKey,
  type RuleSet,
} from '#law/risks/index.ts'

/** What is asked on one page after another, by the first part of a fact's name, in this order. */
const PARTS = {
  paper: ['title', 'document', 'application', 'fiktion', 'card', 'duldung', 'passport', 'documents', 'loss'],
  you: ['person', 'nationality', 'entry', 'stay', 'identity', 'move', 'protection', 'asylum', 'bamf'],
  work: [
    ...['employment', 'notice', 'bluecard', 'degree', 'qualification', 'job', 'business', 'ict'],
    ...['recognition', 'formerBlueCard'],
  ],
  study: ['study', 'funding', 'work', 'training', 'school'],
  german: ['course', 'german', 'lid'],
  living: ['livelihood', 'benefits', 'pension', 'insurance', 'housing'],
  family: ['family', 'spouse', 'marriage', 'divorce', 'eu', 'sponsor', 'child'],
  abroad: ['absence', 'absences', 'departure', 'register'],
  letters: ['decision', 'request', 'mail', 'form'],
  goals: ['naturalisation', 'settlement', 'topic'],
} as const satisfies Record<string, readonly string[]>

export type Part = keyof typeof PARTS
export const QUESTION_PARTS = Object.keys(PARTS) as readonly Part[]

export const partOf = (key: FactKey): Part | null => {
  const first = key.split('.')[0]!
  return QUESTION_PARTS.find((part) => (PARTS[part] as readonly string[]).includes(first)) ?? null
}

/**
 * What still has to be asked: what a rule that may apply lacks, and what was answered. Whoever says "Niederlassungserlaubnis"
 * is not asked for the end of it.
 */
export function askedFacts({ notLooked }: Assessment, answered: ReadonlySet<FactKey>): readonly FactKey[] {
  const open = new Set<FactKey>(answered)
  for (const { why, missing } of notLooked)
    if (why === 'facts-missing') for (const fact of missing) if (FACTS[fact].selfCheck) open.add(fact)
  return FACT_KEYS.filter((key) => open.has(key))
}

/** Every fact a set of rules speaks of and a person may be asked for. */
export function allFacts({ rules }: RuleSet): readonly FactKey[] {
  const spoken = new Set(rules.flatMap((rule) => [...factsOfRule(rule)]))
  return FACT_KEYS.filter((key) => spoken.has(key) && FACTS[key].selfCheck)
}
