import { refuse } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { layDownAnswer } from '#office/notices/index.ts'
import { noteAnswer, setKind } from './mail-store.ts'
import { onMail } from './work-on-mail.ts'
import type { MailboxDesk } from './room.ts'

/**
 * Somebody at the reception has the booking link sent, for the first time or again; what the rules held back (too many
 * answers, too old) a person may answer. Never to a program.
 */
export function answerMail(desk: MailboxDesk, actor: Actor, command: { mail: string; key?: string }) {
  return onMail(desk, actor, command, { act: 'mailbox.answer' }, async (hand, mail) => {
    if (mail.forgottenAt) return refuse('forgotten')
    const isPersons = mail.kind === 'wish' || mail.kind === 'other'
    if (!isPersons || mail.sender === null || mail.channel !== 'mail')
      return refuse('nothing-to-answer', { field: 'mail' })
    const notice = await layDownAnswer(desk.ground, hand, {
      occasion: mail.answers === 0 ? `mailbox:${mail.id}` : `mailbox:${mail.id}:${mail.answers}`,
      ...{ to: mail.sender, language: mail.language, inReplyTo: mail.messageId },
    })
    if (notice) await noteAnswer(hand.tx, mail.id, notice, hand.now)
    if (mail.kind === 'other') await setKind(hand.tx, mail.id, 'wish')
    return { ok: true as const }
  })
}
