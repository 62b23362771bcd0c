import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { answerProblem } from './answer-problem.ts'
import type { ApiOptions } from './options.ts'
import { bodyProblems, problems, type Api } from './route.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it came, for its signature; only where the gateway posts. */
    asSent?: string
  }
}

/** What a database can keep. A long message may come in parts that were cut inside a sign: half a sign becomes U+FFFD. */
const keeps = (it: string | number): boolean => !String(it).includes('\u0000')
const KEPT = 'must not contain U+0000'
const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine(keeps, KEPT)
    .transform((it) => it.toWellFormed())
const id = z
  .union([z.string().min(1).max(200), z.int()])
  .refine(keeps, KEPT)
  .transform((it) => String(it).toWellFormed())
const report = z.looseObject({
  id: id.meta({ description: 'The gateway’s own id, as it answered when it took the message.' }),
  reference: words(200).optional().meta({ description: 'Our id, when the gateway hands it back.' }),
  status: words(40).meta({
    description: '"delivered"; "failed", "rejected", "expired", "undelivered"; anything else is under way.',
  }),
  reason: words(500).optional(),
})
const received = z.looseObject({ id, from: words(30), text: words(2000) })
const noted = z.object({
  noted: z.boolean().meta({ description: 'False: known already, or nothing of ours.' }),
})

const GONE_WRONG = ['failed', 'rejected', 'expired', 'undelivered', 'undeliverable', 'error']
const proof = z
  .looseObject({ 'x-signature': z.string().optional(), 'x-webhook-secret': z.string().optional() })
  .meta({
    description:
      '`X-Signature: sha256=<hex HMAC of the body>` or `X-Webhook-Secret: <secret>`; one of them must fit.',
  })

/** What the gateway for text messages tells us: what became of ours, and what people answered. */
export function smsRoutes(api: Api, options: ApiOptions): void {
  void api.register(async (scope: Api) => {
    keepBody(scope)
    // signed or not is decided before anything is read from the body
    scope.addHook('preValidation', onlyTheGateway(options))
    reportRoute(scope, options)
    inboxRoute(scope, options)
  })
}

function reportRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ operationId: 'smsReport', summary: 'What became of a text message', tags: ['Gateway'] },
    description: 'For the SMS gateway. The same report again changes nothing.',
    headers: proof,
    body: report,
    response: { 202: noted, ...problems(...bodyProblems, 403) },
  }
  api.post('/sms-reports', { schema }, async (request, reply) => {
    const { id: provider, reference = null, status, reason = status } = request.body
    const word = status.toLowerCase()
    const delivered = word === 'delivered'
    if (!delivered && !GONE_WRONG.includes(word)) return reply.code(202).send({ noted: false })
    const told = await office.notices.noteSmsReport({ provider, id: reference, delivered, reason })
    return reply.code(202).send({ noted: told.ok && told.noted })
  })
}

function inboxRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ operationId: 'smsReceived', summary: 'A text message that somebody sent to us', tags: ['Gateway'] },
    description: 'For the SMS gateway. Each id counts once.',
    headers: proof,
    body: received,
    response: { 202: noted, ...problems(...bodyProblems, 403) },
  }
  api.post('/sms-inbox', { schema }, async (request, reply) => {
    const told = await office.notices.takeSms(request.body)
    return reply.code(202).send({ noted: told.ok && told.noted })
  })
}

/** A signature is made over bytes, so the body is kept as it came. */
function keepBody(api: Api): void {
  const parse = api.getDefaultJsonParser('error', 'error')
  api.removeContentTypeParser('application/json')
  api.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    request.asSent = body as string
    if (body === '') done(null, undefined)
    else void parse(request, body as string, done)
  })
}

function onlyTheGateway({ smsSecret }: ApiOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> =>
    smsSecret && isSigned(request, smsSecret) ? undefined : answerProblem(request, reply, 'not-permitted')
}

function isSigned({ headers, asSent = '' }: FastifyRequest, secret: string): boolean {
  const signature = /^(?:sha256=)?([0-9a-f]{64})$/i.exec(String(headers['x-signature'] ?? ''))?.[1]
  if (signature !== undefined)
    return same(signature.toLowerCase(), createHmac('sha256', secret).update(asSent).digest('hex'))
  return same(String(headers['x-webhook-secret'] ?? ''), secret)
}

/** Takes the same time whether the first or the last sign differs. */
function same(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'same').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
