import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { toolsOf } from './intake-work.ts'
import type { FileSettings } from './settings-files.ts'

/** What the thread of whole stocks is told at its start. */
export interface BulkOrder {
  readonly appUrl: string
  readonly files: FileSettings
  readonly intake: ReturnType<typeof toolsOf>
}

const LOOK_MS = 3000

/**
 * Keeps a thread at work as long as an import or export is under way, and ends it afterwards. One that dies is begun
 * anew: what it had committed stays, so nothing is done twice.
 */
export function tendBulk(
  order: BulkOrder,
  isUnderWay: () => Promise<boolean>,
  report: (error: unknown) => void,
): { stop(): Promise<void> } {
  let worker: Worker | null = null
  let ending: Promise<void> = Promise.resolve()
  let looking = false
  const begin = (): void => {
    const it = new Worker(new URL('./bulk-thread.ts', import.meta.url), {
      workerData: order,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    it.on('message', ({ failed }: { failed: string }) => report(new Error(`bulk: ${failed}`)))
    it.on('error', report)
    it.on('exit', () => {
      if (worker === it) worker = null
    })
    worker = it
  }
  const end = (it: Worker): Promise<void> => {
    const gone = once(it, 'exit').then(() => undefined)
    it.postMessage('end')
    return gone
  }
  const look = async (): Promise<void> => {
    const wanted = await isUnderWay()
    if (wanted && !worker) begin()
    if (!wanted && worker) ending = end(worker)
  }
  const timer = setInterval(() => {
    if (looking) return
    looking = true
    void look()
      .catch(report)
      .finally(() => (looking = false))
  }, LOOK_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      if (worker) ending = end(worker)
      await ending
    },
  }
}
