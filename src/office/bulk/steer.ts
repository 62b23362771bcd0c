import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { isId } from './id.ts'
import type { BulkRoom } from './room.ts'
import { findRun, lockRun, setReleased, setState } from './run-store.ts'
import { canSteer } from './run.ts'

/** Pauses, goes on, or ends a run. What was filed stays filed. */
export async function steerRun(
  room: BulkRoom,
  actor: Actor,
  { run, wish }: { readonly run: string; readonly wish: 'pause' | 'resume' | 'cancel' },
): Promise<Outcome<{ run: string }, 'unknown-run' | 'not-now' | CommonRefusal>> {
  const known = isId(run) ? await findRun(room.ground.db, run) : null
  if (!known) return refuse('unknown-run')
  const deed = { act: 'bulk.steer', site: known.site }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const it = (await lockRun(tx, run))!
    if (!canSteer(it, wish)) return refuse('not-now')
    // An index that was not read to its end is read anew; where lines stand already, they are gone on with.
    const resumed = it.why === 'while-reading' ? 'reading' : 'running'
    const state = wish === 'pause' ? 'paused' : wish === 'cancel' ? 'cancelled' : resumed
    await setState(tx, run, state, wish === 'pause' && it.state === 'reading' ? 'while-reading' : null, now)
    about(`bulk:${run}`, { wish })
    tell('bulk.steered', { run, state })
    return { ok: true as const, run }
  })
}

/** Everything leaves the house only when a second person, the head of the office, says so. */
export async function releaseExport(
  room: BulkRoom,
  actor: Actor,
  { run }: { readonly run: string },
): Promise<Outcome<{ run: string }, 'unknown-run' | 'not-now' | 'same-person' | CommonRefusal>> {
  const known = isId(run) ? await findRun(room.ground.db, run) : null
  if (!known) return refuse('unknown-run')
  const deed = { act: 'bulk.release-export', site: known.site }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const it = (await lockRun(tx, run))!
    if (it.kind !== 'export' || it.state !== 'asked') return refuse('not-now')
    if (it.begunBy === actor.id) return refuse('same-person')
    await setReleased(tx, run, actor.id)
    await setState(tx, run, 'reading', null, now)
    about(`bulk:${run}`)
    tell('bulk.steered', { run, state: 'reading' })
    return { ok: true as const, run }
  })
}
