import type { Db, Tx } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { evaluationIsOff, type EvaluationOff } from '#office/evaluations/index.ts'
import { complaintFigures, type ComplaintFigures } from './figures.ts'
import { countedComplaints } from './complaint-store.ts'
import type { ComplaintsRoom } from './room.ts'

/** Quarters: the one in which `from` lies belongs to it, the one in which `to` lies does not. */
export interface ComplaintSpan {
  readonly site: number
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** How many complaints came, about what, and how many were answered in time: by quarters, five and more; off without the Personalrat. */
export async function complaintsOf(
  sql: Db | Tx,
  { site, from, to, at }: ComplaintSpan & { readonly at: Temporal.Instant },
): Promise<EvaluationOff | ({ readonly ok: true } & ComplaintFigures)> {
  const off = await evaluationIsOff(sql, { site, at, key: 'complaints.figures' })
  if (off) return off
  const period = { from: quarterOf(from), to: quarterOf(to), running: quarterOf(officeDay(at)) }
  return { ok: true, ...complaintFigures(await countedComplaints(sql, site), period) }
}

/** The figures for the head. Sums of groups only: no row in the trail. */
export async function readComplaintFigures(
  { ground }: ComplaintsRoom,
  actor: Actor,
  span: ComplaintSpan,
): Promise<Outcome<ComplaintFigures, 'not-permitted'> | EvaluationOff> {
  if (!isPermitted(ground.permissions, actor, 'complaints.read-figures', span.site))
    return refuse('not-permitted')
  return ground.db.transaction().execute((tx) => complaintsOf(tx, { ...span, at: ground.clock.now() }))
}

const quarterOf = (day: Temporal.PlainDate): string => `${day.year}-Q${Math.ceil(day.month / 3)}`
