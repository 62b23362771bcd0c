import { perform } from '#ground/act/act.ts'
import { isLanguage, type Language } from '#ground/languages/index.ts'
import { GiveUp } from '#ground/jobs/index.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { byVisit } from '#office/appointments/index.ts'
import { readSite } from '#office/staff/index.ts'
import { ruleOf } from './kinds.ts'
import { letterFor } from './letter.ts'
import { Refused } from './mail-server.ts'
import { CLAIM_SECONDS, mailName, subjectOf, type Notice, type NoticeState } from './notice.ts'
import { claimNotice, leaveWaiting, noticeById, settleNotice, type Settled } from './notice-store.ts'
import { pointless, sendableAt } from './pace.ts'
import type { NoticesRoom } from './room.ts'
import { smsFor } from './sms-text.ts'
import { timeOf, type Story } from './wording.ts'

/** `later`: it waits for its hour, and the minute job hands it over then; nothing has failed. */
export type Delivered = NoticeState | 'later'

/**
 * Sends a notice, once. What was sent is never sent again; only when a process dies in the instant between the other
 * side's yes and our note does it go out twice, under the same name. `isLast`: nobody will try again after this.
 */
export async function deliver(room: NoticesRoom, id: string, isLast: boolean): Promise<Delivered> {
  const { db, clock } = room.ground
  const now = room.wallClock.now()
  const notice = await claimNotice(db, id, now, now.add({ seconds: CLAIM_SECONDS }))
  if (!notice) return standing(room, id)
  const story = await storyOf(room, notice)
  const officeNow = clock.now()
  const idle = pointless(notice, story.appointment, officeNow)
  if (idle) return settle(room, notice, { state: 'skipped', error: idle })
  if (notice.channel === 'none') return unreachable(room, notice, 'neither mail nor mobile phone')
  const at = sendableAt(notice, timeOf(story), officeNow)
  if (Temporal.Instant.compare(at, officeNow) > 0) {
    await leaveWaiting(db, id, { error: null, notBefore: at })
    return 'later'
  }
  try {
    const end =
      notice.channel === 'mail' ? await byMail(room, notice, story) : await bySms(room, notice, story)
    return await settle(room, notice, end)
  } catch (caught) {
    return failed(room, notice, caught, isLast)
  }
}

/** What the other side said, as a row can keep it. */
const wordsOf = (error: Error): string => error.message.replaceAll('\u0000', '').slice(0, 500)

/** What a notice is that somebody else has, or that is done. */
async function standing(room: NoticesRoom, id: string): Promise<Delivered> {
  const it = await noticeById(room.ground.db, id)
  if (!it) throw new GiveUp(`notice ${id} is not known`)
  return it.state === 'waiting' && it.notBefore ? 'later' : it.state
}

async function storyOf(room: NoticesRoom, it: Notice): Promise<Story> {
  const { db } = room.ground
  const appointment = it.visit ? await byVisit(db, it.visit) : null
  const siteId = appointment?.site ?? it.site
  const site = siteId === null ? null : await readSite(db, siteId)
  return { kind: it.kind, params: it.params, expiresAt: it.expiresAt, appointment, site }
}

const languageOf = (it: Notice): Language => (isLanguage(it.language) ? it.language : 'de')

async function byMail(room: NoticesRoom, it: Notice, story: Story): Promise<Settled> {
  if (!room.server) return { state: 'skipped', error: 'no mail server is configured' }
  const letter = letterFor(story, it.params.bilingual ? ['de', 'en'] : [languageOf(it)], room)
  const { inReplyTo } = it.params
  const name = mailName(it, room.mailDomain)
  await room.server.send({ name, to: it.recipient, from: room.mailFrom, letter, inReplyTo })
  return { state: 'sent', error: null }
}

async function bySms(room: NoticesRoom, it: Notice, story: Story): Promise<Settled> {
  if (!room.sms) return { state: 'unreachable', error: 'no SMS gateway is configured' }
  const text = smsFor(story, languageOf(it), room)
  const told = await room.sms.send({ id: `${it.id}.${it.round}`, to: it.recipient, text })
  if (told.answer === 'refused') throw new Refused(told.reason)
  if (told.answer === 'try-again') throw new Busy(told.reason, told.afterSeconds)
  return { state: 'sent', error: null, providerId: told.provider }
}

/** The gateway wants to be asked later. */
class Busy extends Error {
  readonly afterSeconds: number | null
  constructor(reason: string, afterSeconds: number | null) {
    super(reason)
    this.afterSeconds = afterSeconds
  }
}

async function failed(room: NoticesRoom, it: Notice, caught: unknown, isLast: boolean): Promise<Delivered> {
  const error = caught instanceof Error ? caught : new Error(String(caught))
  if (isLast || error instanceof Refused) return settle(room, it, { state: 'failed', error: wordsOf(error) })
  const pause = error instanceof Busy ? error.afterSeconds : null
  const busyUntil = pause === null ? null : room.wallClock.now().add({ seconds: Math.ceil(pause) })
  await leaveWaiting(room.ground.db, it.id, { error: wordsOf(error), busyUntil })
  return 'waiting'
}

function unreachable(room: NoticesRoom, it: Notice, error: string): Promise<NoticeState> {
  const isShown = ruleOf(it.kind).unreachable === 'shown'
  return settle(room, it, { state: isShown ? 'unreachable' : 'skipped', error })
}

/** The end of a notice is an act of the office: it leaves its row. */
async function settle(room: NoticesRoom, it: Notice, end: Settled): Promise<NoticeState> {
  const deed = { act: 'notices.send', site: it.site, why: `${it.kind}: ${end.state}` }
  await perform(room.ground, SYSTEM, deed, async ({ tx, now, about }) => {
    await settleNotice(tx, it.id, { ...end, ...(end.state === 'sent' && { sentAt: now }) })
    // what a server says often repeats the address: erasable with the payload, unlike the reason
    about(subjectOf(it), end.error === null ? undefined : { error: end.error })
    return { ok: true as const }
  })
  return end.state
}
