import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { LOOK_MINUTES } from '../../office/release/index.ts'
import { answerProblem } from './answer-problem.ts'
import type { ApiOptions } from './options.ts'
import { codeOf, problems, type Api } from './route.ts'
import { concernKey, day, moment, site } from './schemas.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const later = (what: z.ZodType, from: string) =>
  what.nullable().meta({ description: `Shown from ${from} on.` })

const publicDraw = z.object({
  release: z.int(),
  site,
  name: z.string(),
  state: z.enum(['announced', 'closed', 'drawn', 'withdrawn']),
  concerns: z.array(concernKey),
  firstDay: day,
  lastDay: day,
  entriesFrom: moment,
  entriesTo: moment,
  drawAt: moment,
  commitment: hash.meta({ description: 'SHA-256 of the seed, as hex.' }),
  seed: later(hash, 'the draw'),
  head: later(hash, 'the end of entries'),
  entries: z.array(
    z.object({
      number: z.int(),
      receipt: hash,
      outcome: later(z.string(), 'the draw'),
      minutes: later(z.int(), 'the draw'),
      anyTime: later(z.boolean(), 'the draw'),
    }),
  ),
})

const nextFree = z.object({
  site,
  at: moment.meta({
    description: `All figures are of this moment; looked at every ${LOOK_MINUTES} minutes.`,
  }),
  concerns: z.array(
    z.object({
      concern: concernKey,
      name: z.string().meta({ description: 'In German.' }),
      days: z
        .array(
          z.object({
            day,
            atLeast: z.int().meta({ description: 'Free times, rounded down to 1, 5, 10, 20, 50.' }),
          }),
        )
        .meta({ description: 'The first three days with something free.' }),
    }),
  ),
})

/** What everybody may know of draws and of what is free. */
export function releaseRoutes(api: Api, { office }: ApiOptions): void {
  const draws = {
    ...{ operationId: 'showRelease', summary: 'A draw, to be repeated by anybody', tags: ['Fairness'] },
    description:
      'Numbers and receipts of a draw, never a name. scripts/check-draw.ts repeats it: headₙ = SHA-256(headₙ₋₁ ‖ receiptₙ), rank = SHA-256(seed ‖ head ‖ number as four bytes).',
    params: z.object({ release: z.coerce.number().int().min(1).max(2_147_483_647) }),
    response: { 200: publicDraw, ...problems(404) },
  }
  api.get('/releases/:release', { schema: draws }, async (request, reply) => {
    const found = await office.release.publicDraw(request.params.release)
    if (!found.ok) return answerProblem(request, reply, 'unknown-release')
    return cached(request, reply, JSON.stringify(found.draw), found.draw.state === 'drawn' ? 3600 : 10)
  })
  const free = {
    ...{ operationId: 'showNextFree', summary: 'Next free days of every concern', tags: ['Fairness'] },
    description: `Looked at every ${LOOK_MINUTES} minutes and rounded down, so that asking often is no advantage. Hours open to everybody only. Also as /feeds/next-free.atom.`,
    params: z.object({ site }),
    response: { 200: nextFree, ...problems(404) },
  }
  api.get('/sites/:site/next-free', { schema: free }, async (request, reply) => {
    const found = office.release.nextFree(request.params.site)
    if (!found) return answerProblem(request, reply, 'unknown-site')
    return cached(request, reply, JSON.stringify(found), LOOK_MINUTES * 30)
  })
}

/** What a program without a key has to bring along while a site is under pressure. */
export function proofRoute(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ operationId: 'askProof', summary: 'What a booking has to carry now', tags: ['Fairness'] },
    description:
      'Null while nothing is asked. Else send the token back once it has ripened, or the solved challenge (ALTCHA, PBKDF2) as JSON `{challenge, solution: {counter, derivedKey}}`. Each counts once.',
    params: z.object({ site }),
    querystring: z.strictObject({ code: z.string().max(40) }),
    response: {
      200: z.object({
        proof: z.object({ token: z.string(), challenge: z.string(), waitSeconds: z.int() }).nullable(),
      }),
      ...problems(404),
    },
  }
  api.get('/sites/:site/proof', { schema }, async (request, reply) => {
    const { site } = request.params
    if (!office.appointments.plan(site)) return answerProblem(request, reply, 'unknown-site')
    void reply.header('cache-control', 'no-store')
    const purpose = office.release.proofOf(codeOf(request.query.code))
    return { proof: await office.release.askProof({ site, purpose }) }
  })
}

/** The same for everybody: caches may keep it, and whoever has it already is told so in a few bytes. */
export function cached(
  request: FastifyRequest,
  reply: FastifyReply,
  body: string,
  seconds: number,
  type = 'application/json; charset=utf-8',
) {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  void reply.header('etag', tag).header('cache-control', `public, max-age=${seconds}`)
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
  if (known.includes(tag) || known.includes('*')) return reply.code(304).send(undefined as never)
  return reply.header('content-type', type).send(body as never)
}
