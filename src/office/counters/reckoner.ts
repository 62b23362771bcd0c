import { Worker } from 'node:worker_threads'
import type { Answered, Question, Reasonings } from './reasonings.ts'

/** The same questions, answered by a thread. */
export type Reckoner = {
  readonly [K in keyof Reasonings]: (
    ...given: Parameters<Reasonings[K]>
  ) => Promise<ReturnType<Reasonings[K]>>
}

/** A thread nobody asks goes; the next question begins a new one. */
const IDLE_MS = 60_000

/**
 * Reckons beside the pages: the largest hall takes seconds, and whoever stands at a counter must not wait for a plan. One
 * thread answers in the order asked; it begins with the first question and keeps no process alive.
 */
export function openReckoner(): Reckoner {
  let thread: Worker | undefined
  let last = 0
  let idle: NodeJS.Timeout | undefined
  const open = new Map<number, PromiseWithResolvers<unknown>>()

  const gone = (worker: Worker, error: Error): void => {
    if (thread !== worker) return
    thread = undefined
    for (const { reject } of open.values()) reject(error)
    open.clear()
  }
  const begin = (): Worker => {
    const worker = new Worker(new URL('./reckon-thread.ts', import.meta.url), {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    worker.unref()
    worker.on('message', (said: Answered) => {
      const asked = open.get(said.id)
      open.delete(said.id)
      if ('mistake' in said) asked?.reject(new Error(said.mistake))
      else asked?.resolve(said.answer)
      if (open.size === 0) rest(worker)
    })
    worker.on('error', (error: Error) => gone(worker, error))
    worker.on('exit', () => gone(worker, new Error('the thread of the reckoning ended')))
    return worker
  }
  const rest = (worker: Worker): void => {
    // whoever waits for nothing may end the process; a question in hand keeps it
    worker.unref()
    idle = setTimeout(() => {
      if (thread === worker) thread = undefined
      void worker.terminate()
    }, IDLE_MS).unref()
  }
  const ask = (name: keyof Reasonings, given: readonly unknown[]): Promise<unknown> => {
    clearTimeout(idle)
    thread ??= begin()
    thread.ref()
    const asked = Promise.withResolvers<unknown>()
    last += 1
    open.set(last, asked)
    thread.postMessage({ id: last, name, given } satisfies Question)
    return asked.promise
  }
  return {
    reckon: (...given) => ask('reckon', given) as ReturnType<Reckoner['reckon']>,
    whatIf: (...given) => ask('whatIf', given) as ReturnType<Reckoner['whatIf']>,
    poolOrSplit: (...given) => ask('poolOrSplit', given) as ReturnType<Reckoner['poolOrSplit']>,
    suggest: (...given) => ask('suggest', given) as ReturnType<Reckoner['suggest']>,
  }
}
