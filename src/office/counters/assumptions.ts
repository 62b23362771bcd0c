/** What a reckoning takes for granted, in the order in which a reader asks: `counters.assumptions.<note>`. Pure. */
import { openShare } from './flow.ts'
import type { Note } from './levers.ts'
import type { Scenario } from './scenario.ts'

export function assumptionsOf(scenario: Scenario): readonly Note[] {
  const { breaks, service, patience, noShow, punctuality } = scenario
  const note = (name: string, figures: Note['figures'] = {}): Note => ({ note: name, figures })
  const hasBooked = scenario.days.some(({ booked }) => booked.some((value) => value > 0))
  const early = punctuality.mean < 0 ? 'appointmentsEarly' : 'appointments'
  const hasBreaks = breaks.minutes > 0
  return [
    note('arrivals'),
    ...(hasBooked ? [note(early, { missed: noShow.share * 100, minutes: Math.abs(punctuality.mean) })] : []),
    note('oneQueue'),
    note('service', { mean: service.mean, cv: service.cv, factor: (1 + service.cv ** 2) / 2 }),
    ...(hasBreaks
      ? [
          note('breaks', {
            ...{ minutes: breaks.minutes, every: breaks.every, percent: (1 - openShare(scenario)) * 100 },
            people: 1 / openShare(scenario),
          }),
          note('interrupted'),
        ]
      : [note('noBreaks')]),
    ...(hasBreaks && breaks.pattern === 'together' ? [note('together')] : []),
    patience === null ? note('allPatient') : note('patience', { minutes: patience }),
    ...['closing', 'week', 'nobody'].map((name) => note(name)),
  ]
}
