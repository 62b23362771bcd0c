import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Run } from './run.ts'

/** Runs a measuring program in a process of its own, one order after the other; it ends with the run. */
export function startHelper(
  run: Run,
  program: string,
): { ask<Order, Report>(order: Order): Promise<Report>; end(): void } {
  const child = fork(program, [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const exited = once(child, 'exit')
  run.afterwards(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await exited
  })
  return {
    async ask<Order, Report>(order: Order): Promise<Report> {
      child.send(order as object)
      const lost = exited.then(() => Promise.reject(new Error(`${program} ended without an answer`)))
      lost.catch(() => undefined)
      const [report] = (await Promise.race([once(child, 'message'), lost])) as [Report]
      return report
    },
    end: () => void child.kill('SIGKILL'),
  }
}
