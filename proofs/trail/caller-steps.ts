import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { visitor, type Stage } from './office.ts'
import type { Step } from './story.ts'

/** A caller is booked outside the rules; a counter closes for a day, is settled and opens again. */
export async function* callers({ office }: Stage, front: Actor): AsyncGenerator<Step> {
  const { appointments } = office
  const day = Temporal.PlainDate.from('2026-11-27')
  const start = day.toZonedDateTime({
    timeZone: 'Europe/Berlin',
    plainTime: Temporal.PlainTime.from('18:00'),
  })
  let rule = ''
  let lane = 0
  yield {
    act: 'appointments.override',
    do: async () => {
      const wish = { site: 1, concerns: ['study_extend'], language: 'de', start: start.toInstant() }
      return settled(await appointments.hold(front, { ...wish, override: 'Abflug am nächsten Morgen' }))
    },
  }
  yield {
    act: 'appointments.close-lane',
    do: async () => {
      lane = appointments.capacityOverview(1)!.lanes[0]!.id
      const closed = settled(await appointments.closeLane(front, { site: 1, lane, day, why: 'Ausfall' }))
      rule = closed.rule
      return closed
    },
  }
  yield {
    act: 'appointments.replan',
    do: async () => settled(await appointments.replanDay(front, { site: 1, lane, day })),
  }
  yield {
    act: 'appointments.reopen-lane',
    do: async () => settled(await appointments.reopenLane(front, { site: 1, rule })),
  }
}

/** Somebody reports a barrier; the reception settles it, takes that back, settles it again; a year later it is gone. */
export async function* barriers({ office, clock }: Stage, front: Actor): AsyncGenerator<Step> {
  const { feedback } = office
  const told = { site: 1, language: 'de', what: 'Kontrast', page: '', reach: '' } as const
  let report = ''
  yield { act: 'feedback.send', do: async () => settled(await feedback.sendReport(visitor, told)) }
  yield {
    act: 'feedback.read',
    do: async () => (report = settled(await feedback.readReports(front, 1)).reports[0]!.id),
  }
  const settle = async () =>
    settled(await feedback.settleReport(front, { site: 1, report, outcome: 'Behoben' }))
  yield { act: 'feedback.settle', do: settle }
  yield {
    act: 'feedback.reopen',
    do: async () => settled(await feedback.reopenReport(front, { site: 1, report })),
  }
  await settle()
  yield {
    act: 'feedback.erase',
    do: async () => {
      clock.advance({ hours: 24 * 366 })
      return feedback.eraseReports()
    },
  }
}

function settled<T extends object, Name extends string>(outcome: Outcome<T, Name>): T {
  if (!outcome.ok) throw new Error(String(outcome.refusal))
  return outcome
}
