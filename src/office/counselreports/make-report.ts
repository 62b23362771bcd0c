import { consult, perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { dropTally, readTally, type CounsellingRoom } from '../counselling/index.ts'
import { contentOf, MONTHS, quarterEnd } from './report.ts'
import { allReports, insertReport, lockReports, saveReleased, type Report } from './report-store.ts'

export interface ReportsRoom {
  readonly counselling: CounsellingRoom
}

export type MakeRefusal = CommonRefusal | 'nothing-ended' | 'too-few'

/**
 * The report of everything up to the end of the last quarter. It is told once; what it was counted from is deleted with it,
 * so that no later cut of the same months can be compared with it.
 */
export async function makeReport(
  room: ReportsRoom,
  actor: Actor,
): Promise<Outcome<{ report: string }, MakeRefusal>> {
  const { ground } = room.counselling
  return perform(ground, actor, { act: 'counselreports.make', site: null }, async ({ tx, now, about }) => {
    await lockReports(tx)
    const until = quarterEnd(officeDay(now)).subtract({ months: MONTHS })
    const earlier = await allReports(tx, false)
    const counted = await readTally(tx, FIRST, until)
    const begin = earlier.at(-1)?.fromMonth ?? firstMonth(counted) ?? until
    const from = earlier[0] ? after(earlier[0]) : begin
    if (Temporal.PlainDate.compare(from, until) > 0) return refuse('nothing-ended')
    const content = contentOf(counted, (dimension) => {
      const told = earlier.find((one) => one.content.told.some((it) => it.dimension === dimension))
      return told ? after(told) : begin
    })
    if (!content) return refuse('too-few')
    const id = ground.ids.uuid()
    const made = { id, fromMonth: from, untilMonth: until, content, madeAt: now, madeBy: actor.id }
    await insertReport(tx, made)
    await dropTally(
      tx,
      until,
      content.told.map(({ dimension }) => dimension),
    )
    about(`report:${id}`)
    return { ok: true as const, report: id }
  })
}

const after = ({ untilMonth }: Report): Temporal.PlainDate => untilMonth.add({ months: 1 })

const FIRST = Temporal.PlainDate.from('2000-01-01')

const firstMonth = (counted: readonly { readonly month: Temporal.PlainDate }[]) =>
  counted.map(({ month }) => month).toSorted(Temporal.PlainDate.compare)[0]

/** Given to the head of office and the council; not taken back, like anything that was published. */
export async function releaseReport(
  room: ReportsRoom,
  actor: Actor,
  command: { readonly report: string },
): Promise<Outcome<object, CommonRefusal | 'unknown-report'>> {
  const deed = { act: 'counselreports.release', site: null }
  return perform(room.counselling.ground, actor, deed, async ({ tx, now, about }) => {
    if (!(await saveReleased(tx, command.report, now))) return refuse('unknown-report')
    about(`report:${command.report}`)
    return { ok: true as const }
  })
}

/** All reports, for the members of the counselling. */
export const readReports = (room: ReportsRoom, actor: Actor) =>
  read(room, actor, 'counselreports.read', false)

/** What was released, for the head of the office: the one thing that leaves the counselling without a person's consent. */
export const readReleasedReports = (room: ReportsRoom, actor: Actor) =>
  read(room, actor, 'counselreports.read-released', true)

async function read(
  room: ReportsRoom,
  actor: Actor,
  act: string,
  releasedOnly: boolean,
): Promise<Outcome<{ reports: readonly Report[] }, CommonRefusal>> {
  const seen = await consult(room.counselling.ground, actor, { act, site: null }, (tx) =>
    allReports(tx, releasedOnly),
  )
  return seen.ok ? { ok: true, reports: seen.found } : refuse(seen.refusal)
}
