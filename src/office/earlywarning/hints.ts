import type { Tx } from '#ground/act/act.ts'
import type { CommonRefusal, Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Case, Safe } from '#office/counselling/index.ts'
import { lookAtCase, factsIn, stepsIn, type Step } from '#office/guidance/index.ts'
import type { Assessment, FactKey, Facts, Hint } from '#law/risks/index.ts'
import { countCountered } from './countered.ts'
import { currentRules, type CurrentRules } from './current-rules.ts'
import { askedAgain, lastWord, markOf, type AskedAgain, type Decision } from './decision.ts'
import type { EarlyRoom } from './room.ts'
import { readSheet } from './sheet-store.ts'

/** A hint with what was said to it. */
export interface CaseHint extends Hint {
  /** As the rule states its law. */
  readonly lawState: string
  /** Of the rule; 0: as shipped. */
  readonly revision: number
  /** The word that stands; null: nobody has said anything, or it is asked again. */
  readonly word: Pick<Decision, 'kind' | 'why' | 'by' | 'at'> | null
  /** Why it is asked again although somebody had decided. */
  readonly again: AskedAgain | null
  /** State of the step it became. */
  readonly step: Step['state'] | null
  /** Sent back with the decision: decided is what was seen. */
  readonly mark: string
}

/** A rule that could not be looked at; `facts`: which ones are missing or contradict each other. */
export interface NotLookedAt {
  readonly rule: string
  readonly titleDe: string
  readonly titleEn: string
  readonly why: Assessment['notLooked'][number]['why']
  readonly facts: readonly FactKey[]
  readonly validFrom: string
  readonly validTo: string | null
}

export interface CaseHints {
  readonly case: Case
  readonly today: string
  /** Risks and chances together, by date alone. */
  readonly hints: readonly CaseHint[]
  readonly contradictions: Assessment['contradictions']
  readonly notLooked: readonly NotLookedAt[]
  /** What was entered for the hints: the values the hints name. */
  readonly facts: Facts
}

/**
 * The hints of one case, reckoned in this moment from what was entered for it and from nothing else. Nothing is stored but
 * that a hint somebody accepted or planned has been countered since.
 */
export async function readHints(
  room: EarlyRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<Outcome<CaseHints, CommonRefusal | 'unknown-case'>> {
  const deed = { act: 'earlywarning.read-hints', case: command.case }
  return lookAtCase(room.guidance, actor, deed, async (tx, now, within) => {
    const today = officeDay(now)
    const rules = await currentRules(room, tx, today)
    const seen = await hintsIn(room, tx, { ...within, rules })
    await countCountered(tx, { ...within, now, today, rules, ...seen })
    return { case: within.case, today: String(today), ...seen.view }
  })
}

export interface Looking {
  readonly case: Case
  readonly safe: Safe
  readonly rules: CurrentRules
}

/** What is looked at in one case, and what comes of it. */
export async function hintsIn(room: EarlyRoom, tx: Tx, { case: { id }, safe, rules }: Looking) {
  const facts = await factsIn(room.guidance, tx, id)
  const steps = await stepsIn(room.guidance, tx, id)
  const { sheet } = await readSheet(tx, safe, id)
  const told = rules.assess(facts)
  const hints = byDate([...told.hints, ...told.opportunities]).map((hint): CaseHint => {
    const { rule, number: revision } = rules.rules.get(hint.rule)!
    const mark = markOf(facts, hint.facts, id)
    const word = lastWord(sheet, hint.rule)
    const again = word && askedAgain(word, { facts: mark, revision })
    const step = steps.find((one) => one.id === word?.step)?.state ?? null
    return { ...hint, lawState: rule.lawState, revision, word: again ? null : word, again, step, mark }
  })
  const notLooked = told.notLooked.map(({ rule: key, why, missing }): NotLookedAt => {
    const { titleDe, titleEn, validFrom, validTo } = rules.rules.get(key)!.rule
    return { rule: key, titleDe, titleEn, why, facts: missing, validFrom, validTo }
  })
  return { view: { hints, contradictions: told.contradictions, notLooked, facts }, sheet, steps }
}

/** A risk never stands above a chance for being one. */
function byDate(hints: readonly Hint[]): Hint[] {
  return [...hints].sort((a, b) =>
    a.date === b.date ? 0 : a.date === null ? 1 : b.date === null ? -1 : a.date < b.date ? -1 : 1,
  )
}
