import type { RunningServer } from './server.ts'

export type KeptServer = { pid(): number; readonly ended: Promise<void>; stop(): Promise<void> }

/** A server that ends so often has a fault which another start does not cure. */
const mostRestarts = 5
const within = 60_000 // ms

/** Starts a server anew that was killed (memory ran out, say); the pools of the application reconnect by themselves. */
export function keepRunning(first: RunningServer, startAgain: () => Promise<RunningServer>): KeptServer {
  let current = first
  let stopping = false
  const restarts: number[] = []

  async function watch(): Promise<void> {
    for (;;) {
      await current.ended
      const now = performance.now()
      restarts.push(now)
      const recent = restarts.filter((at) => now - at < within)
      if (stopping || recent.length > mostRestarts) return
      current = await startAgain()
      // Asked to stop while the new one was starting.
      if (stopping) await current.stop()
    }
  }

  const ended = watch().catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`)
  })
  const stop = async (): Promise<void> => {
    stopping = true
    await current.stop()
    await ended
  }
  return { pid: () => current.pid, ended, stop }
}
