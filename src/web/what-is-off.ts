import type { FastifyInstance } from 'fastify'
import { addressOf } from '../ground/addresses/addresses.ts'
import type { Office } from '../office/office.ts'
import { answerProblem } from './api/answer-problem.ts'

/** Addresses for machines that are off at this stage of the office: told before anything is read. Out of memory. */
export function refuseWhatIsOff(app: FastifyInstance, { stages }: Office): void {
  app.addHook('onRequest', async (request, reply) => {
    const { url } = request.routeOptions
    if (url === undefined) return undefined
    const off = stages.functionBehind(stages.now(), addressOf(url))
    return off === undefined ? undefined : answerProblem(request, reply, 'switched-off', { off })
  })
}
