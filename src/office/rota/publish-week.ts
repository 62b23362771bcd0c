import { perform, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { deedOf, isMonday, type AtWeek } from './deed.ts'
import { elsewhere, insertDuties, instantOf, lockPublishing, removeDuties } from './duty-store.ts'
import { factsOf } from './facts.ts'
import { judgeWeek } from './judge-week.ts'
import type { RotaRoom } from './room.ts'
import { rulesWith } from './rules.ts'
import { readAgreed } from './setting-store.ts'
import type { Block } from './week.ts'
import { lockWeek, markPublished } from './week-store.ts'

export type PublishRefusal =
  | CommonRefusal
  | 'unknown-week'
  | 'changed-meanwhile'
  | 'nothing-planned'
  | 'week-refused'
  | 'planned-elsewhere'
  | 'law-unknown'
  | 'not-published'

/** Everybody sees the week from now on. Never with a refusal in it: who may sit where is judged again in this transaction. */
export function publishWeek(
  room: RotaRoom,
  actor: Actor,
  command: AtWeek,
): Promise<Outcome<{ blocks: number }, PublishRefusal>> {
  const { site, monday, version } = command
  return perform<{ blocks: number }, PublishRefusal>(
    room.ground,
    actor,
    deedOf('rota.publish', command),
    async ({ tx, now, about, tell }) => {
      if (!isMonday(monday)) return refuse('unknown-week', { field: 'monday' })
      const week = await lockWeek(tx, site, monday)
      if (week.version !== version) return refuse('changed-meanwhile')
      if (week.blocks.length === 0) return refuse('nothing-planned')
      const rules = rulesWith(await readAgreed(tx, site, monday), monday)
      if (!rules) return refuse('law-unknown')
      const { refusals } = judgeWeek(await factsOf(room, tx, { site, monday }, week.blocks), rules)
      if (refusals.length > 0) return refuse('week-refused', { detail: { refusals: refusals.length } })
      await lockPublishing(tx, monday)
      const twice = await plannedElsewhere(tx, site, monday, week.blocks)
      if (twice) return refuse('planned-elsewhere', { detail: twice })
      await removeDuties(tx, site, monday)
      await insertDuties(tx, { site, monday }, week.blocks)
      await markPublished(tx, { site, monday }, now)
      about(`rota:${site}/${monday}`, { version })
      tell('rota.published', { monday })
      return { ok: true, blocks: week.blocks.length }
    },
  )
}

async function plannedElsewhere(tx: Tx, site: number, monday: string, blocks: readonly Block[]) {
  const accounts = [...new Set(blocks.flatMap(({ account }) => account ?? []))]
  for (const duty of await elsewhere(tx, site, monday, accounts)) {
    const block = blocks.find(
      ({ account, day, from, until }) =>
        account === duty.account &&
        Temporal.Instant.compare(instantOf(day, from), duty.end) < 0 &&
        Temporal.Instant.compare(duty.start, instantOf(day, until)) < 0,
    )
    if (block) return { account: duty.account, site: duty.site, day: block.day }
  }
  return null
}

/** Nobody sees the week any more; the plan stays as it is, and so do hours that already followed it. */
export function unpublishWeek(
  room: RotaRoom,
  actor: Actor,
  command: AtWeek,
): Promise<Outcome<object, PublishRefusal>> {
  const { site, monday } = command
  return perform<object, PublishRefusal>(
    room.ground,
    actor,
    deedOf('rota.unpublish', command),
    async ({ tx, about, tell }) => {
      if (!isMonday(monday)) return refuse('unknown-week', { field: 'monday' })
      const week = await lockWeek(tx, site, monday)
      if (week.published === null) return refuse('not-published')
      await removeDuties(tx, site, monday)
      await markPublished(tx, { site, monday }, null)
      about(`rota:${site}/${monday}`)
      tell('rota.published', { monday })
      return { ok: true }
    },
  )
}
