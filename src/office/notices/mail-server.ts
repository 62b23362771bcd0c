import { createTransport } from 'nodemailer'
import type { Letter } from './letter.ts'

/** Hands mails to the office's mail server. */
export interface MailServer {
  send(mail: { id: string; to: string; from: string; letter: Letter }): Promise<void>
  close(): void
}

/** The mail server said a final no to this mail; another attempt would be the same. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
}

/** `smtpUrl` like smtp://user:password@host:587 or smtps://…; all timeouts together stay below the claim. */
export function mailServer(smtpUrl: string): MailServer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // A pooled transport reports a lost idle connection here; the next mail opens another.
  transport.on('error', () => undefined)
  return {
    async send({ id, to, from, letter }) {
      const { subject, text, html, calendar } = letter
      try {
        await transport.sendMail({
          messageId: `<${id}@willkommen>`,
          from,
          to: { name: '', address: to },
          subject,
          text,
          html,
          icalEvent: { method: calendar.method, filename: 'termin.ics', content: calendar.content },
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
      } catch (error) {
        throw isFinal(error) ? new MailRefused((error as Error).message) : error
      }
    },
    close: () => transport.close(),
  }
}

/** 5xx to the recipient or the text is about this mail; anything else is about the server and may pass. */
function isFinal(error: unknown): boolean {
  const { responseCode, command } = error as { responseCode?: number; command?: string }
  return (responseCode ?? 0) >= 500 && (command === 'RCPT TO' || command === 'DATA')
}
