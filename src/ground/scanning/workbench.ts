import { Worker } from 'node:worker_threads'
import type { BenchQuestion, BenchReply, Operations } from './worker/serve.ts'

/** A thread beside the one that serves people. A picture that breaks it costs that picture, not the house. */
export interface Workbench {
  ask<N extends keyof Operations>(
    name: N,
    ask: Parameters<Operations[N]>[0],
  ): Promise<Awaited<ReturnType<Operations[N]>>>
  close(): Promise<void>
}

/** Milliseconds one piece of work may take before the thread is ended. */
const PATIENCE = 60_000

interface Waiting {
  readonly resolve: (done: never) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

export function openWorkbench(patience = PATIENCE): Workbench {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let count = 0
  let open = true

  const fail = (error: Error): void => {
    for (const it of waiting.values()) {
      clearTimeout(it.timer)
      it.reject(error)
    }
    waiting.clear()
    const broken = worker
    worker = null
    broken?.removeAllListeners()
    broken?.on('error', () => undefined)
    void broken?.terminate()
  }
  const settle = (reply: BenchReply): void => {
    const it = waiting.get(reply.id)
    if (!it) return
    clearTimeout(it.timer)
    waiting.delete(reply.id)
    if (waiting.size === 0) worker?.unref()
    if ('failed' in reply) it.reject(new Error(reply.failed))
    else it.resolve(reply.done as never)
  }
  const started = (): Worker => {
    if (worker) return worker
    worker = new Worker(new URL('./worker/serve.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    worker.on('message', settle)
    worker.on('error', fail)
    worker.on('exit', (code) => fail(new Error(`the thread ended with ${code}`)))
    return worker
  }
  return {
    ask(name, ask) {
      if (!open) return Promise.reject(new Error('the house is closing'))
      return new Promise((resolve, reject) => {
        const id = ++count
        const timer = setTimeout(() => fail(new Error(`${name}: not done within ${patience} ms`)), patience)
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, timer })
        const at = started()
        at.ref()
        at.postMessage({ id, name, ask } satisfies BenchQuestion)
      })
    },
    async close() {
      open = false
      const last = worker
      fail(new Error('the house is closing'))
      await last?.terminate()
    },
  }
}
