import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Launched = {
  /** The program that started the server; not the server itself. */
  readonly launcher: ChildProcess
  readonly adminUrl: string
  readonly serverPid: number
  readonly port: number
}

/** A directory below which the server's account may work. */
export function temporaryDataDir(): { dataDir: string; remove(): void } {
  const place = mkdtempSync(join(tmpdir(), `willkommen-test-${process.pid}-`))
  chmodSync(place, 0o711)
  return { dataDir: join(place, 'postgres'), remove: () => rmSync(place, { recursive: true, force: true }) }
}

/** Starts an embedded server in a program of its own, so that the program can be killed. */
export async function launch(dataDir: string, environment: Record<string, string> = {}): Promise<Launched> {
  const launcher = spawn(process.execPath, [join(import.meta.dirname, 'hold-server.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  })
  let complaint = ''
  launcher.stderr.on('data', (chunk) => (complaint += String(chunk)))
  const ended = once(launcher, 'exit').then(() => Promise.reject(new Error(complaint)))
  const ready = once(createInterface(launcher.stdout), 'line') as Promise<[string]>
  const [line] = await Promise.race([ready, ended])
  ended.catch(() => undefined)
  const { adminUrl, pid, port } = JSON.parse(line) as { adminUrl: string; pid: number; port: number }
  return { launcher, adminUrl, serverPid: pid, port }
}

/** Kills the program at once, as the kernel does when memory runs out, and waits until it is gone. */
export async function killHard(launched: Launched): Promise<void> {
  const gone = once(launched.launcher, 'exit')
  launched.launcher.kill('SIGKILL')
  await gone
}
