import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { OUTCOME_MAX } from './report.ts'
import { reportForUpdate, saveOutcome } from './report-store.ts'
import type { FeedbackRoom } from './room.ts'

export type SettleRefusal = CommonRefusal | 'unknown-report' | 'outcome-missing' | 'outcome-too-long'

type Command = { readonly site: number; readonly report: string; readonly key?: string | undefined }

/** Notes what was done about a barrier or answered to whoever met it. Repeating it changes the words only. */
export async function settleReport(
  room: FeedbackRoom,
  actor: Actor,
  command: Command & { readonly outcome: string },
): Promise<Outcome<object, SettleRefusal>> {
  const words = command.outcome.trim()
  if (words === '') return refuse('outcome-missing', { field: 'outcome' })
  if (words.length > OUTCOME_MAX) return refuse('outcome-too-long', { field: 'outcome' })
  return change(room, actor, 'feedback.settle', command, ({ tx, now }) =>
    saveOutcome(tx, command.report, { at: now, words }),
  )
}

/** It was not settled after all. */
export async function reopenReport(
  room: FeedbackRoom,
  actor: Actor,
  command: Command,
): Promise<Outcome<object, SettleRefusal>> {
  return change(room, actor, 'feedback.reopen', command, ({ tx }) => saveOutcome(tx, command.report, null))
}

function change(
  room: FeedbackRoom,
  actor: Actor,
  act: 'feedback.settle' | 'feedback.reopen',
  { site, report, key }: Command,
  write: (hand: Hand) => Promise<void>,
): Promise<Outcome<object, SettleRefusal>> {
  const deed = { act, site, key: key === undefined ? undefined : { value: key, request: { report } } }
  return perform(room.ground, actor, deed, async (hand) => {
    const it = /^[0-9a-f-]{36}$/u.test(report) ? await reportForUpdate(hand.tx, report) : null
    if (it?.site !== site) return refuse('unknown-report')
    await write(hand)
    hand.about(`report:${it.id}`)
    hand.tell(act, { number: it.number })
    return { ok: true as const }
  })
}
