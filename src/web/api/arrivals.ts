import { z } from 'zod'
import { WALK_IN_PERSONS_MAX } from '../../office/reception/index.ts'
import { answerRefusal } from './answer-problem.ts'
import { withCode } from './guard.ts'
import type { ApiOptions } from './options.ts'
import { bodyProblems, keyOf, problems, type Api } from './route.ts'
import { code, concernKeys, day, keyHeader, language, needs, site, team, uuid, words } from './schemas.ts'
import { forecast, showForecast, showTicket, ticket, timeWindow, waitingArea } from './ticket-shape.ts'

const ticketState = z.object({
  at: z.string(),
  site,
  visit: uuid,
  state: z.string().meta({ example: 'waiting' }),
  number: z.string().nullable(),
  day,
  dueAt: z.string().nullable(),
  window: timeWindow,
  language: z.string(),
  team,
  waitingArea,
  ahead: z.int().nullable().meta({ description: 'Visitors before this one; only while waiting.' }),
  forecast: forecast.nullable(),
  call: z
    .object({ room: z.string(), desk: z.int(), ring: z.int(), rungAt: z.string() })
    .nullable()
    .meta({ description: 'Where to go; only when called or being served.' }),
})
const name = z.string().max(200)
const ticketBody = z.strictObject({
  site,
  concerns: concernKeys,
  persons: z.int().min(1).max(WALK_IN_PERSONS_MAX).default(1),
  language,
  needs,
  name: z
    .strictObject({ familyName: name.min(1), givenNames: name.default('') })
    .optional()
    .meta({ description: 'Only where it helps; a ticket needs none.' }),
  why: words.optional(),
})

/** Arriving, with an appointment or without, and how far the queue is. */
export function arrivalRoutes(api: Api, options: ApiOptions): void {
  checkInRoute(api, options)
  drawRoute(api, options)
  stateRoute(api, options)
}

function checkInRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ operationId: 'checkIn', summary: '"I am here", by the code of the appointment', tags: ['Visit'] },
    description:
      'Whoever checks in twice gets the same number again. Who comes too late is sent to the reception.',
    headers: keyHeader,
    body: z.strictObject({ code, site: site.optional().meta({ description: 'Where the terminal stands.' }) }),
    response: { 201: ticket, ...problems(...bodyProblems, 403, 404, 409, 429) },
  }
  api.post('/arrivals', { schema }, async (request, reply) => {
    const { code, site } = request.body
    const command = { ...(site !== undefined && { site }), ...keyOf(request) }
    const act = (code: string) => office.reception.checkIn(request.actor, { code, ...command })
    const outcome = await withCode(office, request, reply, code, act)
    return outcome ? reply.code(201).send(showTicket(outcome)) : reply
  })
}

function drawRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ operationId: 'drawTicket', summary: 'A number for someone without an appointment', tags: ['Visit'] },
    description: 'Needs the key of a terminal or program at the site.',
    headers: keyHeader,
    body: ticketBody,
    response: { 201: ticket, ...problems(...bodyProblems, 403, 404, 409) },
  }
  api.post('/tickets', { schema }, async (request, reply) => {
    const { name, why, ...asked } = request.body
    const command = { ...asked, ...(name && { name }), ...(why && { why }), ...keyOf(request) }
    const outcome = await office.reception.drawTicket(request.actor, command)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    return reply.code(201).send(showTicket(outcome))
  })
}

function stateRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{
      operationId: 'showTicket',
      summary: 'How far the queue is, by the code of a ticket or appointment',
      tags: ['Visit'],
    },
    description: 'No name and no concern. Live it comes over /events/ticket/{code}.',
    params: z.object({ code }),
    response: { 200: ticketState, ...problems(404, 429) },
  }
  api.get('/tickets/:code', { schema }, async (request, reply) => {
    const act = (code: string) => office.reception.ticketState({ code })
    const outcome = await withCode(office, request, reply, request.params.code, act)
    if (!outcome) return reply
    const { ok: _, forecast, ...told } = outcome
    void reply.header('cache-control', 'no-store')
    return { ...told, forecast: forecast && showForecast(forecast) }
  })
}
