import type { HallPicture } from '../../src/office/calling/hall-picture.ts'
import { orderQueue, QUEUE_RULES } from '../../src/office/calling/queue-order.ts'
import type { Visit } from '../../src/office/visits/index.ts'

/** Before anybody sits, the desks as they are planned. */
function desksOf({ seats, reaches, desks }: HallPicture, team: string): number {
  const sit = seats.filter(({ desk, onBreak }) => !onBreak && reaches.get(desk)?.teams.includes(team)).length
  return Math.max(1, sit > 0 ? sit : desks.filter((desk) => desk.team === team).length)
}

/** Average minutes x ahead / desks. It is given the measured average of the team, and the planned desks before anybody sits. */
export function naiveRule(picture: HallPicture, visit: Visit, average: number): number {
  const rivals = picture.waiting.filter(({ team }) => team === visit.team)
  const ahead = orderQueue(rivals, QUEUE_RULES, picture.now).findIndex((one) => one.visit.id === visit.id)
  return (average * Math.max(0, ahead)) / desksOf(picture, visit.team)
}

/**
 * The rule of ZMS (it-at-m/eappointment, QueueList): every desk's share of the average is one step; both lists are walked
 * as if one desk worked through them, an appointment as soon as the clock (two minutes ahead) has passed its time.
 */
export function zmsRule(picture: HallPicture, visit: Visit, average: number): number {
  const step = average / desksOf(picture, visit.team)
  const { now } = picture
  const mine = (one: Visit) => one.team === visit.team
  const walkIns = picture.waiting.filter((one) => mine(one) && !one.dueAt)
  const booked = [...picture.waiting, ...picture.booked].filter((one) => mine(one) && one.dueAt)
  const list = {
    walkIns: walkIns.sort(
      (a, b) => Number(b.priority) - Number(a.priority) || ms(a.arrivedAt) - ms(b.arrivedAt),
    ),
    booked: booked.sort((a, b) => ms(a.dueAt) - ms(b.dueAt)),
  }
  for (let clock = 0; ;) {
    const due = list.booked[0] && ms(list.booked[0].dueAt) <= now.epochMilliseconds + (clock + 2) * 60_000
    const next = due || list.walkIns.length === 0 ? list.booked.shift() : list.walkIns.shift()
    clock += step
    if (!next || next.id === visit.id) return clock
  }
}

const ms = (moment: Temporal.Instant | null) => moment?.epochMilliseconds ?? 0
