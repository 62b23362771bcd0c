import { every, work, type EventJob, type PgBoss } from '#ground/jobs/index.ts'
import { letterRoutes, LETTERS_QUEUE } from '#office/letters/index.ts'
import { mailServer } from '#office/notices/index.ts'
import type { Office } from '#office/office.ts'

export { letterRoutes }

/** Letters that go by mail leave within a minute; without a mail server they wait, and the queue shows it. */
export async function tendLetters(
  boss: PgBoss,
  { letters }: Office,
  { smtpUrl, mailFrom }: { smtpUrl: string | null; mailFrom: string },
  report: (error: unknown) => void,
): Promise<{ close(): void }> {
  const hear = async ({ data }: { data: EventJob }) => void (await letters.hearBounce(data.event))
  await work<EventJob>(boss, LETTERS_QUEUE, hear, { onFailure: report })
  const server = smtpUrl === null ? null : mailServer(smtpUrl)
  if (server)
    await every(
      boss,
      'letters.send',
      'minute',
      () => letters.sendMails({ server, mailFrom }).then(() => undefined),
      report,
    )
  return { close: () => server?.close() }
}
