import {
  FACT_KEYS,
  FACTS,
  type Condition,
  type FactKey,
  type Facts,
  type Measure,
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
 * What still has to be asked: what was answered, and every fact on which a rule that may still apply hangs. Whoever says
 * "Niederlassungserlaubnis" is not asked for the end of it. What was not answered counts as open, also where the rule itself would
 * take silence for an answer: otherwise nobody would ever be asked whether a card lies ready.
 */
export function askedFacts(
  facts: Facts,
  { rules }: RuleSet,
  answered: ReadonlySet<FactKey>,
): readonly FactKey[] {
  const asked = new Set<FactKey>(answered)
  for (const rule of rules) {
    if (truth(rule.when, facts) === 'no') continue
    for (const fact of openIn(rule.when, facts)) asked.add(fact)
    for (const { measure, when } of rule.reckonings) {
      if (when && truth(when, facts) === 'no') continue
      for (const fact of [...factsOfMeasure(measure), ...(when ? openIn(when, facts) : [])]) asked.add(fact)
    }
    for (const block of rule.blocks) for (const fact of openIn(block, facts)) asked.add(fact)
  }
  const isToleration = facts['title.type'] === undefined || facts['title.type'] === 'toleration'
  return FACT_KEYS.filter(
    (key) =>
      asked.has(key) && FACTS[key].selfCheck && (isToleration || !isOfToleration(key) || answered.has(key)),
  )
}

/** Nobody who shows another paper is asked for the kind of a Duldung. */
const isOfToleration = (key: FactKey): boolean => key.startsWith('duldung.')

type Truth = 'yes' | 'no' | 'open'

/** Only what is certain is certain: days and numbers stay open, they are the business of the rules. */
function truth(condition: Condition, facts: Facts): Truth {
  if ('all' in condition) return joined(condition.all, facts, 'no', 'yes')
  if ('any' in condition) return joined(condition.any, facts, 'yes', 'no')
  if ('not' in condition) {
    const inner = truth(condition.not, facts)
    return inner === 'open' ? 'open' : inner === 'yes' ? 'no' : 'yes'
  }
  if ('known' in condition) return isSaid(facts, condition.known) ? 'yes' : 'open'
  if ('missing' in condition) return isSaid(facts, condition.missing) ? 'no' : 'open'
  if (!('fact' in condition) || !isSaid(facts, condition.fact) || !('value' in condition)) return 'open'
  const said = facts[condition.fact]
  const { is, value } = condition
  if (is === '=') return said === value ? 'yes' : 'no'
  if (is === '≠') return said === value ? 'no' : 'yes'
  if (is === 'in') return value.includes(said as string) ? 'yes' : 'no'
  if (is === 'not-in') return value.includes(said as string) ? 'no' : 'yes'
  return 'open'
}

/** `decides` as soon as one part says so; otherwise open while one part is. */
function joined(parts: readonly Condition[], facts: Facts, decides: Truth, otherwise: Truth): Truth {
  const all = parts.map((part) => truth(part, facts))
  return all.includes(decides) ? decides : all.includes('open') ? 'open' : otherwise
}

const isSaid = (facts: Facts, key: FactKey): boolean => facts[key] !== undefined && facts[key] !== null

/** The facts a condition still hangs on. */
function openIn(condition: Condition, facts: Facts): readonly FactKey[] {
  if (truth(condition, facts) !== 'open') return []
  if ('all' in condition) return condition.all.flatMap((part) => openIn(part, facts))
  if ('any' in condition) return condition.any.flatMap((part) => openIn(part, facts))
  if ('not' in condition) return openIn(condition.not, facts)
  if ('known' in condition) return [condition.known]
  if ('missing' in condition) return [condition.missing]
  if ('reckon' in condition) return factsOfMeasure(condition.reckon)
  if ('today' in condition) return []
  const than = 'than' in condition && condition.than !== 'today' ? [condition.than] : []
  return [condition.fact, ...than]
}

function factsOfMeasure(measure: Measure): readonly FactKey[] {
  const one = measure as { readonly [name: string]: unknown } & Measure
  if (measure.name === 'monthsUntilEligible') {
    const more = [measure.halved, measure.paid?.fact].filter((key) => key !== undefined)
    return [...measure.after.flatMap(({ since }) => since), ...more]
  }
  return [one['fact'], one['from'], one['minus'], measure.name === 'ratio' ? undefined : one['to']].filter(
    (key): key is FactKey => typeof key === 'string' && key in FACTS,
  )
}
