import { setTimeout as pause } from 'node:timers/promises'
import { startBoss, startRelay, stopBoss } from '#ground/jobs/index.ts'
import { noticeRoutes, noticesOf, openNotices, sendAgain } from '../../src/office/notices/index.ts'
import { number } from '../support/database.ts'
import type { Run } from '../support/run.ts'
import { staffActor, type Stage } from './office.ts'

/** Mails are sent by a job. Every notice that is settled leaves one row; reading them and sending again do, too. */
export async function sendNotices(
  run: Run,
  { office, database }: Stage,
  done: Set<string>,
): Promise<string[]> {
  const { admin, appUrl } = database
  const { ground, feed } = office
  const onError = (error: unknown): void => run.say(String(error))
  const boss = await startBoss(appUrl, { onError })
  const room = await openNotices({
    ground,
    boss,
    smtpUrl: null,
    mailFrom: 'amt@example.org',
    publicUrl: 'http://localhost',
    officeName: 'Amt',
  })
  const relay = await startRelay({ ground, boss, routes: noticeRoutes, feed, onError })
  try {
    const gaps: string[] = []
    const settled = () => number(admin, `select count(*) as n from notices.notice where state <> 'waiting'`)
    const noted = (act: string) =>
      number(admin, 'select count(*) as n from trail.entry where act = $1', [act])
    for (let tries = 0; tries < 100 && (await settled()) === 0; tries++) await pause(100)
    await pause(2000)
    const sent = await settled()
    done.add('notices.send')
    if (sent === 0 || sent !== (await noted('notices.send')))
      gaps.push(`notices.send: ${await noted('notices.send')} rows for ${sent} notices`)

    const { rows } = await admin.query<{ id: string; visit: string }>(
      `select id, visit from notices.notice where visit is not null and channel = 'mail' limit 1`,
    )
    const front = staffActor('frida', ['reception'])
    const read = rows[0] && (await noticesOf(room, front, rows[0].visit))
    done.add('notices.read')
    if (!read?.ok || (await noted('notices.read')) !== 1) gaps.push('notices.read: not exactly one row')
    const again = rows[0] && (await sendAgain(room, front, { notice: rows[0].id }))
    done.add('notices.send-again')
    if (!again?.ok || (await noted('notices.send-again')) !== 1)
      gaps.push(`notices.send-again: ${JSON.stringify(again)}`)
    return gaps
  } finally {
    await relay.stop()
    room.close()
    await stopBoss(boss)
  }
}
