import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Below the range from which Linux hands out ports to outgoing connections (32768 and up). */
const lowest = 20_000
const highest = 32_700

/** A free TCP port on 127.0.0.1: the wished one if it is free, else any. */
export async function freePort(wished?: number): Promise<number> {
  if (wished !== undefined && (await isFree(wished))) return wished
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(lowest, highest)
    if (await isFree(port)) return port
  }
  throw new Error(`No free port on 127.0.0.1 between ${lowest} and ${highest}.`)
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
