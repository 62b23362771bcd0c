import type { Db, Tx } from '#ground/act/act.ts'
import { compileRules, ruleSet, RULES, type Assess, type Rule, type RuleSet } from '#law/risks/index.ts'
import { inForceOn, type Revision } from './revision.ts'
import { agreedRevisions, stampOfRules } from './rule-store.ts'
import type { EarlyRoom } from './room.ts'

export interface CurrentRule {
  readonly rule: Rule
  /** 0: as shipped. */
  readonly number: number
}

export interface CurrentRules {
  readonly day: string
  /** How many revisions were agreed on when this was put together. */
  readonly stamp: number
  readonly rules: ReadonlyMap<string, CurrentRule>
  readonly set: RuleSet
  readonly assess: Assess
}

/** The office's rules of a day: as shipped, or as two members changed them. Compiled again only when they changed. */
export async function currentRules(
  room: EarlyRoom,
  db: Db | Tx,
  day: Temporal.PlainDate,
): Promise<CurrentRules> {
  const stamp = await stampOfRules(db)
  const known = room.rules.current
  if (known?.stamp === stamp && known.day === String(day)) return known
  const agreed = stamp === 0 ? [] : await agreedRevisions(db)
  const current = put(agreed, day, stamp)
  room.rules.current = current
  return current
}

function put(agreed: readonly Revision[], day: Temporal.PlainDate, stamp: number): CurrentRules {
  const rules = new Map<string, CurrentRule>()
  const off: string[] = []
  for (const shipped of RULES) {
    const now = inForceOn(
      agreed.filter(({ rule }) => rule === shipped.key),
      day,
    )
    rules.set(shipped.key, { rule: now?.content ?? shipped, number: now?.number ?? 0 })
    if (now && !now.isOn) off.push(shipped.key)
  }
  const set = ruleSet(
    'counselling',
    [...rules.values()].map(({ rule }) => rule),
    off,
  )
  return { day: String(day), stamp, rules, set, assess: compileRules(set, day) }
}

/** What the office changed of the rules of the public self-check. */
export interface MyWayChanges {
  readonly changed: readonly Rule[]
  /** Keys of rules that are switched off. */
  readonly off: readonly string[]
}

/**
 * The public self-check takes over what the lead marked for it, and is else as shipped. Nothing of a person is in it; what
 * somebody answers there never comes back.
 */
export async function myWayChanges({ ground }: EarlyRoom, day: Temporal.PlainDate): Promise<MyWayChanges> {
  const agreed = (await agreedRevisions(ground.db)).filter(
    ({ inMyWay, content }) => inMyWay && content.runs !== 'counselling',
  )
  const current = RULES.flatMap(({ key }) => {
    const mine = agreed.filter(({ rule }) => rule === key)
    return inForceOn(mine, day) ?? []
  })
  return {
    changed: current.map(({ content }) => content),
    off: current.filter(({ isOn }) => !isOn).map(({ rule }) => rule),
  }
}
