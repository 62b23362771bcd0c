import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { readAccountsById } from '#office/staff/index.ts'
import { alarmsAt, type Alarm } from './alarm-store.ts'
import type { CallingRoom } from './room.ts'

export interface SeenAlarm {
  readonly alarm: string
  /** '' when it does not come from a desk. */
  readonly room: string
  readonly who: string
  readonly at: Temporal.Instant
  /** I raised it: at my own screen it must not be seen. */
  readonly mine: boolean
  /** Who goes there; null: nobody yet. */
  readonly answeredBy: string | null
  readonly answeredByMe: boolean
}

/** The alarms this colleague is to hear of, and the own one. */
export async function alarmsFor(
  room: CallingRoom,
  actor: Actor,
  { site }: { site: number },
): Promise<Outcome<{ alarms: readonly SeenAlarm[] }, 'not-permitted'>> {
  const { permissions, db } = room.ground
  if (!isPermitted(permissions, actor, 'calling.see-alarms', site)) return refuse('not-permitted')
  const open = (await alarmsAt(db, site)).filter(
    (alarm) => alarm.raisedBy === actor.id || reaches(room, actor, alarm),
  )
  if (open.length === 0) return { ok: true, alarms: [] }
  const names = await readAccountsById(
    db,
    open.flatMap(({ raisedBy, answeredBy }) => [raisedBy, answeredBy].filter((id) => id !== null)),
  )
  const nameOf = (account: string) => names.find(({ id }) => id === account)?.name ?? ''
  const alarms = open.map((alarm) => ({
    ...{ alarm: alarm.id, room: alarm.room, who: nameOf(alarm.raisedBy), at: alarm.at },
    mine: alarm.raisedBy === actor.id,
    answeredBy: alarm.answeredBy && nameOf(alarm.answeredBy),
    answeredByMe: alarm.answeredBy === actor.id,
  }))
  return { ok: true, alarms }
}

/** Whom the rules of the site name; as long as they name nobody, reception and head. */
function reaches(room: CallingRoom, actor: Actor, { site }: Alarm): boolean {
  const { alarmTo } = room.rules.of(site)
  if (alarmTo.length > 0) return alarmTo.includes(actor.id)
  return actor.roles.includes('reception') || actor.roles.includes('head')
}
