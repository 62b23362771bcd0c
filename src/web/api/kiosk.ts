import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { answerProblem, answerRefusal } from './answer-problem.ts'
import * as shapes from './kiosk-schemas.ts'
import type { ApiOptions } from './options.ts'
import { bodyProblems, problems, type Api } from './route.ts'
import { uuid } from './schemas.ts'

const tags = ['Kiosk']
const security = [{ key: [] }]
const answers = problems(...bodyProblems, 403, 404, 409)
const paymentParams = z.object({ payment: uuid })

/**
 * For payment machines, each with a key of role kiosk that belongs to one till. Every message may be repeated until it
 * is answered, and may come late or out of order: money is booked once.
 */
export function kioskRoutes(api: Api, options: ApiOptions): void {
  void api.register(async (scope: Api) => {
    // whoever is no machine is told so before anything that was sent is looked at
    scope.addHook('preValidation', isMachine)
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))
    claimRoutes(scope, options)
    paymentRoutes(scope, options)
    paperRoutes(scope, options)
    stateRoutes(scope, options)
  })
}

async function isMachine(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const { actor } = request
  if (actor.kind === 'device' && actor.roles.includes('kiosk')) return undefined
  return answerProblem(request, reply, 'not-permitted')
}

function claimRoutes(api: Api, { office }: ApiOptions): void {
  const look = {
    ...{ operationId: 'kioskLookUp', summary: 'What is owed for a Kassenzeichen', tags, security },
    description:
      'Amount and state only: no name, no title of a fee. Well-formed numbers of no claim are counted: after 30 in a quarter of an hour this machine is told too-many-attempts. Tell whoever stands there; it says nothing about payments.',
    params: z.object({ code: shapes.typedCode }),
    response: { 200: shapes.shownClaim, ...problems(403, 404, 429) },
  }
  api.get('/kiosk/claims/:code', { schema: look }, async (request, reply) => {
    const outcome = await office.kiosk.lookUp(request.actor, request.params)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    const { kassenzeichen, state, owedCents } = outcome
    return { kassenzeichen, state, owedCents }
  })
  const lock = {
    ...{ operationId: 'kioskLock', summary: 'Keep a claim for this machine for 90 seconds', tags, security },
    description: 'Repeat it to renew. Another machine that asks meanwhile is told claim-locked.',
    body: shapes.lockBody,
    response: { 200: shapes.locked, ...answers, ...problems(429) },
  }
  api.post('/kiosk/locks', { schema: lock }, async (request, reply) => {
    const outcome = await office.kiosk.takeClaimLock(request.actor, request.body)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    const { lock: id, owedCents, expiresAt } = outcome
    return { lock: id, owedCents, expiresAt: expiresAt.toString() }
  })
  const free = {
    ...{ operationId: 'kioskUnlock', summary: 'Give a claim free', tags, security },
    params: z.object({ lock: uuid }),
    response: { 200: z.object({ released: z.boolean() }), ...problems(403) },
  }
  api.delete('/kiosk/locks/:lock', { schema: free }, async (request, reply) => {
    const outcome = await office.kiosk.releaseClaimLock(request.actor, request.params)
    return outcome.ok ? { released: outcome.released } : answerRefusal(request, reply, outcome)
  })
}

function paymentRoutes(api: Api, { office }: ApiOptions): void {
  const pay = {
    ...{ operationId: 'kioskConfirm', summary: 'The machine has taken money', tags, security },
    description:
      'Booked in any case: on the claim, as paid too much, or as unclear. The same words again bring the same answer; other words under the same payment id are refused (payment-differs) and shown to a cashier. 401, 403 no-till and 5xx are no answers about money: keep the message and repeat it.',
    body: shapes.paymentBody,
    response: { 200: shapes.confirmed, ...answers },
  }
  api.post('/kiosk/payments', { schema: pay }, async (request, reply) => {
    const outcome = await office.kiosk.confirmPayment(request.actor, request.body)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    const { ok: _, bookedAt, ...rest } = outcome
    return { ...rest, bookedAt: bookedAt.toString() }
  })
  const ask = {
    ...{ operationId: 'kioskPayment', summary: 'Do you know this payment?', tags, security },
    description: 'After a power cut. Only payments of this machine.',
    params: paymentParams,
    response: { 200: shapes.confirmed, ...problems(403, 404) },
  }
  api.get('/kiosk/payments/:payment', { schema: ask }, async (request, reply) => {
    const outcome = await office.kiosk.knownPayment(request.actor, request.params)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    const { ok: _, bookedAt, ...rest } = outcome
    return { ...rest, bookedAt: bookedAt.toString() }
  })
}

function paperRoutes(api: Api, { office }: ApiOptions): void {
  const paper = {
    ...{ operationId: 'kioskPaper', summary: 'Whether the receipt came out', tags, security },
    description: 'May come before the payment itself.',
    params: paymentParams,
    body: shapes.paperBody,
    response: { 200: z.object({ known: z.boolean() }), ...answers },
  }
  api.post('/kiosk/payments/:payment/receipt', { schema: paper }, async (request, reply) => {
    const outcome = await office.kiosk.notePaper(request.actor, { ...request.params, ...request.body })
    return outcome.ok ? { known: outcome.known } : answerRefusal(request, reply, outcome)
  })
  const reverse = {
    ...{
      operationId: 'kioskReverse',
      summary: 'The terminal took a card back after "approved"',
      tags,
      security,
    },
    description: 'May come before the payment itself: it is then taken back as soon as it is booked.',
    params: paymentParams,
    body: shapes.reversalBody,
    response: { 200: z.object({ booked: z.boolean(), repeated: z.boolean() }), ...answers },
  }
  api.post('/kiosk/payments/:payment/reversal', { schema: reverse }, async (request, reply) => {
    const outcome = await office.kiosk.reversePayment(request.actor, { ...request.params, ...request.body })
    return outcome.ok
      ? { booked: outcome.booked, repeated: outcome.repeated }
      : answerRefusal(request, reply, outcome)
  })
}

function stateRoutes(api: Api, { office }: ApiOptions): void {
  const status = {
    ...{ operationId: 'kioskStatus', summary: 'How the machine is', tags, security },
    description: 'About twice a minute; only the newest counts.',
    body: shapes.statusBody,
    response: { 200: z.object({ at: z.string().meta({ description: 'Our clock.' }) }), ...answers },
  }
  api.post('/kiosk/status', { schema: status }, async (request, reply) => {
    const outcome = await office.kiosk.takeStatus(request.actor, request.body)
    return outcome.ok ? { at: outcome.at.toString() } : answerRefusal(request, reply, outcome)
  })
  const event = {
    ...{ operationId: 'kioskEvent', summary: 'Something happened to the machine', tags, security },
    body: shapes.eventBody,
    response: { 200: z.object({ repeated: z.boolean() }), ...answers },
  }
  api.post('/kiosk/events', { schema: event }, async (request, reply) => {
    const outcome = await office.kiosk.takeEvent(request.actor, request.body)
    return outcome.ok ? { repeated: outcome.repeated } : answerRefusal(request, reply, outcome)
  })
  const offline = {
    ...{
      operationId: 'kioskOffline',
      summary: 'What may be paid while the office cannot be asked',
      tags,
      security,
    },
    response: { 200: shapes.offlineAnswer, ...problems(403) },
  }
  api.get('/kiosk/offline', { schema: offline }, async (request, reply) => {
    const outcome = await office.kiosk.offlineList(request.actor)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    const { ok: _, madeAt, validUntil, claims, ...rest } = outcome
    return { ...rest, claims: { ...claims }, madeAt: madeAt.toString(), validUntil: validUntil.toString() }
  })
}
