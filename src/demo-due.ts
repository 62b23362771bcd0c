import { officeDay, type ManualClock } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { SITE } from '#office/demo/index.ts'
import type { Office } from '#office/office.ts'
import { sure } from './demo-sure.ts'

interface Told {
  readonly office: Office
  readonly clock: ManualClock
  readonly now: Temporal.Instant
}

/** Akten of former years: what ended, in which year before this one, and when it was entered. */
const OLD = [
  {
    ...{
      planUnit: '33.5',
      subject: 'Visumverfahren Okafor: Zustimmung, nicht eingereist',
      kind: 'consent-ended',
    },
    ...{ days: 2 * 365 + 40, source: 'Visakasten, Ablauf der Zustimmung' },
  },
  {
    ...{
      planUnit: '33.5',
      subject: 'Visumverfahren Delgado: Zustimmung, nicht eingereist',
      kind: 'consent-ended',
    },
    ...{ days: 2 * 365 + 19, source: 'Visakasten, Ablauf der Zustimmung' },
  },
  {
    ...{ planUnit: '33.1', subject: 'Aufenthaltserlaubnis Moreau, fortgezogen', kind: 'moved-away' },
    ...{ days: 10 * 365 + 60, source: 'Abmeldung ins Ausland, Meldebehörde' },
  },
] as const

/** Files whose time is over: one on a deletion list that waits for the second person, one free, one the archive is asked about. */
export async function tellDemoDue({ office, clock, now }: Told, { clerk }: { clerk: Actor }): Promise<void> {
  const { casefiles, circulation, retention } = office
  const akten: string[] = []
  for (const { planUnit, subject, kind, days, source } of OLD) {
    clock.set(now.subtract({ hours: 24 * (days + 120) }))
    const { akte } = await sure(
      casefiles.openAkte(clerk, { site: SITE, planUnit, subject, person: null, team: 'temporary' }),
    )
    clock.set(now.subtract({ hours: 24 * days }))
    const onDay = officeDay(clock.now())
    await sure(retention.noteEvent(clerk, { akte, kind, onDay, source }))
    await sure(circulation.closeAkteWithProtocol(clerk, { akte, remark: 'Verfahren beendet' }))
    akten.push(akte)
  }
  clock.set(now.subtract({ hours: 2 }))
  const items = [{ akte: akten[0]! }]
  await sure(retention.drawList(clerk, { site: SITE, items, remark: 'Visumverfahren des Jahrgangs' }))
}
