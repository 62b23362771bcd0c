import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { freePort } from '#ground/postgres/ports.ts'

/** What `GET /state` of the sample machine tells. */
export interface KioskState {
  readonly isOn: boolean
  readonly damage: string
  readonly rejected?: string
  readonly view?: { readonly kind: string; readonly what?: string }
  readonly state?: {
    readonly stock: Readonly<Record<string, number>>
    readonly current: { readonly inserted: readonly number[]; readonly payment: string } | null
    readonly outbox: readonly object[]
    readonly refused: readonly object[]
    readonly offlineCents: number
  }
  readonly matter: {
    readonly stock: Readonly<Record<string, number>>
    readonly escrow: readonly number[]
    readonly tray: readonly number[]
    readonly papers: readonly string[]
  }
}

export interface Kiosk {
  readonly origin: string
  readonly folder: string
  press(act: string, body?: object): Promise<void>
  state(): Promise<KioskState>
  /** What the machine waits for: asked until it is so. */
  until(what: (it: KioskState) => boolean): Promise<KioskState>
  kill(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

/** The sample machine as a process of its own, on a disk of its own. */
export async function aKiosk(office: { readonly origin: string; readonly key: string }): Promise<Kiosk> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  let program: ChildProcess
  const start = async () => {
    const own = { PORT: String(port), DATA: folder, PATH: process.env['PATH'] ?? '' }
    program = spawn(process.execPath, ['examples/kiosk/main.ts'], {
      env: { ...own, WILLKOMMEN_URL: office.origin, WILLKOMMEN_KEY: office.key },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(program.stdout!, 'data')
  }
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    const gone = once(program, 'exit')
    program.kill(signal)
    await gone
  }
  const state = async () => (await (await fetch(`${origin}/state`)).json()) as KioskState
  const press = async (act: string, body: object = {}) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${origin}/do/${act}`, { method: 'POST', headers, body: JSON.stringify(body) })
    expect(answer.status, act).toBe(204)
  }
  await start()
  return {
    ...{ origin, folder, press, state, start, kill: () => kill() },
    async until(what) {
      let seen = await state()
      await expect
        .poll(async () => what((seen = await state())), { timeout: 10_000, interval: 20 })
        .toBe(true)
      return seen
    },
    async close() {
      await kill('SIGTERM')
      rmSync(folder, { recursive: true })
    },
  }
}

const worthOf = (stock: Readonly<Record<string, number>>) =>
  Object.entries(stock).reduce((sum, [piece, count]) => sum + Number(piece) * count, 0)
export const worth = (it: KioskState) => ({
  matter: worthOf(it.matter.stock),
  journal: worthOf(it.state?.stock ?? {}),
})
