import { z } from 'zod'
import { EVENT_TYPES, type Delivery, type Subscription } from '../../office/exchange/index.ts'
import { answerRefusal } from './answer-problem.ts'
import type { ApiOptions } from './options.ts'
import { bodyProblems, keyOf, problems, type Api } from './route.ts'
import { scoped } from './scope.ts'
import { keyHeader, site, uuid } from './schemas.ts'

const { config, security } = scoped('webhooks:write')
const tags = ['Exchange']
const params = z.object({ subscription: uuid })
const secret = z
  .string()
  .meta({ description: 'Shown in this answer only.', example: 'whsec_MfKQ9r8GKYqrTwjU…' })
const dead = z.object({ delivery: uuid, event: z.int(), type: z.string(), answer: z.string().nullable() })
const shown = z.object({
  subscription: uuid,
  url: z.string(),
  events: z.array(z.enum(EVENT_TYPES)),
  site: z.int().nullable(),
  state: z.enum(['active', 'paused']),
  pausedWhy: z.string().nullable(),
  dead: z.array(dead).meta({ description: 'Given up after about a day; can be sent again.' }),
})
const answers = problems(...bodyProblems, 403, 404, 409, 429)

/** Where a program wants to be told what happens. */
export function webhookRoutes(api: Api, options: ApiOptions): void {
  subscribeRoute(api, options)
  listRoute(api, options)
  changeRoutes(api, options)
  againRoute(api, options)
}

function subscribeRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ operationId: 'subscribe', summary: 'Be told by webhook', tags, security, headers: keyHeader },
    description:
      'Signed as standard-webhooks says (webhook-id, webhook-timestamp, webhook-signature). Hosts inside the house must be allowed by the administration.',
    body: z.strictObject({
      url: z.string().max(500),
      events: z.array(z.enum(EVENT_TYPES)).min(1).max(EVENT_TYPES.length),
      site: site.optional().meta({ description: 'Only of this site; else of every site of the key.' }),
    }),
    response: { 201: z.object({ subscription: uuid, secret }), ...answers },
  }
  api.post('/webhooks', { schema, config }, async (request, reply) => {
    const outcome = await office.exchange.subscribe(request.actor, { ...request.body, ...keyOf(request) })
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    void reply.header('cache-control', 'no-store')
    return reply.code(201).send({ subscription: outcome.subscription, secret: outcome.secret })
  })
}

function listRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ operationId: 'listSubscriptions', summary: 'Your webhooks, and what was given up', tags, security },
    response: { 200: z.object({ subscriptions: z.array(shown) }), ...problems(403, 429) },
  }
  api.get('/webhooks', { schema, config }, async (request, reply) => {
    const outcome = await office.exchange.ownSubscriptions(request.actor)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    void reply.header('cache-control', 'no-store')
    return { subscriptions: outcome.list.map(show) }
  })
}

function show({ subscription: it, dead }: { subscription: Subscription; dead: readonly Delivery[] }) {
  return {
    ...{ subscription: it.id, url: it.url, events: [...it.events], site: it.site, pausedWhy: it.pausedWhy },
    state: it.state === 'paused' ? ('paused' as const) : ('active' as const),
    dead: dead.map(({ id, event, type, answer }) => ({ delivery: id, event, type, answer })),
  }
}

function changeRoutes(api: Api, { office }: ApiOptions): void {
  const common = { tags, security, headers: keyHeader, params }
  const end = {
    ...{ ...common, operationId: 'unsubscribe', summary: 'End a webhook' },
    response: { 200: z.object({ subscription: uuid }), ...problems(403, 404, 429) },
  }
  api.delete('/webhooks/:subscription', { schema: end, config }, async (request, reply) => {
    const command = { ...request.params, ...keyOf(request) }
    const outcome = await office.exchange.unsubscribe(request.actor, command)
    return outcome.ok ? { subscription: outcome.subscription } : answerRefusal(request, reply, outcome)
  })
  const rotate = {
    ...{ ...common, operationId: 'rotateSecret', summary: 'A new secret; both sign for a day' },
    response: { 200: z.object({ subscription: uuid, secret, oldUntil: z.string() }), ...answers },
  }
  api.post('/webhooks/:subscription/rotate', { schema: rotate, config }, async (request, reply) => {
    const command = { ...request.params, ...keyOf(request) }
    const outcome = await office.exchange.rotateSecret(request.actor, command)
    if (!outcome.ok) return answerRefusal(request, reply, outcome)
    const { subscription, secret, oldUntil } = outcome
    void reply.header('cache-control', 'no-store')
    return { subscription, secret, oldUntil }
  })
  const resume = {
    ...{ ...common, operationId: 'resumeWebhook', summary: 'Let a paused webhook go on' },
    response: { 200: z.object({ subscription: uuid }), ...answers },
  }
  api.post('/webhooks/:subscription/resume', { schema: resume, config }, async (request, reply) => {
    const command = { ...request.params, ...keyOf(request) }
    const outcome = await office.exchange.resumeDelivery(request.actor, command)
    return outcome.ok ? { subscription: outcome.subscription } : answerRefusal(request, reply, outcome)
  })
}

function againRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ operationId: 'sendAgain', summary: 'Send a message again that was given up', tags, security },
    headers: keyHeader,
    params: z.object({ delivery: uuid }),
    response: { 200: z.object({ delivery: uuid }), ...answers },
  }
  api.post('/webhook-deliveries/:delivery/again', { schema, config }, async (request, reply) => {
    const command = { ...request.params, ...keyOf(request) }
    const outcome = await office.exchange.sendAgain(request.actor, command)
    return outcome.ok ? { delivery: outcome.delivery } : answerRefusal(request, reply, outcome)
  })
}
