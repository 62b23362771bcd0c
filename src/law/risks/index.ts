/** The door of the rules of early warning: pure, without the office, the same in a browser and on a server. */
export { assessRisks, compileRules, dayAfter, ruleSet } from './assess.ts'
export type { Assess, Assessment, NotLooked, NotLookedWhy, RuleSet } from './assess.ts'
export type { ContradictionWhy } from './contradictions.ts'
export type { Hint } from './hint.ts'
export { changedWords, type WordedPart } from './changed-words.ts'
export { factsOfRule } from './compile-rule.ts'
export { FACT_KEYS, FACTS, SECTIONS, sectionName } from './facts.ts'
export type { FactKey, Facts, FactType, FactValue, Period, WorkWeek } from './facts.ts'
export type { Side } from './record.ts'
export { LEVELS } from './rule-table.ts'
export type {
  Automation,
  Body,
  Condition,
  Day,
  Due,
  Level,
  Measure,
  Reckoning,
  Rule,
  RuleKind,
  Runs,
  Step,
  Threshold,
} from './rule-table.ts'
export { BODIES, bodyByKey, RULES, ruleByKey } from './rules.ts'
export { checkRule, type CaseFault, type RuleCase } from './check-rule.ts'
export { ruleCases } from './cases.ts'
export { faultsOfRule, type RuleFault } from './rule-faults.ts'
