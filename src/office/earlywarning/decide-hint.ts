import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isLanguage, sourceLanguage } from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { tally, type Case } from '#office/counselling/index.ts'
import { agreeStepIn, atCase, sideOf, type AtRefusal } from '#office/guidance/index.ts'
import { currentRules } from './current-rules.ts'
import { DECISIONS, type Decision } from './decision.ts'
import { hintsIn, type CaseHint } from './hints.ts'
import type { EarlyRoom } from './room.ts'
import { readSheet, saveSheet } from './sheet-store.ts'
import { sayRule } from './say-rule.ts'

export interface DecideHint {
  readonly case: string
  readonly rule: string
  readonly kind: string
  /** Why it is dismissed; asked for then alone. */
  readonly why: string
  /** `mark` of the hint as it was shown: decided is what was seen. */
  readonly mark: string
}

export type DecideRefusal =
  | AtRefusal
  | 'unknown-hint'
  | 'unknown-decision'
  | 'why-missing'
  | 'text-too-long'
  | 'changed-meanwhile'
  | 'already-planned'

const WHY_MAX = 500

/** The person or the counsellor accepts a hint, dismisses it with a reason, or makes it a step of the plan. */
export async function decideHint(
  room: EarlyRoom,
  actor: Actor,
  command: DecideHint,
): Promise<Outcome<{ step: string | null }, DecideRefusal>> {
  const deed = { act: 'earlywarning.decide-hint', case: command.case }
  return atCase<{ step: string | null }, DecideRefusal>(room.guidance, actor, deed, async (hand, within) => {
    const kind = DECISIONS.find((one) => one === command.kind)
    if (!kind) return refuse('unknown-decision', { field: 'kind' })
    const why = kind === 'dismissed' ? command.why.trim() : ''
    if (kind === 'dismissed' && why === '') return refuse('why-missing', { field: 'why' })
    if (why.length > WHY_MAX) return refuse('text-too-long', { field: 'why' })
    const { tx, now } = hand
    const rules = await currentRules(room, tx, officeDay(now))
    const { view } = await hintsIn(room, tx, { ...within, rules })
    const hint = view.hints.find(({ rule }) => rule === command.rule)
    if (!hint) return refuse('unknown-hint')
    if (hint.mark !== command.mark) return refuse('changed-meanwhile')
    if (hint.word?.kind === 'planned' && hint.step === 'open') return refuse('already-planned')
    const id = kind === 'planned' ? room.ground.ids.uuid() : null
    if (id) {
      const step = { id, ...stepOf(hint, within.case, officeDay(now)), remind: false }
      const agreed = await agreeStepIn(hand, within, step)
      if (!agreed.ok) return refuse('unknown-hint')
    }
    const { version, sheet } = await readSheet(tx, within.safe, within.case.id)
    const said: Decision = {
      ...{ rule: hint.rule, kind, why, by: sideOf(actor), at: now.toString(), facts: hint.mark },
      ...{ revision: hint.revision, step: id, counteredAt: null },
    }
    const next = { decisions: [...sheet.decisions, said] }
    await saveSheet(tx, within.safe, { case: within.case.id, version, sheet: next }, now)
    if (kind !== 'open') await tally(tx, officeDay(now), [{ dimension: 'hint', value: kind }])
    return { ok: true as const, step: id }
  })
}

/** The one step of the hint, in German and in the language of the person, until its day where the day is still to come. */
function stepOf(hint: CaseHint, { language }: Case, today: Temporal.PlainDate) {
  const day = hint.date === null ? null : Temporal.PlainDate.from(hint.date)
  const said = sayRule(hint, isLanguage(language) ? language : sourceLanguage)
  const own = said.step.language === sourceLanguage ? '' : said.step.text
  return {
    ...{ text: hint.stepDe, own, who: 'person' },
    due: day && Temporal.PlainDate.compare(day, today) >= 0 ? day : null,
  }
}
