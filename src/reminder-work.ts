import { every, type PgBoss } from '#ground/jobs/index.ts'
import { mailServer, type SmsGateway } from '#office/notices/index.ts'
import type { Counselling } from '#office/open-counselling.ts'

export interface ReminderPostOptions {
  readonly smtpUrl: string | null
  readonly sms: SmsGateway | null
  readonly mailFrom: string
  /** Where persons reach the pages. */
  readonly publicUrl: string
  readonly officeName: string
}

/** A mail that cannot leave waits; the text messages beside it do not. */
const noServer = {
  send: async () => {
    throw new Error('no mail server is configured')
  },
}

/**
 * Reminders leave within the minute on the day they are due. The office's queue knows the hour alone; its mail server and
 * gateway see an address and the words the person signed for, as every carrier does.
 */
export async function tendReminders(
  boss: PgBoss,
  { earlywarning }: Counselling,
  { smtpUrl, publicUrl, ...post }: ReminderPostOptions,
  report: (error: unknown) => void,
): Promise<{ close(): void }> {
  const server = smtpUrl === null ? null : mailServer(smtpUrl)
  if (server || post.sms) {
    const carried = { ...post, server: server ?? noServer, publicUrl: publicUrl.replace(/\/+$/u, '') }
    const send = () => earlywarning.remindDue(carried).then(() => undefined)
    await every(boss, 'counselling.reminders', 'minute', send, report)
  }
  return { close: () => server?.close() }
}
