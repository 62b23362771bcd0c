import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { HandOver } from './hand-over.ts'

/** RFC 9457 answers for what goes wrong outside any route's own words. */
interface Problem {
  readonly type: 'about:blank'
  readonly title: string
  readonly status: number
  readonly detail?: string
}

const problemJson = 'application/problem+json'

/** Wrong input keeps its 4xx with the reason; our own mistakes become a bare 500 and a line in the log. */
export function answerProblem(report: HandOver['report']) {
  return async (error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<Problem> => {
    const status = error.statusCode !== undefined && error.statusCode >= 400 ? error.statusCode : 500
    if (status >= 500) report(error, { reference: request.id, path: request.routeOptions.url ?? 'unknown' })
    const problem = { type: 'about:blank', title: titleOf(status), status } as const
    void reply.code(status).type(problemJson)
    return status < 500 ? { ...problem, detail: error.message } : problem
  }
}

export async function answerUnknownPath(_request: FastifyRequest, reply: FastifyReply): Promise<Problem> {
  void reply.code(404).type(problemJson)
  return { type: 'about:blank', title: titleOf(404), status: 404 }
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
}

function titleOf(status: number): string {
  return titles[status] ?? (status < 500 ? 'Bad Request' : 'Internal Server Error')
}
