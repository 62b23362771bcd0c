import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { countAttempt, networkOf } from '#ground/identity/attempt.ts'
import type { Language } from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { workingDaysFrom } from '#law/holidays/index.ts'
import { readComplaint, type ComplaintRefusal, type TypedComplaint } from './complaint.ts'
import { insertComplaint } from './complaint-store.ts'
import { deadlinesOn } from './deadlines.ts'
import type { ComplaintsRoom } from './room.ts'

/** Complaints one network may send in an hour; an advice centre has one address for many. */
const PER_HOUR = 10

/** Somebody complains. It is acknowledged at once: with a number, a code to read the answer, and the days by which it comes. */
export async function sendComplaint(
  { ground }: ComplaintsRoom,
  actor: Actor,
  command: TypedComplaint & {
    readonly site: number
    readonly language: Language
    readonly key?: string | undefined
    /** Where the request came from; counted, not kept. */
    readonly address?: string | undefined
  },
): Promise<
  Outcome<{ reference: string; code: string }, ComplaintRefusal | CommonRefusal | 'too-many-complaints'>
> {
  const { site, language, key, address, ...typed } = command
  const read = readComplaint(typed)
  if (!read.ok) return read
  if (address !== undefined) {
    const bucket = `complaint:${networkOf(address)}`
    const counted = await countAttempt(ground.db, bucket, 3600, PER_HOUR, ground.clock.now())
    if (!counted.allowed) return refuse('too-many-complaints')
  }
  const deed = {
    ...{ act: 'complaints.send', site },
    key: key === undefined ? undefined : { value: key, request: { site, ...typed } },
  }
  return perform(ground, actor, deed, async ({ tx, now, about, tell }) => {
    const today = officeDay(now)
    const { firstDays, finalDays } = deadlinesOn(today)
    const [id, code] = [ground.ids.uuid(), ground.ids.code()]
    const reference = `B-${ground.ids.code().slice(0, 6)}`
    await insertComplaint(tx, {
      ...{ ...read.complaint, id, site, reference, code, language, receivedOn: today },
      ...{ firstBy: workingDaysFrom(today, firstDays), finalBy: workingDaysFrom(today, finalDays) },
      ...{ firstOn: null, settledOn: null, inTime: null, contestedOn: null, owner: null, remindedOn: null },
    })
    about(`complaint:${id}`)
    tell('complaints.received', { reference })
    return { ok: true as const, reference, code }
  })
}
