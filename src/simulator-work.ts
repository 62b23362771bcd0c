import { Worker } from 'node:worker_threads'
import { systemClock } from '#ground/clock/clock.ts'
import type { Office } from '#office/office.ts'
import type { PlayOrder, RunResult, RunWhy, Taken } from '#office/simulator/index.ts'

/** What a playing thread tells: how many days are done, and in the end the figures. */
export type ThreadSays = { readonly played: number } | { readonly result: RunResult }

/** What it is given: the run, and a number that is no longer 0 when it shall leave off. */
export interface ThreadOrder {
  readonly order: PlayOrder
  readonly stop: SharedArrayBuffer
}

type Runs = Pick<Office['simulator'], 'isWaiting' | 'takeNext' | 'sayHowFar' | 'giveBack' | 'noteEnd'>

/** How often it looks for work, and how often it says how far it is: a row every few seconds, not one for each day. */
const LOOK_MS = 1500
const MEMORY_MB = 768
/** A database that is away comes back: the figures of a run that is done are kept so long, then another plays it anew. */
const TRY_END = 20

/**
 * Plays the runs of the simulator beside the pages, one at a time in each process, in a thread of its own that dies with the
 * run. A run is taken by one process; when that one dies, another takes it up from the beginning, with the same figures in
 * the end. `worker`: the name of this process.
 */
export function tendSimulator(
  runs: Runs,
  worker: string,
  report: (error: unknown) => void,
  everyMs = LOOK_MS,
): { stop(): Promise<void> } {
  let playing: Playing | null = null
  let looking: Promise<void> = Promise.resolve()
  let isLooking = false
  const look = async (): Promise<void> => {
    if (playing) return void (playing = await tend(playing))
    const now = systemClock.now()
    const taken = (await runs.isWaiting(now)) ? await runs.takeNext(worker, now) : null
    if (taken) playing = play(taken)
  }
  const tend = async (it: Playing): Promise<Playing | null> => {
    const { run } = it
    if (it.outcome) {
      // a result that cannot be written is tried again, and given up in the end: the lease runs out
      if (it.ends++ < TRY_END) await runs.noteEnd({ run, worker, played: it.played, outcome: it.outcome })
      return null
    }
    if (await runs.sayHowFar({ run, worker, played: it.played }, systemClock.now())) return it
    await it.end()
    return null
  }
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    looking = look()
      .catch(report)
      .finally(() => (isLooking = false))
  }, everyMs)
  timer.unref()
  const play = (taken: Taken): Playing => begin(taken, report)
  return {
    async stop() {
      clearInterval(timer)
      await looking
      if (!playing) return
      await playing.end()
      await runs.giveBack(playing.run, worker).catch(report)
      playing = null
    },
  }
}

interface Playing {
  readonly run: string
  /** The thread is asked to leave off and has gone; it is never torn away, which would take the whole process along. */
  end(): Promise<void>
  played: number
  outcome: { readonly result: RunResult } | { readonly why: RunWhy } | null
  /** How often its end was tried to be written. */
  ends: number
}

function begin({ run, order }: Taken, report: (error: unknown) => void): Playing {
  const stop = new SharedArrayBuffer(4)
  const thread = new Worker(new URL('./simulator-thread.ts', import.meta.url), {
    workerData: { order, stop } satisfies ThreadOrder,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  const gone = Promise.withResolvers<void>()
  const end = (): Promise<void> => {
    Atomics.store(new Int32Array(stop), 0, 1)
    return gone.promise
  }
  const it: Playing = { run, end, played: 0, outcome: null, ends: 0 }
  thread.on('message', (said: ThreadSays) => {
    if ('played' in said) it.played = said.played
    else it.outcome = said
  })
  thread.on('error', (error: NodeJS.ErrnoException) => {
    const isTooLarge = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    if (!isTooLarge) report(error)
    it.outcome ??= { why: isTooLarge ? 'too-large' : 'mistake' }
  })
  thread.on('exit', () => {
    it.outcome ??= { why: 'mistake' }
    gone.resolve()
  })
  return it
}
