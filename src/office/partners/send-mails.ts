import { perform } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { caseSubject } from '#office/counselling/index.ts'
import { textsIn } from '#texts/index.ts'
import type { Addressee } from './ask-referral.ts'
import {
  claimOutgoing,
  layOut,
  putOff,
  settleOutgoing,
  untoldChanges,
  type OutgoingRow,
} from './outbox-store.ts'
import { isOpenFor } from './referral.ts'
import { lockReferral } from './referral-store.ts'
import type { PartnersRoom } from './room.ts'

/** A mail as the office's mail server takes it (office/notices `mailServer` fits). */
export interface PartnerMail {
  /** Message-ID without brackets. */
  readonly name: string
  readonly to: string
  readonly from: string
  readonly letter: {
    readonly subject: string
    readonly text: string
    readonly html: string
    readonly calendar: null
    readonly languages: readonly ('de' | 'en')[]
  }
}

export interface PartnerPost {
  /** Throws when it could not be handed over; an error named `Refused` is final. */
  readonly server: { send(mail: PartnerMail): Promise<unknown> }
  readonly mailFrom: string
  /** Where partners reach the pages, without a slash at the end. */
  readonly publicUrl: string
  readonly officeName: string
}

/** Longer than the patience with a mail server. */
const CLAIM = { seconds: 120 }
const ATTEMPTS = 8
const AT_ONCE = 200

/** Sends what waits, and tells partners of withdrawals; answers how many left. Any number of processes may do so. */
export async function sendPartnerMails(room: PartnersRoom, post: PartnerPost): Promise<number> {
  await tellWithdrawn(room)
  let sent = 0
  for (let n = 0; n < AT_ONCE; n++) {
    const now = room.ground.clock.now()
    const next = await room.ground.db.transaction().execute((tx) => claimOutgoing(tx, now, now.add(CLAIM)))
    if (!next) return sent
    sent += await sendOne(room, post, next)
  }
  return sent
}

async function sendOne(room: PartnersRoom, post: PartnerPost, it: OutgoingRow): Promise<number> {
  const open = await contentOf(room, it)
  if (!open) return settle(room, it, 'dropped')
  const name = `${it.id}@${/@([\w.-]+)>?\s*$/.exec(post.mailFrom)?.[1] ?? 'willkommen'}`
  try {
    await post.server.send({ name, to: open.to, from: post.mailFrom, letter: letterOf(post, it, open.link) })
  } catch (error) {
    const isFinal = error instanceof Error && error.name === 'Refused'
    if (isFinal || it.attempts >= ATTEMPTS) return settle(room, it, 'failed')
    const again = room.ground.clock.now().add({ minutes: 2 ** it.attempts })
    await putOff(room.ground.db, it.id, again)
    return 0
  }
  return settle(room, it, 'sent')
}

/** Null: no link leaves for what the person has withdrawn meanwhile. */
async function contentOf(room: PartnersRoom, it: OutgoingRow): Promise<{ to: string; link: string } | null> {
  const { counselling, ground } = room
  return ground.db.transaction().execute(async (tx) => {
    const now = ground.clock.now()
    const referral = await lockReferral(tx, it.referral)
    const safe = referral && (await counselling.vault.safeOf(tx, it.caseId))
    if (!referral || !safe) return null
    if (it.kind === 'link' && !isOpenFor(referral, officeDay(now))) return null
    return safe.open<{ to: string; link: string }>(`outgoing ${it.id}`, it.sealed)
  })
}

async function settle(
  room: PartnersRoom,
  it: OutgoingRow,
  state: 'sent' | 'failed' | 'dropped',
): Promise<number> {
  const deed = { act: 'partners.mail', site: null, why: `${it.kind}: ${state}` }
  await perform(room.ground, SYSTEM, deed, async (hand) => {
    await settleOutgoing(hand.tx, it.id, state, hand.now)
    hand.about(caseSubject(it.caseId), { referral: it.referral })
    if (state === 'failed') hand.tell('partners.mail-failed', { case: it.caseId, referral: it.referral })
    return { ok: true as const }
  })
  return state === 'sent' ? 1 : 0
}

/** Whoever had opened something that is withdrawn is asked to look again: there it says what to do. */
async function tellWithdrawn(room: PartnersRoom): Promise<void> {
  for (const it of await untoldChanges(room.ground.db, AT_ONCE)) await tellOne(room, it)
}

async function tellOne(
  room: PartnersRoom,
  { id, caseId }: { readonly id: string; readonly caseId: string },
): Promise<void> {
  const deed = { act: 'partners.tell-withdrawn', site: null }
  await perform<object, 'gone' | 'told'>(room.ground, SYSTEM, deed, async (hand) => {
    const it = await lockReferral(hand.tx, id)
    const safe = it && (await room.counselling.vault.safeOf(hand.tx, caseId))
    if (!it || !safe) return refuse('gone')
    const { mail } = safe.open<Addressee>(`referral ${id}`, it.sealed)
    const row = room.ground.ids.uuid()
    const sealed = safe.seal(`outgoing ${row}`, { to: mail, link: '' })
    const isNew = await layOut(hand.tx, { id: row, referral: id, kind: 'changed', sealed, at: hand.now })
    if (!isNew) return refuse('told')
    hand.about(caseSubject(caseId), { referral: id })
    return { ok: true }
  })
}

/** That there is something, where, and under which number to ask; no name, no matter, no word of who it is about. */
function letterOf(post: PartnerPost, { kind, number }: OutgoingRow, link: string): PartnerMail['letter'] {
  const url = link === '' ? '' : `${post.publicUrl}/partner/${link}`
  const say = (language: 'de' | 'en'): string[] => {
    const { t } = textsIn(language)
    if (kind === 'changed') return [t('partner.mail.changed', { number }), t('partner.mail.noAnswer')]
    return [t('partner.mail.body', { number }), url, t('partner.mail.code'), t('partner.mail.noAnswer')]
  }
  const lines = [...say('de'), '—', ...say('en'), post.officeName]
  const safe = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`)
  const paragraph = (line: string): string =>
    line === url && url !== '' ? `<p><a href="${safe(line)}">${safe(line)}</a></p>` : `<p>${safe(line)}</p>`
  return {
    subject: `${textsIn('de').t('partner.mail.subject', { number })} / ${textsIn('en').t('partner.mail.subject', { number })}`,
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html><html lang="de"><body>\n${lines.map(paragraph).join('\n')}\n</body></html>`,
    calendar: null,
    languages: ['de', 'en'],
  }
}
