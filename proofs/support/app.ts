import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppOrder } from './app-process.ts'
import type { Run } from './run.ts'

export interface App {
  readonly port: number
  readonly child: ChildProcess
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
}

/** Starts an app process and waits until it listens. */
export async function startApp(run: Run, order: AppOrder, nodeOptions: readonly string[] = []): Promise<App> {
  const child = fork(join(import.meta.dirname, 'app-process.ts'), [JSON.stringify(order)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'willkommen-compile-cache') },
    execArgv: ['--disable-warning=ExperimentalWarning', ...nodeOptions],
  })
  const exited = once(child, 'exit')
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await exited
  }
  // A friendly end writes profiles, if any were asked for.
  run.afterwards(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.disconnect()
    const late = setTimeout(() => child.kill('SIGKILL'), 5000)
    await exited
    clearTimeout(late)
  })
  const early = exited.then(() => Promise.reject(new Error('the app process ended before it listened')))
  const [message] = (await Promise.race([once(child, 'message'), early])) as [{ port: number }]
  early.catch(() => undefined)
  return { port: message.port, child, kill }
}
