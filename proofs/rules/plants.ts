import { compileRules, RULES, ruleSet, type Assess, type Assessment, type Rule } from '#law/risks/index.ts'
import { engine, type Engine } from './compare.ts'

/** The engine with its rules changed. */
function changed(change: (rule: Rule) => Rule): Engine {
  const rules = RULES.map(change)
  const compiled = new Map<string, Assess>()
  return ({ facts, on, side }) => {
    const known = compiled.get(`${side} ${on}`) ?? compileRules(ruleSet(side, rules), on)
    compiled.set(`${side} ${on}`, known)
    return known(facts)
  }
}

const only =
  (key: string, change: (rule: Rule) => Rule) =>
  (rule: Rule): Rule =>
    rule.key === key ? change(rule) : rule

const strict = (rule: Rule): Rule => ({
  ...rule,
  reckonings: rule.reckonings.map((one) => ({
    ...one,
    thresholds: one.thresholds.map((it) => (it.op === '≤' ? { ...it, op: '<' } : it)),
  })),
})

const after =
  (change: (told: Assessment) => Partial<Assessment>): Engine =>
  (drawn) => {
    const { hints, opportunities, notLooked, contradictions } = engine(drawn)
    const told = { hints, opportunities, notLooked, contradictions }
    return { ...told, ...change(told) }
  }

/** Engines that go wrong as engines do: a comparison must find each of them. */
export const PLANTS: Readonly<Record<string, Engine>> = {
  'a day counted too late': (drawn) =>
    engine({ ...drawn, on: Temporal.PlainDate.from(drawn.on).add({ days: 1 }).toString() }),
  'less instead of at most': changed(strict),
  'months of thirty days': changed(
    only('child_born', (rule) => ({
      ...rule,
      reckonings: rule.reckonings.map((one) => ({
        ...one,
        due: { fact: 'child.birthDate', plus: { days: 180 } },
      })),
    })),
  ),
  'a condition forgotten: protection at the passport': changed(
    only('passport_expiring', (rule) => ({
      ...rule,
      when: { known: 'passport.validUntil' },
    })),
  ),
  'a level above the cap': changed(only('family_reunion_3m', (rule) => ({ ...rule, maxLevel: 'critical' }))),
  'a rule of the browser on the server': after(({ hints }) => {
    const [first] = hints
    return first ? { hints: [...hints, { ...first, rule: 'criminal_proceedings' }] } : {}
  }),
  'a missing fact taken for no': after(() => ({ notLooked: [] })),
  'a day too many to do it': after(({ hints }) => ({
    hints: hints.map((hint) =>
      hint.rule === 'job_lost' && hint.date
        ? { ...hint, date: Temporal.PlainDate.from(hint.date).add({ days: 1 }).toString() }
        : hint,
    ),
  })),
  'a lecture week always two and a half days': (drawn) => {
    const weeks = drawn.facts['work.weeks'] as readonly object[] | undefined
    const free = weeks?.map((week) => ({ ...week, lectures: false }))
    return engine(free ? { ...drawn, facts: { ...drawn.facts, 'work.weeks': free as never } } : drawn)
  },
  'a chance forgotten': after(({ opportunities }) => ({ opportunities: opportunities.slice(1) })),
}
