import type { FastifyInstance, FastifyRequest, RawServerDefault, FastifyBaseLogger } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readCode } from '../../ground/identity/ids.ts'
import { problem } from './schemas.ts'

/** The interface as its routes see it: requests are typed by the schemas that check them. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

const reasons: Readonly<Record<number, string>> = {
  400: 'The body cannot be read.',
  401: 'The key is not known.',
  403: 'Not permitted.',
  404: 'Not found.',
  409: 'The state of things does not allow it.',
  410: 'The hold has expired.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'A field is wrong, or the Idempotency-Key stood for another request.',
  429: 'Too many wrong codes, or too many places taken, from this network; see Retry-After.',
  500: 'Our mistake.',
  503: 'The database does not answer; see Retry-After.',
}

type ProblemAnswer = {
  description: string
  content: { 'application/problem+json': { schema: typeof problem } }
}

/** The problems a route may answer with, for its schema. Every route may meet 401, 422, 500 and 503. */
export function problems<Status extends number>(
  ...statuses: Status[]
): Record<Status | 401 | 422 | 500 | 503, ProblemAnswer> {
  const all = [...new Set<number>([...statuses, 401, 422, 500, 503])].toSorted((a, b) => a - b)
  const entries = all.map((status) => [
    status,
    {
      description: reasons[status] ?? 'Problem.',
      content: { 'application/problem+json': { schema: problem } },
    },
  ])
  return Object.fromEntries(entries) as Record<Status | 401 | 422 | 500 | 503, ProblemAnswer>
}

/** Reading a body may fail in these ways. */
export const bodyProblems = [400, 413, 415] as const

/** The caller's idempotency key, as acts take it. */
export function keyOf(request: FastifyRequest): { readonly key?: string } {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' ? { key } : {}
}

/** What was typed as a code, or a text that no appointment has: the act then says "unknown code". */
export function codeOf(typed: string): string {
  return readCode(typed) ?? ''
}
