import { z } from 'zod'
import type { OfficeEvent } from '#ground/events/event-store.ts'
import { GiveUp } from '#ground/jobs/index.ts'
import { KINDS, type NoticeKind } from './kinds.ts'

/** What an event wants to be said to whom. Pure. The contract stands in the README. */

const instant = z.string().refine((it) => {
  try {
    Temporal.Instant.from(it)
    return true
  } catch {
    return false
  }
}, 'must be an ISO instant')
/** A path of our own pages, without language: never another host. */
const path = z
  .string()
  .max(300)
  .regex(/^\/(?![/\\])[^\s\\]*$/)

const asked = z.object({
  kind: z.enum(Object.keys(KINDS) as [NoticeKind, ...NoticeKind[]]),
  visit: z.uuid().optional(),
  person: z.uuid().optional(),
  reach: z.object({ mail: z.email().nullish(), phone: z.string().max(30).nullish() }).optional(),
  language: z.string().max(20).default('de'),
  params: z
    .object({
      ...{ start: instant.optional(), proposal: instant.optional(), drawAt: instant.optional() },
      ...{ link: path.optional(), code: z.string().max(40).optional(), phone: z.string().max(40).optional() },
    })
    .default({}),
  urgent: z.boolean().default(false),
  expiresAt: instant.optional(),
})
export type Announced = z.infer<typeof asked>

const OF_THE_APPOINTMENT = ['booked', 'moved', 'cancelled'] as const

/** The messages of an event in their order; empty when nobody needs to be told. A wrong one is the sender's mistake. */
export function announcedIn(event: Pick<OfficeEvent, 'topic' | 'subject' | 'data'>): Announced[] {
  const { notice, notices } = event.data
  const visit = visitOf(event)
  if (notice !== undefined || notices !== undefined) {
    const read = z.array(asked).safeParse(notices ?? [notice])
    if (!read.success)
      throw new GiveUp(`${event.topic} carries a notice that cannot be read: ${read.error.message}`)
    return read.data.map((it) => (it.visit === undefined && visit ? { ...it, visit } : it))
  }
  const kind = OF_THE_APPOINTMENT.find((one) => event.topic === `appointments.${one}`)
  // A place that was only held and given back was never announced to anybody.
  if (!kind || !visit || (kind === 'cancelled' && event.data['wasBooked'] === false)) return []
  const place = event.data['place'] as { from?: number } | undefined
  const start = place?.from === undefined ? null : Temporal.Instant.fromEpochMilliseconds(place.from)
  return [asked.parse({ kind, visit, params: start ? { start: start.toString() } : {} })]
}

function visitOf({ subject }: Pick<OfficeEvent, 'subject'>): string | null {
  return subject?.startsWith('visit:') ? subject.slice('visit:'.length) : null
}
