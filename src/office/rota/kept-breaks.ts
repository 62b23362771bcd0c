import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { evaluationIsOff } from '#office/evaluations/index.ts'
import { breaksOf, type BreakWeek } from '#office/workload/index.ts'
import type { RotaRoom } from './room.ts'

/** Weeks that are shown at once. */
const WEEKS = 12

/** Whether breaks could be taken, per areas told together and week; nothing of fewer than five, nothing without consent. */
export async function keptBreaks(
  { ground }: RotaRoom,
  actor: Actor,
  { site, monday }: { readonly site: number; readonly monday: string },
): Promise<Outcome<{ weeks: readonly BreakWeek[] }, CommonRefusal | 'evaluation-off'>> {
  const { db, clock, permissions } = ground
  if (!isPermitted(permissions, actor, 'rota.read', site)) return refuse('not-permitted')
  return db.transaction().execute(async (tx) => {
    const off = await evaluationIsOff(tx, { site, key: 'load.breaks', at: clock.now() })
    if (off) return off
    const until = Temporal.PlainDate.from(monday).add({ weeks: 1 })
    const weeks = await breaksOf(tx, { site, from: until.subtract({ weeks: WEEKS }), to: until })
    return { ok: true as const, weeks }
  })
}
