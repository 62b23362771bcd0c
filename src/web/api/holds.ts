import { z } from 'zod'
import { answerRefusal } from './answer-problem.ts'
import { withCode } from './guard.ts'
import type { ApiOptions } from './options.ts'
import { bodyProblems, keyOf, problems, type Api } from './route.ts'
import {
  code,
  concernKeys,
  keyHeader,
  language,
  moment,
  needs,
  persons,
  site,
  start,
  team,
  uuid,
} from './schemas.ts'

const holdBody = z.strictObject({ site, concerns: concernKeys, start, persons, needs, language })
const held = z.object({ code, visit: uuid, start: moment, end: moment, heldUntil: moment, team })

/** Keeping a place while someone fills in the form. */
export function holdRoutes(api: Api, { office }: ApiOptions): void {
  api.post(
    '/holds',
    {
      schema: {
        ...{ operationId: 'holdPlace', summary: 'Hold a place for 20 minutes', tags: ['Booking'] },
        description:
          'Of several callers who want the last place, one gets it; the others are told the three nearest free times.',
        headers: keyHeader,
        body: holdBody,
        response: { 201: held, ...problems(...bodyProblems, 403, 404, 409, 429) },
      },
    },
    async (request, reply) => {
      const { start, ...asked } = request.body
      const command = {
        ...asked,
        start: Temporal.Instant.from(start),
        address: request.ip,
        ...keyOf(request),
      }
      const outcome = await office.appointments.hold(request.actor, command)
      if (!outcome.ok) return answerRefusal(request, reply, outcome)
      const { ok: _, ...told } = outcome
      return reply.code(201).header('location', `/api/v1/appointments/${told.code}`).send(told)
    },
  )

  api.post(
    '/holds/:code/extend',
    {
      schema: {
        ...{ operationId: 'extendHold', summary: 'Hold a place for another 20 minutes', tags: ['Booking'] },
        description: 'For someone who needs longer. A place is held for two hours at most.',
        params: z.object({ code }),
        headers: keyHeader,
        response: {
          200: z.object({ heldUntil: moment }),
          ...problems(...bodyProblems, 403, 404, 409, 410, 429),
        },
      },
    },
    async (request, reply) => {
      const command = { address: request.ip, ...keyOf(request) }
      const act = (code: string) => office.appointments.extend(request.actor, { code, ...command })
      const outcome = await withCode(office, request, reply, request.params.code, act)
      return outcome ? { heldUntil: outcome.heldUntil } : reply
    },
  )
}
