import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { ruleByKey } from '#law/risks/index.ts'
import { proposeRule, shippedCases, type ProposeRefusal } from './propose-rule.ts'
import { revisionsOf } from './rule-store.ts'
import type { EarlyRoom } from './room.ts'

/** Back to an earlier revision, or to the rule as shipped (0): a change like any other, with a reason and a second member. */
export async function returnRule(
  room: EarlyRoom,
  actor: Actor,
  command: {
    readonly rule: string
    readonly number: number
    readonly why: string
    readonly effectiveFrom: Temporal.PlainDate
  },
): Promise<Outcome<{ number: number }, ProposeRefusal>> {
  const { rule, number, why, effectiveFrom } = command
  const shipped = ruleByKey(rule)
  if (!shipped) return refuse('unknown-rule')
  const earlier =
    number === 0
      ? { content: shipped, cases: shippedCases(rule), isOn: true, inMyWay: true }
      : (await revisionsOf(room.ground.db, rule)).find((one) => one.number === number)
  if (!earlier) return refuse('unknown-rule')
  const { content, cases, isOn, inMyWay } = earlier
  return proposeRule(room, actor, { rule, content, cases, isOn, inMyWay, why, effectiveFrom })
}
