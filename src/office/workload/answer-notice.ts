import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { workingDaysFrom } from '#law/holidays/index.ts'
import { readAccountsById } from '#office/staff/index.ts'
import { worksHere, wrongDays } from './decide.ts'
import { addStep, lockNotice, readSteps, saveNotice } from './notice-store.ts'
import {
  NOTICE_ANSWERS,
  NOTICE_DEADLINES,
  NOTICE_TRANSITIONS,
  SILENT_DAYS,
  type Notice,
  type NoticeAct,
} from './notice.ts'
import type { WorkloadRoom } from './room.ts'
import { sayable } from './sayable.ts'
import type { NoticeRefusal } from './submit-notice.ts'

interface AtNotice {
  readonly site: number
  readonly notice: string
  readonly version: number
  readonly words: string
  readonly key?: string | undefined
}

type Done = Outcome<{ notice: string }, NoticeRefusal>

/** It was received: somebody reads it, and says until when there is an answer. */
export const acknowledgeNotice = (room: WorkloadRoom, actor: Actor, command: AtNotice): Promise<Done> =>
  step(room, actor, 'workload.acknowledge-notice', 'acknowledge', command)

export interface NoticeAnswerCommand extends AtNotice {
  readonly answer: string
  readonly owner: string | null
  readonly due: Temporal.PlainDate | null
  readonly checkOn: Temporal.PlainDate | null
}

/** What is done about it, by whom and by when; or why it is not. A refusal has its reason as well. */
export function answerNotice(room: WorkloadRoom, actor: Actor, command: NoticeAnswerCommand): Promise<Done> {
  const answer = NOTICE_ANSWERS.find((it) => it === command.answer)
  return step(room, actor, 'workload.answer-notice', 'answer', command, async (hand, known) => {
    if (!answer) return refuse('answer-missing', { field: 'answer' })
    if (sayable(command.words).length < 20) return refuse('answer-words-missing', { field: 'words' })
    if (answer === 'refused') return { ...known, answer, owner: null, due: null, checkOn: null }
    if (!(await worksHere(hand.tx, command.site, command.owner)))
      return refuse('owner-missing', { field: 'owner' })
    const wrong = wrongDays(command.due, command.checkOn, officeDay(hand.now))
    if (wrong) return wrong
    return { ...known, answer, owner: command.owner, due: command.due, checkOn: command.checkOn }
  })
}

/** Nobody objected for four weeks, or whoever wrote it works here no more. */
export const closeNotice = (room: WorkloadRoom, actor: Actor, command: AtNotice): Promise<Done> =>
  step(room, actor, 'workload.answer-notice', 'close', command, async ({ tx, now }, known) => {
    const [author] = await readAccountsById(tx, [known.author])
    const answered = (await readSteps(tx, known.id)).findLast(({ act }) => act === 'answer')
    const since = answered?.at ?? known.submittedAt
    const isSilent = Temporal.Instant.compare(since.add({ hours: 24 * SILENT_DAYS }), now) <= 0
    if (author?.active && !isSilent) return refuse('not-silent-yet')
    return { ...known, endedAt: now }
  })

/** What whoever wrote it says of the answer: it is good so, or it is not and has to be given again. */
export const replyToNotice = (
  room: WorkloadRoom,
  actor: Actor,
  command: AtNotice & { readonly reply: string },
): Promise<Done> =>
  command.reply === 'object'
    ? step(room, actor, 'workload.reply-to-notice', 'object', command, async ({ now }, known) => {
        if (sayable(command.words).length < 10) return refuse('words-missing', { field: 'words' })
        return { ...known, answerBy: workingDaysFrom(officeDay(now), NOTICE_DEADLINES.answerAgain) }
      })
    : step(room, actor, 'workload.reply-to-notice', 'accept', command, async ({ now }, known) => ({
        ...known,
        endedAt: now,
      }))

/** Taken back by whoever wrote it, without a reason. */
export const withdrawNotice = (room: WorkloadRoom, actor: Actor, command: AtNotice): Promise<Done> =>
  step(room, actor, 'workload.withdraw-notice', 'withdraw', command, async ({ now }, known) => ({
    ...known,
    endedAt: now,
  }))

type Change = (hand: Hand, known: Notice) => Promise<Notice | Refusal<NoticeRefusal>>

const same: Change = (_hand, known) => Promise.resolve(known)

/** One step of a notice, in the state and by the side its table names. `version`: what was read. */
async function step(
  { ground }: WorkloadRoom,
  actor: Actor,
  act: string,
  name: NoticeAct,
  { site, notice, version, key, ...said }: AtNotice,
  change: Change = same,
): Promise<Done> {
  const { from, to, side } = NOTICE_TRANSITIONS[name]
  const words = sayable(said.words)
  if (words.length > 4000) return refuse('words-too-long', { field: 'words' })
  const deed = {
    ...{ act, site },
    key: key === undefined ? undefined : { value: key, request: { notice, name, words } },
  }
  return perform<{ notice: string }, NoticeRefusal>(ground, actor, deed, async (hand) => {
    const known = leadingUuid(notice) === notice ? await lockNotice(hand.tx, notice) : null
    // to everybody but its author a notice of somebody else is not there
    if (known?.site !== site || (side === 'author' && known.author !== actor.id))
      return refuse('unknown-notice')
    if (known.version !== version) return refuse('changed-meanwhile')
    if (!from.includes(known.state)) return refuse('not-now')
    const next = await change(hand, known)
    if ('refusal' in next) return next
    await saveNotice(hand.tx, { ...next, state: to })
    await addStep(hand.tx, notice, { act: name, side, words, now: hand.now })
    hand.about(`load-notice:${notice}`, { state: to })
    hand.tell('workload.notice', { notice, state: to })
    return { ok: true, notice }
  })
}
