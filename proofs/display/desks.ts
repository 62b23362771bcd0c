import { setTimeout as pause } from 'node:timers/promises'
import { Connection } from '../support/client.ts'

export interface Worked {
  /** The moment of each press by ticket number, in epoch ms. */
  readonly pressed: ReadonlyMap<string, number>
  /** How long the presses were on their way until the answer, in ms. */
  readonly answers: readonly number[]
}

/**
 * Desks that call and finish at their own pace for a while, each over a connection of its own: no two presses are
 * lined up, and none waits for the other.
 */
export async function workDesks(
  port: number,
  key: string,
  { desks, calls, pauseMs }: { readonly desks: number; readonly calls: number; readonly pauseMs: number },
): Promise<Worked> {
  const pressed = new Map<string, number>()
  const answers: number[] = []
  let left = calls
  const who = { authorization: `Bearer ${key}` }
  const work = async (desk: number): Promise<void> => {
    const line = new Connection(port)
    await pause((pauseMs * desk) / desks)
    while (left > 0) {
      left -= 1
      const at = performance.timeOrigin + performance.now()
      const called = await line.post('/api/v1/calls', { site: 1, desk }, who)
      if (called.status !== 201) throw new Error(`call: ${called.status} ${JSON.stringify(called.body)}`)
      answers.push(performance.timeOrigin + performance.now() - at)
      const { number, visit } = called.body as { number: string; visit: string }
      pressed.set(number, at)
      await pause(pauseMs / 2)
      const done = await line.post(`/api/v1/calls/${visit}/finish`, { site: 1, desk }, who)
      if (done.status !== 200) throw new Error(`finish: ${done.status} ${JSON.stringify(done.body)}`)
      await pause(pauseMs / 2)
    }
    line.close()
  }
  await Promise.all(Array.from({ length: desks }, (_, n) => work(n + 1)))
  return { pressed, answers }
}
