import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { answerProblem } from './answer-problem.ts'
import type { ApiOptions } from './options.ts'
import type { ProblemName } from './refusals.ts'

/** Seconds after which asking again makes sense when the database does not answer. */
const RETRY_SECONDS = 5

const nameOf: Readonly<Record<string, ProblemName>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
}

/** Whatever a handler throws: wrong input says what is wrong, a silent database asks for patience, the rest is ours. */
export function answerMistake({ report }: Pick<ApiOptions, 'report'>) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const errors = error.validation.map((it) => ({
        field: it.instancePath.slice(1).replaceAll('/', '.'),
        reason: it.keyword,
        detail: it.message ?? '',
      }))
      return answerProblem(request, reply, 'invalid-request', { field: errors[0]?.field, errors })
    }
    const known = nameOf[error.code]
    if (known) return answerProblem(request, reply, known)
    if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
      return answerProblem(request, reply, error.statusCode === 400 ? 'malformed-json' : 'invalid-request')
    }
    if (isDatabaseSilent(error)) {
      void reply.header('retry-after', RETRY_SECONDS)
      return answerProblem(request, reply, 'unavailable')
    }
    report(error, { reference: request.id, path: request.routeOptions.url ?? 'unknown' })
    return answerProblem(request, reply, 'our-mistake', { reference: request.id })
  }
}

/** SQLSTATE classes of a server that is away, starting, stopping, read-only or full; and the network's own words. */
const silentStates = /^(08|53|57P|25006)/
const silentWords = /^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN|ENOENT|EHOSTUNREACH)/
const silentMessages =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|cannot use a pool after/i

export function isDatabaseSilent(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseSilent)
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return silentStates.test(code) || silentWords.test(code) || silentMessages.test(error.message)
}
