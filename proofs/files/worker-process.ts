// One process of the house as the proof of files runs it; it is killed at any moment. Speaks in lines of `wire.ts`.
import { flushCompileCache } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'
import { carryOut, isOutage, openHouse, type Command, type House, type Place } from './hands.ts'
import { pack, unpack } from './wire.ts'

const { start, ...place } = JSON.parse(process.argv[2]!) as Place & { start: string }
process.on('disconnect', () => process.exit(0))
const house = await openWhenThere()

/** The database may be down at this very moment. */
async function openWhenThere(): Promise<House> {
  for (;;) {
    try {
      return await openHouse(place, start)
    } catch (error) {
      if (!isOutage(error)) throw error
      await pause(100)
    }
  }
}

process.on('message', (text: string) => {
  const { id, command } = unpack<{ id: number; command: Command }>(text)
  carryOut(house, command).then(
    (answer) => process.send?.(pack({ id, answer })),
    (error: unknown) => {
      const outage = isOutage(error)
      const thrown =
        error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1] ?? ''}` : String(error)
      process.send?.(pack({ id, ...(outage ? { outage } : { answer: { ok: false, thrown } }) }))
    },
  )
})
process.send?.('ready')
flushCompileCache()
