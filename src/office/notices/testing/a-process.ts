import { startBoss, startRelay, stopBoss, type PgBoss, type Relay } from '#ground/jobs/index.ts'
import type { Ground } from '#ground/act/act.ts'
import type { Feed } from '#ground/events/feed.ts'
import { noticeRoutes, openNotices, type NoticesOptions, type NoticesRoom } from '../index.ts'

export interface NoticesProcess {
  readonly boss: PgBoss
  readonly room: NoticesRoom
  readonly relay: Relay
  close(): Promise<void>
}

/** One process of the office that sends messages. */
export async function aNoticesProcess(
  office: { ground: Ground; feed: Feed; appUrl: string },
  options: Partial<NoticesOptions> & Pick<NoticesOptions, 'smtpUrl'>,
): Promise<NoticesProcess> {
  const { ground, feed, appUrl } = office
  const boss = await startBoss(appUrl)
  const room = await openNotices({
    ground,
    boss,
    mailFrom: 'Ausländerbehörde <termine@example.org>',
    publicUrl: 'http://127.0.0.1:3000/',
    officeName: 'Ausländerbehörde München',
    officePhone: '089 233-0',
    ...options,
  })
  const relay = await startRelay({ ground, boss, routes: noticeRoutes, feed })
  return {
    boss,
    room,
    relay,
    async close() {
      await relay.stop()
      await stopBoss(boss)
      room.close()
    },
  }
}

export async function until(done: () => Promise<boolean> | boolean, seconds = 20): Promise<void> {
  const end = performance.now() + seconds * 1000
  while (!(await done())) {
    if (performance.now() > end) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
