import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { alarmsAt, dropAlarm, insertAlarm, lockAlarm, saveAnswer, type Alarm } from './alarm-store.ts'
import type { CallingRoom } from './room.ts'
import { seatsIn } from './seat-store.ts'
import { startOf } from './hall-picture.ts'
import { officeDay } from '#ground/clock/clock.ts'

interface AlarmCommand {
  readonly site: number
  readonly alarm: string
  readonly key?: string | undefined
}

/**
 * Somebody needs help and must not be seen asking: no sound, nothing on a display, and only those whom the rules of the
 * site name hear of it. Where from is known from the seat; the reception has none. Pressed again it is the same alarm.
 */
export async function raiseAlarm(
  room: CallingRoom,
  actor: Actor,
  command: { site: number; key?: string | undefined },
): Promise<Outcome<{ alarm: string; again: boolean }, CommonRefusal>> {
  const { site, key } = command
  const deed = {
    act: 'calling.alarm',
    site,
    key: key === undefined ? undefined : { value: key, request: { site } },
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const seats = await seatsIn(tx, site, startOf(officeDay(now)))
    const desk = seats.find(({ account }) => account === actor.id)?.desk ?? null
    const place = (await room.staff.desks(tx, site)).find(({ id }) => id === desk)?.room ?? ''
    const wanted = { id: room.ground.ids.uuid(), site, desk, room: place, raisedBy: actor.id, at: now }
    const made = await insertAlarm(tx, { ...wanted, answeredBy: null, answeredAt: null })
    const alarm = made ?? (await alarmsAt(tx, site)).find(({ raisedBy }) => raisedBy === actor.id)!
    about(`desk:${site}/${desk ?? 0}`)
    tell('calling.alarm', { alarm: alarm.id, desk })
    return { ok: true as const, alarm: alarm.id, again: !made }
  })
}

/** "I am going": the others see who, and that somebody does. */
export async function answerAlarm(
  room: CallingRoom,
  actor: Actor,
  command: AlarmCommand,
): Promise<Outcome<{ alarm: string }, CommonRefusal | 'alarm-over' | 'already-answered'>> {
  return withAlarm<'already-answered'>(room, actor, 'calling.answer-alarm', command, async (hand, alarm) => {
    if (alarm.answeredBy !== null && alarm.answeredBy !== actor.id) return refuse('already-answered')
    await saveAnswer(hand.tx, alarm.id, actor.id, hand.now)
    hand.tell('calling.alarm-answered', { alarm: alarm.id, desk: alarm.desk })
    return { ok: true as const, alarm: alarm.id }
  })
}

/** It is over; nothing of it is kept but the trail. */
export async function endAlarm(
  room: CallingRoom,
  actor: Actor,
  command: AlarmCommand,
): Promise<Outcome<{ alarm: string }, CommonRefusal | 'alarm-over' | 'not-yours'>> {
  return withAlarm<'not-yours'>(room, actor, 'calling.end-alarm', command, async (hand, alarm) => {
    const may = [alarm.raisedBy, alarm.answeredBy].includes(actor.id) || actor.roles.includes('head')
    if (!may) return refuse('not-yours')
    await dropAlarm(hand.tx, alarm.id)
    hand.tell('calling.alarm-ended', { alarm: alarm.id, desk: alarm.desk })
    return { ok: true as const, alarm: alarm.id }
  })
}

type AlarmWork<Name extends string> = (
  hand: Parameters<Parameters<typeof perform>[3]>[0],
  alarm: Alarm,
) => Promise<Outcome<{ alarm: string }, Name>>

function withAlarm<Name extends string>(
  room: CallingRoom,
  actor: Actor,
  act: string,
  { site, alarm: id, key }: AlarmCommand,
  work: AlarmWork<Name>,
): Promise<Outcome<{ alarm: string }, CommonRefusal | 'alarm-over' | Name>> {
  const deed = { act, site, key: key === undefined ? undefined : { value: key, request: { id } } }
  return perform<{ alarm: string }, Name | 'alarm-over'>(room.ground, actor, deed, async (hand) => {
    const alarm = await lockAlarm(hand.tx, site, id)
    if (!alarm) return refuse('alarm-over')
    hand.about(`desk:${site}/${alarm.desk ?? 0}`)
    return work(hand, alarm)
  }) as Promise<Outcome<{ alarm: string }, CommonRefusal | 'alarm-over' | Name>>
}
