import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { workingDaysFrom } from '#law/holidays/index.ts'
import { readAccountsById } from '#office/staff/index.ts'
import { addStep, insertNotice } from './notice-store.ts'
import { NOTICE_DEADLINES, NOTICE_REASONS, type Notice } from './notice.ts'
import type { WorkloadRoom } from './room.ts'
import { sayable } from './sayable.ts'

export type NoticeRefusal =
  | CommonRefusal
  | 'since-missing'
  | 'since-ahead'
  | 'reasons-missing'
  | 'what-missing'
  | 'risk-missing'
  | 'words-too-long'
  | 'unknown-area'
  | 'unknown-notice'
  | 'not-now'
  | 'words-missing'
  | 'answer-missing'
  | 'answer-words-missing'
  | 'owner-missing'
  | 'due-missing'
  | 'due-past'
  | 'due-far'
  | 'check-missing'
  | 'check-before-due'
  | 'changed-meanwhile'
  | 'not-silent-yet'

export interface NoticeCommand {
  readonly site: number
  readonly area: string | null
  /** Null: nothing that could be read as a day. */
  readonly since: Temporal.PlainDate | null
  readonly reasons: readonly string[]
  readonly what: string
  readonly risk: string
  readonly tried: string
  readonly wish: string
  readonly council: boolean
  readonly key?: string | undefined
}

const LEAST = 10
const MOST = { what: 4000, risk: 4000, tried: 2000, wish: 2000 } as const

/** From here on it runs: received within two working days, answered within ten. */
export async function submitNotice(
  { ground }: WorkloadRoom,
  actor: Actor,
  command: NoticeCommand,
): Promise<Outcome<{ notice: string }, NoticeRefusal>> {
  const { site, since, key } = command
  const words = {
    ...{ what: sayable(command.what), risk: sayable(command.risk) },
    ...{ tried: sayable(command.tried), wish: sayable(command.wish) },
  }
  const reasons = NOTICE_REASONS.filter((it) => command.reasons.includes(it))
  const deed = {
    act: 'workload.submit-notice',
    site,
    key: key === undefined ? undefined : { value: key, request: { ...words, reasons } },
  }
  return perform<{ notice: string }, NoticeRefusal>(ground, actor, deed, async (hand) => {
    const today = officeDay(hand.now)
    if (!since) return refuse('since-missing', { field: 'since' })
    if (Temporal.PlainDate.compare(since, today) > 0) return refuse('since-ahead', { field: 'since' })
    if (reasons.length === 0) return refuse('reasons-missing', { field: 'reasons' })
    const wrong = wrongWords(words)
    if (wrong) return wrong
    const [account] = await readAccountsById(hand.tx, [actor.id])
    const own = account?.teams ?? []
    const area = own.length === 1 ? own[0]! : (command.area ?? '')
    if (area === '' ? own.length > 0 : !own.includes(area)) return refuse('unknown-area', { field: 'area' })
    const it: Notice = {
      ...{ id: ground.ids.uuid(), site, author: actor.id, area, since, reasons, ...words },
      ...{ council: command.council, state: 'submitted', submittedAt: hand.now, version: 1 },
      acknowledgeBy: workingDaysFrom(today, NOTICE_DEADLINES.acknowledge),
      answerBy: workingDaysFrom(today, NOTICE_DEADLINES.answer),
      ...{ answer: null, owner: null, due: null, checkOn: null, remindedAt: null, endedAt: null },
    }
    await insertNotice(hand.tx, it)
    await addStep(hand.tx, it.id, { act: 'submit', side: 'author', words: '', now: hand.now })
    hand.about(`load-notice:${it.id}`)
    hand.tell('workload.notice', { notice: it.id, state: it.state })
    return { ok: true, notice: it.id }
  })
}

function wrongWords(words: Readonly<Record<keyof typeof MOST, string>>): Refusal<NoticeRefusal> | null {
  if (words.what.length < LEAST) return refuse('what-missing', { field: 'what' })
  if (words.risk.length < LEAST) return refuse('risk-missing', { field: 'risk' })
  const long = (['what', 'risk', 'tried', 'wish'] as const).find((name) => words[name].length > MOST[name])
  return long ? refuse('words-too-long', { field: long }) : null
}
