import { anchorTrail } from '#ground/trail/anchor.ts'
import { every, keepHouse, startBoss, startRelay, stopBoss } from '#ground/jobs/index.ts'
import { systemClock } from '#ground/clock/clock.ts'
import { noticeRoutes, openNotices } from '#office/notices/index.ts'
import type { Office } from '#office/office.ts'
import type { Settings } from './settings.ts'

export interface ErrandOptions {
  readonly settings: Pick<Settings, 'mailFrom' | 'publicUrl' | 'site' | 'demo' | 'anchors'>
  readonly office: Office
  readonly appUrl: string
  readonly url: string
  readonly smtpUrl: string | null
  readonly report: (error: unknown) => void
}

/** What runs beside the pages: mails, holds that ran out, whoever was forgotten, sweeping. Several processes share it. */
export async function startErrands({
  settings,
  office,
  appUrl,
  url,
  smtpUrl,
  report,
}: ErrandOptions): Promise<{ stop(): Promise<void> }> {
  const { ground, feed } = office
  const { mailFrom, publicUrl, site } = settings
  const boss = await startBoss(appUrl, { onError: report })
  const notices = await openNotices({
    ...{ ground, boss, smtpUrl, mailFrom, publicUrl: publicUrl ?? url, officeName: site.officeName },
    onFailure: report,
  })
  const relay = await startRelay({ ground, boss, routes: noticeRoutes, feed, onError: report })
  await every(boss, 'appointments.expire', 'minute', () => office.appointments.expire(), report)
  // In the demonstration nobody comes by themselves: only a played day marks who stayed away.
  if (!settings.demo)
    await every(boss, 'reception.miss-overdue', 'minute', () => missEverywhere(office), report)
  // At night, so that a forgotten visit does not block a desk in the morning.
  await every(boss, 'calling.close-day', 'day', () => closeEverywhere(office), report)
  await every(
    boss,
    'trail.anchor',
    'minute',
    () => anchorTrail(ground.db, settings.anchors, systemClock.now()),
    report,
  )
  await keepHouse(ground, boss)
  return {
    async stop() {
      await relay.stop()
      notices.close()
      await stopBoss(boss)
    },
  }
}

async function closeEverywhere(office: Office): Promise<void> {
  for (const site of office.appointments.sites()) await office.calling.closeDay(site)
}

async function missEverywhere(office: Office): Promise<void> {
  for (const site of office.appointments.sites()) await office.reception.missOverdue(site)
}
