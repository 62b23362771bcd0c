import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Answer } from './shapes.ts'
import type { Answered, Asked, OperationName } from './worker/operations.ts'
import type { Question, Reply, WorkerOrder } from './worker/serve.ts'

export interface PoolSettings {
  /** Threads at most. */
  readonly workers: number
  /** Milliseconds a question may take before its thread is ended. */
  readonly patience: number
  /** Bytes PDFium may hold in one thread. */
  readonly memory: number
}

export interface Pool {
  /** `behind`: nobody waits for it at a screen; goes after those somebody waits for. */
  ask<N extends OperationName>(
    name: N,
    ask: Asked<N>,
    how?: { readonly behind?: boolean; readonly patience?: number },
  ): Promise<Answer<Answered<N>>>
  /** Ends all threads; what was asked and what is asked later is answered 'closed'. */
  close(): Promise<void>
}

interface Job {
  readonly question: Question
  readonly patience: number
  readonly answer: (it: Answer<unknown>) => void
}

const closed: Answer<never> = { ok: false, problem: { kind: 'closed' } }

export function openPool(settings: PoolSettings): Pool {
  const before: Job[] = []
  const behind: Job[] = []
  const idle: Thread[] = []
  const all = new Set<Thread>()
  let open = true

  const next = (): void => {
    while (open && before.length + behind.length > 0) {
      const thread = awake() ?? (all.size < settings.workers ? start() : null)
      if (!thread) return
      const job = before.shift() ?? behind.shift()
      if (job) void serve(thread, job)
    }
  }
  /** A thread that ended while nobody asked it anything is no thread any more. */
  const awake = (): Thread | undefined => {
    for (let thread = idle.pop(); thread; thread = idle.pop()) {
      if (!thread.isGone()) return thread
      all.delete(thread)
    }
    return undefined
  }
  const start = (): Thread => {
    const thread = startThread(settings.memory)
    all.add(thread)
    return thread
  }
  const serve = async (thread: Thread, job: Job): Promise<void> => {
    const { answer, worn } = await thread.run(job.question, job.patience)
    if (worn) {
      all.delete(thread)
      void thread.end()
    } else idle.push(thread)
    job.answer(open || answer.ok ? answer : closed)
    next()
  }
  return {
    ask(name, ask, how = {}) {
      if (!open) return Promise.resolve(closed)
      return new Promise((resolve) => {
        const answer = resolve as (it: Answer<unknown>) => void
        const job = {
          question: { name, ask: ownBytes(ask) },
          patience: how.patience ?? settings.patience,
          answer,
        }
        ;(how.behind ? behind : before).push(job)
        next()
      })
    },
    async close() {
      open = false
      for (const job of [...before.splice(0), ...behind.splice(0)]) job.answer(closed)
      await Promise.all([...all].map((it) => it.end()))
    },
  }
}

/** A copy of the bytes alone: a view into a larger buffer would take all of that buffer along. */
function ownBytes(ask: unknown): unknown {
  const { bytes } = ask as { bytes?: unknown }
  return bytes instanceof Uint8Array ? { ...(ask as object), bytes: new Uint8Array(bytes) } : ask
}

interface Thread {
  run(question: Question, patience: number): Promise<Reply>
  isGone(): boolean
  end(): Promise<unknown>
}

function startThread(memory: number): Thread {
  let worker: Worker | null = null
  let ended = false
  let gone = false
  let fail: (it: Reply) => void = () => {}
  const started = compiled().then((module) => {
    if (ended) return null
    const order: WorkerOrder = { module, memory }
    worker = new Worker(new URL('./worker/serve.ts', import.meta.url), {
      workerData: order,
      // what JavaScript may hold; PDFium's memory and pictures are counted apart
      resourceLimits: { maxOldGenerationSizeMb: 512 },
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdout: true,
      stderr: true,
    })
    worker.on('error', (error) => fail(failure('crashed', String(error))))
    worker.on('exit', (code) => {
      gone = true
      fail(failure('crashed', `thread ended with ${code}`))
    })
    worker.unref()
    return worker
  })
  return {
    async run(question, patience) {
      const at = await started.catch((error: unknown) => error)
      if (!(at instanceof Worker)) return failure(ended ? 'closed' : 'crashed', String(at))
      return new Promise<Reply>((resolve) => {
        const done = (reply: Reply): void => {
          clearTimeout(timer)
          at.off('message', done)
          at.unref()
          resolve(reply)
        }
        fail = done
        const timer = setTimeout(() => done(failure('too-slow', `${patience} ms`)), patience)
        at.on('message', done)
        at.ref()
        at.postMessage(question, transferable(question))
      })
    },
    isGone: () => gone,
    end() {
      ended = true
      fail(failure('closed', 'the house is closing'))
      return worker?.terminate() ?? Promise.resolve()
    },
  }
}

function transferable({ ask }: Question): ArrayBuffer[] {
  const { bytes } = ask as { bytes?: unknown }
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []
}

function failure(kind: 'too-slow' | 'crashed' | 'closed', detail: string): Reply {
  return { answer: { ok: false, problem: { kind, detail } }, worn: true }
}

let module: Promise<WebAssembly.Module> | null = null

/** Compiled once for all threads of the process. */
function compiled(): Promise<WebAssembly.Module> {
  module ??= readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'))).then((it) =>
    WebAssembly.compile(it),
  )
  return module
}
