import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import type { SimulatorRoom } from './room.ts'
import { findRun, setEnded } from './run-store.ts'
import type { RunWhy } from './run.ts'

export interface EndRun {
  readonly run: string
  readonly worker: string
  readonly played: number
  readonly outcome: { readonly result: object } | { readonly why: RunWhy }
}

/** The house has played a run, or could not. Whoever lost it meanwhile (cancelled, taken up by another) writes nothing. */
export async function endRun(
  { ground }: SimulatorRoom,
  it: EndRun,
): Promise<Outcome<{ run: string }, 'lost' | CommonRefusal>> {
  const known = await findRun(ground.db, it.run)
  if (!known) return refuse('lost')
  const deed = { act: 'simulator.end-run', site: known.site }
  return perform(ground, SYSTEM, deed, async ({ tx, now, about, tell }) => {
    if (!(await setEnded(tx, it, now))) return refuse('lost')
    const state = 'result' in it.outcome ? 'done' : 'failed'
    about(`simulation:${it.run}`, { state })
    tell('simulator.run-ended', { run: it.run, state })
    return { ok: true as const, run: it.run }
  })
}
