import { z } from 'zod'
import type { Office } from '../../office/office.ts'
import { answerRefusal } from './answer-problem.ts'
import type { ApiOptions } from './options.ts'
import { bodyProblems, codeOf, keyOf, problems, type Api } from './route.ts'
import { scoped } from './scope.ts'
import { code, day, keyHeader, site, uuid } from './schemas.ts'
import { desk, number, reference, references, showVisit, visit } from './visit-shape.ts'

/** Visits and desks for programs that work with the office. No name anywhere. */
export function visitRoutes(api: Api, options: ApiOptions): void {
  searchRoute(api, options)
  showRoute(api, options)
  referRoutes(api, options)
  deskRoute(api, options)
}

function searchRoute(api: Api, { office }: ApiOptions): void {
  const { config, security } = scoped('visits:read')
  const schema = {
    ...{
      operationId: 'searchVisits',
      summary: 'Visits by case, number or code',
      tags: ['Exchange'],
      security,
    },
    description:
      'With none of the three: the visits of the day that carry a case of your program. Newest day first, 200 at most.',
    querystring: z.strictObject({
      site,
      reference: reference.optional(),
      number: z.string().max(10).optional().meta({ description: 'Ticket number; of today unless told.' }),
      code: code.optional(),
      day: day.optional(),
    }),
    response: { 200: z.object({ visits: z.array(visit) }), ...problems(403, 429) },
  }
  api.get('/visits', { schema, config }, async (request, reply) => {
    const { code, day, ...rest } = request.query
    const search = {
      ...rest,
      ...(code !== undefined && { code: codeOf(code) }),
      ...(day !== undefined && { day: Temporal.PlainDate.from(day) }),
    }
    const outcome = await office.exchange.searchVisits(request.actor, search)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    void reply.header('cache-control', 'no-store')
    return { visits: outcome.visits.map(showVisit) }
  })
}

function showRoute(api: Api, { office }: ApiOptions): void {
  const { config, security } = scoped('visits:read')
  const schema = {
    ...{ operationId: 'showVisit', summary: 'Where a visit stands', tags: ['Exchange'], security },
    description: 'Needs a key for the site. Each look leaves a line in the trail.',
    params: z.object({ visit: uuid }),
    response: { 200: visit, ...problems(403, 404, 429) },
  }
  api.get('/visits/:visit', { schema, config }, async (request, reply) => {
    const outcome = await office.exchange.lookAtVisit(request.actor, request.params.visit)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    void reply.header('cache-control', 'no-store')
    return showVisit(outcome)
  })
}

const referred = z.object({ visit: uuid, references })

function referRoutes(api: Api, { office }: ApiOptions): void {
  const { config, security } = scoped('visits:refer')
  const common = { tags: ['Exchange'], security, headers: keyHeader }
  const answer = { 200: referred, ...problems(...bodyProblems, 403, 404, 409, 429) }
  const attach = {
    ...{ ...common, operationId: 'attachReference', summary: 'Attach a case to a visit' },
    description: 'Attached twice it is attached once. From then on events of the visit carry it.',
    params: z.object({ visit: uuid }),
    body: z.strictObject({ reference }),
    response: answer,
  }
  api.post('/visits/:visit/references', { schema: attach, config }, async (request, reply) => {
    const command = { visit: request.params.visit, ...request.body, ...keyOf(request) }
    return answerReferred(request, reply, await office.exchange.attachReference(request.actor, command))
  })
  const book = {
    ...{ ...common, operationId: 'attachReferenceByCode', summary: 'Attach a case to a booked appointment' },
    params: z.object({ code }),
    body: z.strictObject({ reference }),
    response: answer,
  }
  api.post('/appointments/:code/references', { schema: book, config }, async (request, reply) => {
    const command = { code: codeOf(request.params.code), ...request.body, ...keyOf(request) }
    return answerReferred(request, reply, await office.exchange.attachReference(request.actor, command))
  })
  const detach = {
    ...{ ...common, operationId: 'detachReference', summary: 'Take a case off a visit' },
    params: z.object({ visit: uuid }),
    querystring: z.strictObject({ reference }),
    response: { 200: referred, ...problems(403, 404, 429) },
  }
  api.delete('/visits/:visit/references', { schema: detach, config }, async (request, reply) => {
    const command = { visit: request.params.visit, ...request.query, ...keyOf(request) }
    return answerReferred(request, reply, await office.exchange.detachReference(request.actor, command))
  })
}

type Referring = Awaited<ReturnType<Office['exchange']['detachReference']>>

function answerReferred(
  request: Parameters<typeof answerRefusal>[0],
  reply: Parameters<typeof answerRefusal>[1],
  outcome: Referring,
) {
  if (!outcome.ok) return answerRefusal(request, reply, outcome) as never
  return { visit: outcome.visit, references: [...outcome.references] }
}

const deskState = z.object({
  at: z.string(),
  site,
  desk,
  room: z.string(),
  seat: z
    .object({ onBreak: z.boolean(), since: z.string() })
    .nullable()
    .meta({ description: 'Null: nobody has taken the desk.' }),
  guest: visit
    .extend({
      call: z
        .object({ call: uuid, ring: z.int(), rungAt: z.string(), open: z.boolean() })
        .nullable()
        .meta({ description: '`open`: still awaited.' }),
    })
    .nullable()
    .meta({ description: 'Who is called to the desk or sits at it.' }),
  waiting: z.int().meta({ description: 'How many this desk could call now.' }),
  next: z.object({ visit: uuid, number, why: z.string() }).nullable(),
})

function deskRoute(api: Api, { office }: ApiOptions): void {
  const { config, security } = scoped('visits:read')
  const schema = {
    ...{ operationId: 'showDesk', summary: 'What stands at a desk now', tags: ['Exchange'], security },
    description: 'Read it after an outage: it says what happened meanwhile, whatever your program believes.',
    params: z.object({ site, desk: z.coerce.number().int().min(1).max(32_767) }),
    response: { 200: deskState, ...problems(403, 404, 429) },
  }
  api.get('/sites/:site/desks/:desk', { schema, config }, async (request, reply) => {
    const { site, desk } = request.params
    const outcome = await office.exchange.deskForProgram(request.actor, { site, desk })
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    const { room, seat, guest, waiting, next } = outcome
    const call = guest?.call ?? null
    void reply.header('cache-control', 'no-store')
    return {
      ...{ at: office.ground.clock.now().toString(), site, desk, room, waiting, next },
      seat: seat && { onBreak: seat.onBreak, since: seat.since.toString() },
      guest: guest && {
        ...showVisit(guest),
        call: call && { call: call.id, ring: call.rings, rungAt: call.rungAt.toString(), open: call.open },
      },
    }
  })
}
