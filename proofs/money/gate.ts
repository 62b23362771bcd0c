import type { FastifyInstance } from 'fastify'
import type { Office } from '#office/office.ts'
import { isOutage } from '../files/hands.ts'
import { pack, unpack } from '../files/wire.ts'
import { carryOut, type Call } from './hands.ts'

export { moneyOptions } from './hands.ts'

/** Acts of the office by name, for desks and cashiers of the proof; machines use the interface of the product. */
export function registerMoneyGate(app: FastifyInstance, office: Office): void {
  app.post<{ Body: { call: string } }>('/api/proof/money', async ({ body }, reply) => {
    try {
      return { answer: pack(await carryOut(office, unpack<Call>(body.call))) }
    } catch (error) {
      // The database is down at this moment: nobody knows what became of it.
      if (isOutage(error)) return reply.code(503).send({ outage: true })
      const thrown =
        error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1] ?? ''}` : String(error)
      return { answer: pack({ ok: false, thrown }) }
    }
  })
}
