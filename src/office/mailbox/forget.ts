import { perform } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { forgetBefore } from './mail-store.ts'
import type { MailboxDesk } from './room.ts'

/** Who wrote what is forgotten after `keepDays`; the mail itself stays in the office's mail program. */
export async function forgetOldMails({ ground }: MailboxDesk, keepDays: number): Promise<number> {
  const deed = { act: 'mailbox.forget', site: null }
  const done = await perform(ground, SYSTEM, deed, async ({ tx, now, about }) => {
    const forgotten = await forgetBefore(tx, now.subtract({ hours: 24 * keepDays }), now)
    about('mailbox:old', { forgotten })
    return { ok: true as const, forgotten }
  })
  return done.ok ? done.forgotten : 0
}
