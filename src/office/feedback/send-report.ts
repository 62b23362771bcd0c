import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { countAttempt, networkOf } from '#ground/identity/attempt.ts'
import type { Language } from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readReport, type ReportRefusal, type TypedReport } from './report.ts'
import { insertReport } from './report-store.ts'
import type { FeedbackRoom } from './room.ts'
import { statementOn } from './statement.ts'

/** Reports one network may send in an hour; an advice centre has one address for many. */
const PER_HOUR = 10
const DEFAULT_DAYS = 28

/** Somebody tells of a barrier. It needs no name; the office answers by a day it names at once. */
export async function sendReport(
  room: FeedbackRoom,
  actor: Actor,
  command: TypedReport & {
    readonly site: number
    readonly language: Language
    readonly key?: string | undefined
    /** Where the request came from; counted, not kept. */
    readonly address?: string | undefined
  },
): Promise<
  Outcome<{ number: string; answerBy: string }, ReportRefusal | CommonRefusal | 'too-many-reports'>
> {
  const { site, language, key, address, ...typed } = command
  const read = readReport(typed)
  if (!read.ok) return read
  const { ground } = room
  if (address !== undefined) {
    const bucket = `feedback:${networkOf(address)}`
    const counted = await countAttempt(ground.db, bucket, 3600, PER_HOUR, ground.clock.now())
    if (!counted.allowed) return refuse('too-many-reports')
  }
  const deed = {
    ...{ act: 'feedback.send', site },
    key: key === undefined ? undefined : { value: key, request: { site, ...typed } },
  }
  return perform(ground, actor, deed, async ({ tx, now, about, tell }) => {
    const today = officeDay(now)
    const answerBy = today.add({ days: statementOn(today)?.answerDays ?? DEFAULT_DAYS })
    const id = ground.ids.uuid()
    const number = ground.ids.code()
    const told = { ...read.report, id, number, language, receivedAt: now, answerBy }
    await insertReport(tx, site, { ...told, settledAt: null, outcome: null })
    about(`report:${id}`)
    tell('feedback.received', { number })
    return { ok: true as const, number, answerBy: answerBy.toString() }
  })
}
