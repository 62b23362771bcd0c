import { DAY_ENDS } from '#office/calling/index.ts'
import { Booking } from './booking.ts'
import { Desks } from './desks.ts'
import { Door } from './door.ts'
import { step, visitPlayed } from './guest.ts'
import { Kiosks } from './kiosks.ts'
import type { DayPlayed } from './played.ts'
import { Service } from './service.ts'
import type { OfficeSetting } from './setting.ts'
import { Stage } from './stage.ts'

/** What was forgotten in the evening the office ends in the night, so many hours after midnight. */
const NIGHT_HOURS = 26

/** Plays one day of an office: the same setting, day and seed give the same day. `record`: with its commands, for the replay. */
export function playDay(setting: OfficeSetting, day: string, seed: number, record = false): DayPlayed {
  const stage = new Stage(setting, day, seed, record)
  const desks = new Desks(stage)
  const kiosks = new Kiosks(stage)
  const door = new Door(stage, desks)
  const open = desks.prepare(new Service(stage, desks, kiosks, door))
  if (open) {
    new Booking(stage, (guest) => door.expect(guest)).prepare()
    door.prepareWalkIns()
    stage.when(stage.midnight + NIGHT_HOURS * 3_600_000, () => closeDay(stage))
    stage.play()
  }
  return told(stage, desks, kiosks, { day, seed, open })
}

function closeDay(stage: Stage): void {
  const left = stage.guests.filter(({ state }) => DAY_ENDS[state])
  if (left.length > 0) stage.tell({ act: 'close-day' })
  for (const guest of left) {
    if (guest.state === 'waiting') stage.endsWaiting(guest)
    step(guest, DAY_ENDS[guest.state]!)
    guest.endedAt = stage.now
    guest.desk = null
  }
}

function told(
  stage: Stage,
  desks: Desks,
  kiosks: Kiosks,
  head: Pick<DayPlayed, 'day' | 'seed' | 'open'>,
): DayPlayed {
  const { guests, quarters, turnedAway, commands } = stage
  const sum = (of: (it: (typeof guests)[number]) => number) => guests.reduce((all, it) => all + of(it), 0)
  const overtime = desks.all.map(({ leftAt, endsAt }) => (leftAt - endsAt) / 60_000)
  return {
    ...{ ...head, visits: guests.map(visitPlayed), quarters: quarters.told(guests), turnedAway, commands },
    fees: { owedCents: sum((it) => it.owedCents), paidCents: sum((it) => it.paidCents) },
    overtimeMinutes: Math.max(0, ...overtime),
    kiosk: { paid: kiosks.paid, longestWaitMinutes: kiosks.longestWaitMinutes },
  }
}
