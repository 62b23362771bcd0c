import { consult } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { ruleByKey, RULES, type Rule, type RuleCase } from '#law/risks/index.ts'
import { shippedCases } from './propose-rule.ts'
import { inForceOn, stateOfRevision, type Revision, type RevisionState } from './revision.ts'
import { agreedRevisions, proposals, revisionsOf } from './rule-store.ts'
import type { EarlyRoom } from './room.ts'

export interface RuleLine {
  readonly rule: Rule
  /** 0: as shipped. */
  readonly number: number
  readonly isOn: boolean
  readonly inMyWay: boolean
  /** Whether it is looked at today. */
  readonly standing: 'in-force' | 'off' | 'not-yet' | 'ended'
  /** Somebody wrote a change that waits for a second member. */
  readonly waits: boolean
}

/** All rules as they count today. */
export async function readRules(
  room: EarlyRoom,
  actor: Actor,
): Promise<Outcome<{ rules: readonly RuleLine[] }, CommonRefusal>> {
  const deed = { act: 'earlywarning.read-rules', site: null }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const today = officeDay(now)
    const agreed = await agreedRevisions(tx)
    const waiting = new Set((await proposals(tx)).map(({ rule }) => rule))
    return RULES.map((shipped): RuleLine => {
      const mine = agreed.filter(({ rule }) => rule === shipped.key)
      const it = currentOf(shipped, inForceOn(mine, today))
      return { ...it, standing: standingOf(it, String(today)), waits: waiting.has(shipped.key) }
    })
  })
  return seen.ok ? { ok: true, rules: seen.found } : refuse(seen.refusal)
}

const currentOf = (shipped: Rule, now: Revision | null) => ({
  ...{ rule: now?.content ?? shipped, number: now?.number ?? 0 },
  ...{ isOn: now?.isOn ?? true, inMyWay: now?.inMyWay ?? true },
})

function standingOf({ rule, isOn }: Pick<RuleLine, 'rule' | 'isOn'>, today: string): RuleLine['standing'] {
  if (!isOn) return 'off'
  if (rule.validFrom > today) return 'not-yet'
  return rule.validTo !== null && rule.validTo <= today ? 'ended' : 'in-force'
}

export interface RulePage {
  readonly shipped: Rule
  readonly current: Omit<RuleLine, 'waits'>
  readonly cases: readonly RuleCase[]
  /** Newest first; what was shipped (number 0) is not among them. */
  readonly history: readonly (Revision & { readonly state: RevisionState })[]
  readonly today: string
}

/** One rule with everything that was changed of it, by whom and why. */
export async function readRule(
  room: EarlyRoom,
  actor: Actor,
  command: { readonly rule: string },
): Promise<Outcome<RulePage, CommonRefusal | 'unknown-rule'>> {
  const shipped = ruleByKey(command.rule)
  if (!shipped) return refuse('unknown-rule')
  const deed = { act: 'earlywarning.read-rule', site: null, subject: `rule:${shipped.key}` }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const today = officeDay(now)
    const all = await revisionsOf(tx, shipped.key)
    const inForce = inForceOn(all, today)
    const it = currentOf(shipped, inForce)
    return {
      shipped,
      current: { ...it, standing: standingOf(it, String(today)) },
      cases: inForce?.cases ?? shippedCases(shipped.key),
      history: all.map((one) => ({ ...one, state: stateOfRevision(one, all, today) })),
      today: String(today),
    }
  })
  return seen.ok ? { ok: true, ...seen.found } : refuse(seen.refusal)
}
