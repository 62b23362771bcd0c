import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  checkRule,
  faultsOfRule,
  ruleCases,
  ruleByKey,
  type CaseFault,
  type Rule,
  type RuleCase,
  type RuleFault,
} from '#law/risks/index.ts'
import { inForceOn, type Revision } from './revision.ts'
import { insertRevision, revisionsOf } from './rule-store.ts'
import type { EarlyRoom } from './room.ts'

export interface ProposeRule {
  readonly rule: string
  readonly content: Rule
  readonly cases: readonly RuleCase[]
  readonly isOn: boolean
  readonly inMyWay: boolean
  readonly why: string
  /** First day it counts, if it is agreed on by then. */
  readonly effectiveFrom: Temporal.PlainDate
}

export type ProposeRefusal =
  | CommonRefusal
  | 'unknown-rule'
  | 'rule-wrong'
  | 'cases-fail'
  | 'why-missing'
  | 'text-too-long'
  | 'day-wrong'
  | 'already-proposed'
  | 'nothing-changed'

export const WHY_MAX = 1000

/** What is wrong with a rule and which of its cases fail; asked while one writes and again before anything is kept. */
export function checkDraft(
  content: Rule,
  cases: readonly RuleCase[],
): { readonly faults: readonly RuleFault[]; readonly failing: readonly CaseFault[] } {
  const shipped = ruleByKey(content.key)
  const faults = [...faultsOfRule(content), ...(shipped ? faultsOfPlace(shipped, content) : [])]
  if (faults.length > 0) return { faults, failing: [] }
  try {
    return { faults, failing: checkRule(content, cases) }
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : ''
    return { faults: [{ field: 'cases', why: 'unreadable', detail }], failing: [] }
  }
}

/** Where a rule runs and how far a program may go with it is no matter of an office: it stays as shipped. */
function faultsOfPlace(shipped: Rule, { runs, automation, kind }: Rule): RuleFault[] {
  if (shipped.runs === 'browser' && runs !== 'browser')
    return [{ field: 'runs', why: 'must-stay-in-the-browser', detail: shipped.key }]
  if (shipped.runs !== runs) return [{ field: 'runs', why: 'no-such-value', detail: runs }]
  if (shipped.automation !== automation)
    return [{ field: 'automation', why: 'no-such-value', detail: automation }]
  return shipped.kind === kind ? [] : [{ field: 'kind', why: 'no-such-value', detail: kind }]
}

/** The lead writes a change. It counts only after another member has agreed. */
export async function proposeRule(
  room: EarlyRoom,
  actor: Actor,
  command: ProposeRule,
): Promise<Outcome<{ number: number }, ProposeRefusal>> {
  const deed = { act: 'earlywarning.propose-rule', site: null, why: command.why.trim().slice(0, WHY_MAX) }
  return perform<{ number: number }, ProposeRefusal>(
    room.ground,
    actor,
    deed,
    async ({ tx, now, about, tell }) => {
      const { rule, content, cases, isOn, inMyWay, effectiveFrom } = command
      const why = command.why.trim()
      const shipped = ruleByKey(rule)
      if (!shipped || content.key !== rule) return refuse('unknown-rule')
      const { faults, failing } = checkDraft(content, cases)
      if (faults.length > 0) return refuse('rule-wrong', { detail: { faults } })
      if (failing.length > 0) return refuse('cases-fail', { field: 'cases', detail: { failing } })
      if (why.length < 3) return refuse('why-missing', { field: 'why' })
      if (why.length > WHY_MAX) return refuse('text-too-long', { field: 'why' })
      const today = officeDay(now)
      const latest = today.add({ years: 5 })
      const { compare } = Temporal.PlainDate
      if (compare(effectiveFrom, today) < 0 || compare(effectiveFrom, latest) > 0)
        return refuse('day-wrong', { field: 'effectiveFrom' })
      const all = await revisionsOf(tx, rule)
      if (!isNew(command, shipped, inForceOn(all, effectiveFrom))) return refuse('nothing-changed')
      const id = room.ground.ids.uuid()
      const author = actor.id
      const number = await insertRevision(tx, {
        ...{ id, rule, content, cases, isOn, inMyWay, why, author, writtenAt: now, effectiveFrom },
      })
      if (number === null) return refuse('already-proposed')
      about(`rule:${rule}`, { number })
      tell('earlywarning.rule-proposed', { rule, number })
      return { ok: true as const, number }
    },
  )
}

/** Whether a proposal says anything else than what would count on its day. */
function isNew(it: ProposeRule, shipped: Rule, now: Revision | null): boolean {
  const before = now ?? {
    ...{ content: shipped, cases: shippedCases(shipped.key), isOn: true, inMyWay: true },
  }
  const said = (one: Pick<Revision, 'content' | 'cases' | 'isOn' | 'inMyWay'>) =>
    JSON.stringify(sorted([one.content, one.cases, one.isOn, one.inMyWay]))
  return said(it) !== said(before)
}

/** The database gives the parts of an object back in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(parts.map(([key, one]) => [key, sorted(one)]))
}

export const shippedCases = (rule: string): readonly RuleCase[] =>
  ruleCases().filter((one) => one.rule === rule)
