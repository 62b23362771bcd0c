import type { FastifyReply, FastifyRequest } from 'fastify'
import { bestLanguage } from '../../ground/languages/index.ts'
import { problemText } from './problem-texts.ts'
import { statusOf, type OfficeRefusal, type ProblemName } from './refusals.ts'

/** One field that is wrong. */
export interface FieldProblem {
  readonly field: string
  readonly reason: string
  readonly detail?: string
}

export interface ProblemMembers {
  readonly field?: string | undefined
  readonly errors?: readonly FieldProblem[]
  readonly [extension: string]: unknown
}

/** Answers with problem+json (RFC 9457). Words in German for whoever prefers German, else in English. */
export function answerProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  name: ProblemName,
  members: ProblemMembers = {},
): FastifyReply {
  const status = statusOf[name]
  const { title, text } = problemText(name, languageOf(request))
  const problem = { ...members, type: `/api/problems/${name}`, title, status, detail: text }
  return reply
    .code(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem))
}

/** The refusal of an act as a problem; what the act said about the next step becomes members of the problem. */
export function answerRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    refusal,
    field,
    detail,
  }: { refusal: OfficeRefusal; field?: string; detail?: Readonly<Record<string, unknown>> },
): FastifyReply {
  const wait = detail?.['retryAfterSeconds']
  if (typeof wait === 'number') void reply.header('retry-after', wait)
  return answerProblem(request, reply, refusal, { ...detail, field })
}

export function languageOf(request: FastifyRequest): 'de' | 'en' {
  const accepted = request.headers['accept-language']
  return accepted !== undefined && ['de', 'einfach'].includes(bestLanguage(accepted)) ? 'de' : 'en'
}
