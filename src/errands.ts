import { every, keepHouse, startBoss, startRelay, stopBoss } from '#ground/jobs/index.ts'
import { noticeRoutes, openNotices } from '#office/notices/index.ts'
import type { Office } from '#office/office.ts'
import type { Settings } from './settings.ts'

export interface ErrandOptions {
  readonly settings: Pick<Settings, 'mailFrom' | 'publicUrl' | 'site'>
  readonly office: Office
  readonly appUrl: string
  readonly url: string
  readonly smtpUrl: string | null
  readonly report: (error: unknown) => void
}

/** What runs beside the pages: mails, holds that ran out, sweeping. Several processes share it. */
export async function startErrands({ settings, office, appUrl, url, smtpUrl, report }: ErrandOptions): Promise<{ stop(): Promise<void> }> {
  const { ground, feed } = office
  const { mailFrom, publicUrl, site } = settings
  const boss = await startBoss(appUrl, { onError: report })
  const notices = await openNotices({
    ...{ ground, boss, smtpUrl, mailFrom, publicUrl: publicUrl ?? url, officeName: site.officeName },
    onFailure: report,
  })
  const relay = await startRelay({ ground, boss, routes: noticeRoutes, feed, onError: report })
  await every(boss, 'appointments.expire', 'minute', () => office.appointments.expire(), report)
  await keepHouse(ground, boss)
  return {
    async stop() {
      await relay.stop()
      notices.close()
      await stopBoss(boss)
    },
  }
}
