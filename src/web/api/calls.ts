import { z } from 'zod'
import { answerRefusal } from './answer-problem.ts'
import type { ApiOptions } from './options.ts'
import { bodyProblems, keyOf, problems, type Api } from './route.ts'
import { concernKey, keyHeader, site, team, uuid, words } from './schemas.ts'

const desk = z.int().min(1).max(32_767).meta({ description: 'Number of the desk; somebody must sit there.' })
const why = words.optional().meta({ description: 'Reason, for the trail.' })
const number = z.string().meta({ description: 'Ticket number of the day.', example: 'B047' })

const callBody = z.strictObject({
  site,
  desk,
  visit: uuid.optional().meta({ description: 'This visitor, out of turn; left out: whoever is next.' }),
  why,
})
const called = z.object({
  call: uuid,
  visit: uuid,
  number,
  desk,
  room: z.string(),
  why: z.looseObject({ code: z.string() }).meta({ description: 'Why this visitor and no other.' }),
})
const atDesk = z.strictObject({ site, desk, why })
const finishBody = atDesk.extend({
  concerns: z
    .array(concernKey)
    .max(10)
    .optional()
    .meta({ description: 'What it was really about, if it changed.' }),
})
const params = z.object({ visit: uuid })
const common = {
  tags: ['Visit'],
  params,
  headers: keyHeader,
}
const answers = problems(...bodyProblems, 403, 404, 409)

/** Calling, for programs with whom a colleague works instead of our desk. */
export function callRoutes(api: Api, options: ApiOptions): void {
  callRoute(api, options)
  recallRoute(api, options)
  serveRoute(api, options)
  noShowRoute(api, options)
  finishRoute(api, options)
  withdrawRoute(api, options)
  asideRoutes(api, options)
  forwardRoute(api, options)
}

function callRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ operationId: 'callVisitor', summary: 'Call the next visitor, or this one', tags: ['Visit'] },
    description: 'Two desks that call at the same moment never get one visitor.',
    headers: keyHeader,
    body: callBody,
    response: { 201: called, ...answers },
  }
  api.post('/calls', { schema }, async (request, reply) => {
    const { site, desk, visit, why } = request.body
    const command = { site, desk, ...keyOf(request) }
    const outcome =
      visit === undefined
        ? await office.calling.callNext(request.actor, command)
        : await office.calling.callThis(request.actor, { ...command, visit, ...(why && { why }) })
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    const { ok: _, ...told } = outcome
    return reply.code(201).send(told)
  })
}

function recallRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ ...common, operationId: 'recallVisitor', summary: 'Ring again', body: atDesk },
    response: { 200: z.object({ call: uuid, number, rings: z.int() }), ...answers },
  }
  api.post('/calls/:visit/recall', { schema }, async (request, reply) => {
    const outcome = await office.calling.recall(request.actor, {
      ...commandOf(request.body, request.params),
      ...keyOf(request),
    })
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    const { call, number, rings } = outcome
    return { call, number, rings }
  })
}

function serveRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ ...common, operationId: 'beginService', summary: 'The visitor is at the desk', body: atDesk },
    response: { 200: z.object({ visit: uuid, number, since: z.string() }), ...answers },
  }
  api.post('/calls/:visit/serve', { schema }, async (request, reply) => {
    const outcome = await office.calling.serve(request.actor, {
      ...commandOf(request.body, request.params),
      ...keyOf(request),
    })
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    const { visit, number, since } = outcome
    return { visit, number, since }
  })
}

function noShowRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ ...common, operationId: 'noteNoShow', summary: 'The visitor did not come', body: atDesk },
    response: { 200: z.object({ visit: uuid, number }), ...answers },
  }
  api.post('/calls/:visit/no-show', { schema }, async (request, reply) => {
    const outcome = await office.calling.noShow(request.actor, {
      ...commandOf(request.body, request.params),
      ...keyOf(request),
    })
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    return { visit: outcome.visit, number: outcome.number }
  })
}

function finishRoute(api: Api, { office }: ApiOptions): void {
  const minutes = z.array(z.object({ concern: concernKey, minutes: z.number() }))
  const schema = {
    ...{ ...common, operationId: 'finishVisit', summary: 'The visitor is done', body: finishBody },
    description: 'Minutes are measured per concern and never per colleague.',
    response: { 200: z.object({ visit: uuid, number, minutes, total: z.number() }), ...answers },
  }
  api.post('/calls/:visit/finish', { schema }, async (request, reply) => {
    const { concerns } = request.body
    const command = {
      ...commandOf(request.body, request.params),
      ...(concerns && { concerns }),
      ...keyOf(request),
    }
    const outcome = await office.calling.finish(request.actor, command)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    const { ok: _, ...told } = outcome
    return { ...told, minutes: [...told.minutes] }
  })
}

const aside = z.object({ visit: uuid, number })

function withdrawRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ ...common, operationId: 'withdrawCall', summary: 'Take a call back', body: atDesk },
    description: 'The visitor waits again, on the place of before.',
    response: { 200: aside, ...answers },
  }
  api.post('/calls/:visit/withdraw', { schema }, async (request, reply) => {
    const command = { ...commandOf(request.body, request.params), ...keyOf(request) }
    const outcome = await office.calling.withdrawCall(request.actor, command)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    return { visit: outcome.visit, number: outcome.number }
  })
}

function asideRoutes(api: Api, { office }: ApiOptions): void {
  const park = {
    ...{ ...common, operationId: 'parkVisit', summary: 'Send the visitor aside for a while', body: atDesk },
    response: { 200: aside, ...answers },
  }
  api.post('/calls/:visit/park', { schema: park }, async (request, reply) => {
    const command = { ...commandOf(request.body, request.params), ...keyOf(request) }
    const outcome = await office.calling.park(request.actor, command)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    return { visit: outcome.visit, number: outcome.number }
  })
  const back = {
    ...{ ...common, operationId: 'unparkVisit', summary: 'The visitor is back and waits again' },
    body: z.strictObject({ site }),
    response: { 200: aside, ...answers },
  }
  api.post('/calls/:visit/unpark', { schema: back }, async (request, reply) => {
    const command = { site: request.body.site, ...request.params, ...keyOf(request) }
    const outcome = await office.calling.unpark(request.actor, command)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    return { visit: outcome.visit, number: outcome.number }
  })
}

function forwardRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ ...common, operationId: 'forwardVisit', summary: 'Send the visitor on to another team' },
    description: 'Without a new number. `comesBack`: stands first for this desk when that team is done.',
    body: atDesk.extend({ team, comesBack: z.boolean().default(false) }),
    response: { 200: aside.extend({ team }), ...answers },
  }
  api.post('/calls/:visit/forward', { schema }, async (request, reply) => {
    const { team, comesBack } = request.body
    const command = { ...commandOf(request.body, request.params), team, comesBack, ...keyOf(request) }
    const outcome = await office.calling.forward(request.actor, command)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    return { visit: outcome.visit, number: outcome.number, team: outcome.team }
  })
}

function commandOf({ site, desk, why }: z.infer<typeof atDesk>, { visit }: z.infer<typeof params>) {
  return { site, desk, visit, ...(why && { why }) }
}

export const shownCall = z.object({
  call: uuid,
  number,
  room: z.string(),
  desk,
  team,
  language: z.string(),
  rungAt: z.string(),
  ring: z.int().meta({ description: 'Rises with each recall.' }),
  open: z.boolean().meta({ description: 'Whether the visitor is still awaited.' }),
})
