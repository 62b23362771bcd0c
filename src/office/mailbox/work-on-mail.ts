import { perform, type Deed, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { OfficeMail } from './mail.ts'
import { mailById, setKind, setState, type AnswerFacts } from './mail-store.ts'
import type { MailboxDesk } from './room.ts'

export type MailRefusal = CommonRefusal | 'unknown-mail' | 'nothing-to-answer' | 'forgotten'

/** An act on one mail. */
export async function onMail(
  desk: MailboxDesk,
  actor: Actor,
  command: { mail: string; key?: string },
  deed: Pick<Deed, 'act' | 'why'>,
  work: (hand: Hand, mail: OfficeMail & AnswerFacts) => Promise<Outcome<object, MailRefusal>>,
): Promise<Outcome<object, MailRefusal>> {
  const { key, mail } = command
  const full = { ...deed, site: null, ...(key && { key: { value: key, request: { mail, why: deed.why } } }) }
  return perform(desk.ground, actor, full, async (hand) => {
    const found = await mailById(hand.tx, mail)
    if (!found) return refuse('unknown-mail', { field: 'mail' })
    hand.about(`mail:${mail}`)
    return work(hand, found)
  })
}

const done = { ok: true } as const

/** Off the list: a person has taken care of it. */
export function finishMail(desk: MailboxDesk, actor: Actor, command: { mail: string; key?: string }) {
  return onMail(desk, actor, command, { act: 'mailbox.finish' }, async ({ tx }, { id }) => {
    await setState(tx, id, 'done')
    return done
  })
}

/** Back on the list. */
export function reopenMail(desk: MailboxDesk, actor: Actor, command: { mail: string; key?: string }) {
  return onMail(desk, actor, command, { act: 'mailbox.reopen' }, async ({ tx }, mail) => {
    if (mail.forgottenAt) return refuse('forgotten')
    await setState(tx, mail.id, 'open')
    return done
  })
}

/** A person says what it is; the figures follow. A wish that the rules missed can then be answered. */
export function reclassifyMail(
  desk: MailboxDesk,
  actor: Actor,
  command: { mail: string; kind: 'wish' | 'other'; key?: string },
) {
  const deed = { act: 'mailbox.reclassify', why: command.kind }
  return onMail(desk, actor, command, deed, async ({ tx }, mail) => {
    if (mail.forgottenAt) return refuse('forgotten')
    await setKind(tx, mail.id, command.kind)
    return done
  })
}
