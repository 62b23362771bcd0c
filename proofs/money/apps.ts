import { setTimeout as pause } from 'node:timers/promises'
import { pack, unpack } from '../files/wire.ts'
import { startApp, type App } from '../support/app.ts'
import { Connection, OutcomeUnknown, type Answer as HttpAnswer } from '../support/client.ts'
import type { Run } from '../support/run.ts'
import type { Answer, Call, Carrier } from './hands.ts'
import { saidByMachine } from './kiosk-line.ts'

/** Kept ready, so that a kill need not wait for a start. */
const SPARE = 3

interface Served {
  readonly app: App
  readonly idle: Connection[]
}

/** Several processes of one office that are killed and replaced; who asks is answered by any of them, or by none. */
export class Apps implements Carrier {
  kills = 0
  /** The keys of the machines, by who they are. */
  readonly secrets = new Map<string, string>()
  /** Asked, and not answered. */
  unknown = 0
  readonly #run: Run
  readonly #appUrl: string
  #served: Served[] = []
  #spare: Promise<App>[] = []
  #turn = 0

  constructor(run: Run, appUrl: string) {
    this.#run = run
    this.#appUrl = appUrl
  }

  async begin(many: number): Promise<void> {
    const apps = await Promise.all(Array.from({ length: many }, () => this.#start()))
    this.#served = apps.map((app) => ({ app, idle: [] }))
    this.#spare = Array.from({ length: SPARE }, () => this.#start())
  }

  async send(call: Call): Promise<Answer> {
    if (call.act.startsWith('kiosk.')) return this.#fromMachine(call)
    const { status, body } = await this.exchange((line) =>
      line.post('/api/proof/money', { call: pack(call) }),
    )
    if (status === 200) return unpack<Answer>((body as { answer: string }).answer)
    this.unknown += 1
    throw new OutcomeUnknown(`status ${status}`)
  }

  /** Machines speak as machines do: over the interface, with their key. */
  async #fromMachine(call: Call): Promise<Answer> {
    const { status, body } = await this.exchange((line) =>
      saidByMachine(line, call, this.secrets.get(call.actor.id)!),
    )
    if (status === 200) return { ok: true, ...(body as object) }
    // 401 and 5xx are no answers about money.
    if (status >= 500 || status === 401) {
      this.unknown += 1
      throw new OutcomeUnknown(`status ${status}`)
    }
    return { ok: false, refusal: String((body as { type?: string }).type).replace('/api/problems/', '') }
  }

  /** One request to one of them. */
  async exchange(ask: (line: Connection) => Promise<HttpAnswer>): Promise<HttpAnswer> {
    const { app, idle } = this.#served[(this.#turn += 1) % this.#served.length]!
    const line = idle.pop() ?? new Connection(app.port)
    try {
      const answer = await ask(line)
      idle.push(line)
      return answer
    } catch (error) {
      this.unknown += 1
      line.close()
      throw error
    }
  }

  /** SIGKILL to one of them in the middle of its work; another takes its place. */
  async kill(which: number): Promise<void> {
    const next = await this.#spare.shift()!
    this.#spare.push(this.#start())
    const at = which % this.#served.length
    const { app } = this.#served[at]!
    this.#served[at] = { app: next, idle: [] }
    await app.kill()
    this.kills += 1
  }

  async end(): Promise<void> {
    const spare = await Promise.all(this.#spare)
    await Promise.all([...this.#served.map(({ app }) => app.kill()), ...spare.map((app) => app.kill())])
  }

  /** The database may be down while a process starts. */
  async #start(): Promise<App> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await startApp(this.#run, { appUrl: this.#appUrl, connections: 6, money: true })
      } catch (error) {
        if (attempt === 20) throw error
        await pause(200)
      }
    }
  }
}
