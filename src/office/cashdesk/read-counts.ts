import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { countsByMonth, type CountsOfMonth } from './difference-store.ts'
import type { CashdeskRoom } from './room.ts'

/** How often tills were counted and differed, by month, for the days named; nobody who counted. */
export async function readCounts(
  { ground }: CashdeskRoom,
  actor: Actor,
  {
    site,
    from,
    to,
  }: { readonly site: number; readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<Outcome<{ counts: readonly CountsOfMonth[] }, CommonRefusal>> {
  if (!isPermitted(ground.permissions, actor, 'cashdesk.read', site)) return refuse('not-permitted')
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(OFFICE_ZONE).toInstant()
  const range = { site, from: startOf(from), until: startOf(to.add({ days: 1 })) }
  return { ok: true, counts: await countsByMonth(ground.db, range) }
}
