import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { isMonday } from './deed.ts'
import { dutiesOfWeek } from './duty-store.ts'
import { factsOf, type KnownFacts } from './facts.ts'
import { judgeWeek, type Judged } from './judge-week.ts'
import type { RotaRoom } from './room.ts'
import { rulesWith, type Agreed } from './rules.ts'
import { readAgreed } from './setting-store.ts'
import { mondayOf } from './week.ts'
import { readWeek, readWeeks, type StoredWeek } from './week-store.ts'

export interface WeekView {
  readonly week: StoredWeek
  readonly facts: KnownFacts
  readonly judged: Judged
  readonly agreed: Agreed & { readonly validFrom: string | null }
  /** Published blocks whose colleague has left or is absent by now: the desk stands empty if nobody is found. */
  readonly fallenOpen: readonly {
    readonly day: string
    readonly desk: number | null
    readonly account: string
  }[]
  readonly weeks: readonly { readonly monday: string; readonly published: number | null }[]
}

export type ReadRefusal = CommonRefusal | 'unknown-week' | 'law-unknown'

/** A week as the head plans it: blocks, what hinders, who could instead. */
export async function weekOf(
  room: RotaRoom,
  actor: Actor,
  at: { readonly site: number; readonly monday: string },
): Promise<Outcome<WeekView, ReadRefusal>> {
  const { db, permissions } = room.ground
  if (!isPermitted(permissions, actor, 'rota.read', at.site)) return refuse('not-permitted')
  if (!isMonday(at.monday)) return refuse('unknown-week', { field: 'monday' })
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const week = await readWeek(tx, at.site, at.monday)
      const facts = await factsOf(room, tx, at, week.blocks)
      const agreed = await readAgreed(tx, at.site, at.monday)
      const rules = rulesWith(agreed, at.monday)
      if (!rules) return refuse('law-unknown')
      const duties = week.published === null ? [] : await dutiesOfWeek(tx, at.site, at.monday)
      return {
        ...{ ok: true as const, week, facts, agreed, judged: judgeWeek(facts, rules) },
        fallenOpen: duties.flatMap(({ day, desk, account, kind }) =>
          kind === 'desk' && account !== null && day >= facts.from && !isThere(facts, account, day)
            ? [{ day, desk, account }]
            : [],
        ),
        weeks: await readWeeks(tx, at.site),
      }
    })
}

/** Whether somebody who was planned can be expected on a day. */
export function isThere({ people }: KnownFacts, account: string, day: string): boolean {
  const person = people.find((it) => it.account === account)
  return (
    person !== undefined &&
    !person.gone &&
    !person.absent.some(({ first, last }) => first <= day && day <= last)
  )
}

/** The Monday of the week in which the office is. */
export const thisMonday = ({ ground }: RotaRoom): string => mondayOf(officeDay(ground.clock.now())).toString()
