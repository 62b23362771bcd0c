import type { SimulatorRoom } from './room.ts'
import { dialsSchema } from './dials.ts'
import { endRun, type EndRun } from './end-run.ts'
import type { PlayOrder } from './play-run.ts'
import { beatRun, contentOf, giveBackRun, hasWork, isWornOut, takeRun } from './run-store.ts'
import { readSetting } from './stored.ts'

/** What a process does that plays runs: take one, say how far it is, write what came of it. Times are of the machine. */

/** Seconds after which a process that says nothing has died, and another one takes its run up again. */
export const LEASE_SECONDS = 30

export interface Taken {
  readonly run: string
  readonly order: PlayOrder
}

export const isWaiting = ({ ground }: SimulatorRoom, now: Temporal.Instant): Promise<boolean> =>
  hasWork(ground.db, now)

/** The next run, for this worker alone; null: nothing to do. What cannot be played ends here, and says why. */
export async function takeNext(
  room: SimulatorRoom,
  worker: string,
  now: Temporal.Instant,
): Promise<Taken | null> {
  const { db } = room.ground
  const run = await db.transaction().execute((tx) => takeRun(tx, { worker, now, seconds: LEASE_SECONDS }))
  if (!run) return null
  const content = await contentOf(db, run.id)
  const [base, dials] = [readSetting(content?.base), dialsSchema.safeParse(content?.dials)]
  const why = isWornOut(run) ? 'broken-off' : base && dials.success ? null : 'mistake'
  if (why || !base || !dials.success) {
    await endRun(room, { run: run.id, worker, played: 0, outcome: { why: why ?? 'mistake' } })
    return null
  }
  const { days, repeats, seed } = run
  return {
    run: run.id,
    order: { base, dials: dials.data, firstDay: String(run.firstDay), days, repeats, seed },
  }
}

/** False: whoever asked for it has cancelled it, or another process has it. */
export const sayHowFar = (
  { ground }: SimulatorRoom,
  it: { readonly run: string; readonly worker: string; readonly played: number },
  now: Temporal.Instant,
): Promise<boolean> => beatRun(ground.db, it, now.add({ seconds: LEASE_SECONDS }))

export const giveBack = ({ ground }: SimulatorRoom, run: string, worker: string): Promise<void> =>
  giveBackRun(ground.db, run, worker)

export const noteEnd = (room: SimulatorRoom, it: EndRun) => endRun(room, it)
