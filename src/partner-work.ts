import { every, type PgBoss } from '#ground/jobs/index.ts'
import { mailServer } from '#office/notices/index.ts'
import type { Counselling } from '#office/open-counselling.ts'

export interface PartnerPostOptions {
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** Where partners reach the pages. */
  readonly publicUrl: string
  readonly officeName: string
}

/**
 * Mails to partners leave within a minute; without a mail server they wait, and the counsellor sees it. The office's queue
 * knows the hour alone: address and link stay sealed in the closed rooms until they leave.
 */
export async function tendPartners(
  boss: PgBoss,
  { partners }: Counselling,
  { smtpUrl, publicUrl, ...post }: PartnerPostOptions,
  report: (error: unknown) => void,
): Promise<{ close(): void }> {
  const server = smtpUrl === null ? null : mailServer(smtpUrl)
  if (server) {
    const url = publicUrl.replace(/\/+$/u, '')
    const send = () => partners.sendPartnerMails({ ...post, server, publicUrl: url })
    await every(boss, 'counselling.partner-mails', 'minute', () => send().then(() => undefined), report)
  }
  return { close: () => server?.close() }
}
