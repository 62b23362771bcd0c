import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { isDatabaseSilent, RETRY_SECONDS } from '../../ground/database/silent.ts'
import { answerProblem } from './answer-problem.ts'
import type { ApiOptions } from './options.ts'
import type { ProblemName } from './refusals.ts'

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
