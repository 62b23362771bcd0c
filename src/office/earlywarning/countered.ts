import type { Tx } from '#ground/act/act.ts'
import { lockCase, tally, type Case, type Safe } from '#office/counselling/index.ts'
import type { Step } from '#office/guidance/index.ts'
import type { CurrentRules } from './current-rules.ts'
import { groupOfRule, lastWord, type DecidedSheet, type Decision } from './decision.ts'
import type { CaseHint, NotLookedAt } from './hints.ts'
import { readSheet, saveSheet } from './sheet-store.ts'

interface Seen {
  readonly case: Case
  readonly safe: Safe
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
  readonly rules: CurrentRules
  readonly sheet: DecidedSheet
  readonly steps: readonly Step[]
  readonly view: { readonly hints: readonly CaseHint[]; readonly notLooked: readonly NotLookedAt[] }
}

/**
 * Counts once that what a rule warned of was countered: its step is done, or the rule was looked at and has nothing to say
 * any more. What cannot be looked at (facts gone, rule off) is not called countered.
 */
export async function countCountered(tx: Tx, seen: Seen): Promise<void> {
  const { case: it, safe, now, today } = seen
  if (counteredIn(seen, seen.sheet).length === 0) return
  // seen by two at once it is counted by the first
  if (!(await lockCase(tx, it.id))) return
  const { version, sheet } = await readSheet(tx, safe, it.id)
  const done = counteredIn(seen, sheet)
  if (done.length === 0) return
  const decisions = sheet.decisions.map((one) =>
    done.includes(one) ? { ...one, counteredAt: now.toString() } : one,
  )
  await saveSheet(tx, safe, { case: it.id, version, sheet: { decisions } }, now)
  await tally(
    tx,
    today,
    done.map(({ rule }) => ({ dimension: 'countered', value: groupOfRule(rule) })),
  )
}

function counteredIn({ rules, steps, view }: Seen, sheet: DecidedSheet): Decision[] {
  const open = new Set([...view.hints, ...view.notLooked].map(({ rule }) => rule))
  const words = [...new Set(sheet.decisions.map(({ rule }) => rule))].flatMap(
    (rule) => lastWord(sheet, rule) ?? [],
  )
  return words.filter((word) => {
    const kind = rules.rules.get(word.rule)?.rule.kind
    if (word.counteredAt || word.kind === 'dismissed' || kind !== 'risk') return false
    const isDone = steps.some(({ id, state }) => id === word.step && state === 'done')
    return isDone || !open.has(word.rule)
  })
}
