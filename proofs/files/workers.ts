import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Run } from '../support/run.ts'
import type { Answer, Command, Hands, Place } from './hands.ts'
import { pack, unpack } from './wire.ts'

interface Worker {
  readonly child: ChildProcess
  readonly waiting: Map<number, (told: Told) => void>
  alive: boolean
}

/** Null: the process died, or the database did, before the answer was there. */
type Told = Answer | null

const PATIENCE_MS = 120_000

/** Processes of one house. One that was killed is replaced; what it had not answered is asked again under the same key. */
export class Workers implements Hands {
  kills = 0
  /** Commands whose outcome was not known at first. */
  repeats = 0
  readonly #run: Run
  readonly #order: string
  #workers: Worker[] = []
  #spare: Promise<Worker>[] = []
  #next = 0
  #ids = 0

  constructor(run: Run, place: Place, start: string) {
    this.#run = run
    this.#order = JSON.stringify({ ...place, start })
  }

  async begin(many: number, spare: number): Promise<void> {
    this.#workers = await Promise.all(Array.from({ length: many }, () => this.#start()))
    this.#spare = Array.from({ length: spare }, () => this.#start())
  }

  async do(command: Command): Promise<Answer> {
    const until = performance.now() + PATIENCE_MS
    for (;;) {
      const told = await this.#ask(command)
      if (told) return told
      if (performance.now() > until) throw new Error(`no answer to ${command.act}`)
      this.repeats += 1
      await pause(20)
    }
  }

  /** SIGKILL to one of them, while it works. */
  async kill(which: number): Promise<void> {
    const at = which % this.#workers.length
    const dying = this.#workers[at]!
    const next = await this.#spare.shift()!
    this.#spare.push(this.#start())
    this.#workers[at] = next
    dying.child.kill('SIGKILL')
    this.kills += 1
  }

  async end(): Promise<void> {
    const all = [...this.#workers, ...(await Promise.all(this.#spare))]
    await Promise.all(
      all
        .filter(({ alive }) => alive)
        .map(async ({ child }) => {
          child.kill('SIGKILL')
          await once(child, 'exit')
        }),
    )
  }

  #ask(command: Command): Promise<Told> {
    const worker = this.#workers[(this.#next += 1) % this.#workers.length]!
    if (!worker.alive) return Promise.resolve(null)
    const id = (this.#ids += 1)
    return new Promise((resolve) => {
      worker.waiting.set(id, resolve)
      worker.child.send(pack({ id, command }), (error) => error && resolve(null))
    })
  }

  async #start(): Promise<Worker> {
    const child = fork(join(import.meta.dirname, 'worker-process.ts'), [this.#order], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'willkommen-compile-cache') },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    const worker: Worker = { child, waiting: new Map(), alive: true }
    child.once('exit', () => {
      worker.alive = false
      for (const resolve of worker.waiting.values()) resolve(null)
    })
    this.#run.afterwards(() => worker.alive && child.kill('SIGKILL'))
    const early = once(child, 'exit').then(() =>
      Promise.reject(new Error('a process ended before it was ready')),
    )
    early.catch(() => undefined)
    await Promise.race([once(child, 'message'), early])
    child.on('message', (text: string) => {
      const { id, answer = null } = unpack<{ id: number; answer?: Answer }>(text)
      worker.waiting.get(id)?.(answer)
      worker.waiting.delete(id)
    })
    return worker
  }
}
