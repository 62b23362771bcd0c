import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from '#ground/identity/chance.ts'
import { Connection } from '../support/client.ts'

export interface Measured {
  readonly lookUps: number[]
  readonly confirms: number[]
  readonly errors: string[]
}

export interface Load {
  readonly port: number
  readonly secrets: readonly string[]
  /** Kassenzeichen nobody has paid yet; taken from the end. */
  readonly unpaid: string[]
  readonly forMs: number
  /** Between two payments of one machine; 0: without a breath. */
  readonly everyMs: number
  readonly chance: Chance
}

/** So many machines at once, each with a line and a key of its own: look up, take money, confirm, and so on. */
export async function payAtAll(load: Load): Promise<Measured> {
  const measured: Measured = { lookUps: [], confirms: [], errors: [] }
  const end = performance.now() + load.forMs
  let number = Math.floor(performance.now() * 1000)
  await Promise.all(
    load.secrets.map(async (secret) => {
      const line = new Connection(load.port)
      const key = { authorization: `Bearer ${secret}` }
      await pause(load.chance.below(Math.max(1, load.everyMs)))
      while (performance.now() < end) {
        const code = load.unpaid.pop()
        if (code === undefined) throw new Error('nobody is left who owes anything')
        const began = performance.now()
        const seen = await line.get(`/api/v1/kiosk/claims/${code}`, key)
        measured.lookUps.push(performance.now() - began)
        const { owedCents = 0 } = seen.body as { owedCents?: number }
        if (seen.status !== 200 || owedCents === 0)
          measured.errors.push(`look-up ${seen.status} ${JSON.stringify(seen.body)}`)
        const money = { kassenzeichen: code, method: 'cash', insertedCents: owedCents, changeCents: 0 }
        const body = { payment: crypto.randomUUID(), number: (number += 1), ...money }
        const asked = performance.now()
        const told = await line.post('/api/v1/kiosk/payments', body, key)
        measured.confirms.push(performance.now() - asked)
        if (told.status !== 200) measured.errors.push(`confirm ${told.status} ${JSON.stringify(told.body)}`)
        if (load.everyMs > 0)
          await pause(
            Math.max(0, began + load.everyMs * (0.5 + load.chance.below(1000) / 1000) - performance.now()),
          )
      }
      line.close()
    }),
  )
  return measured
}
