import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { PATIENCE_MS, RETRY_SECONDS } from '../ground/database/silent.ts'
import { answerProblem } from './api/answer-problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers late when the sender is slow. */
    isPatient?: boolean
  }
}

/** Nobody waits for ever: what is not answered in time is told to come again. Pages do the same in hooks.server.ts. */
export function limitPatience(app: FastifyInstance): void {
  const waiting = new WeakMap<FastifyRequest, NodeJS.Timeout>()
  app.addHook('onRequest', (request, reply, done) => {
    // a photograph on a slow line takes its time; it is the sender we wait for
    if (request.routeOptions.config.isPatient) return done()
    waiting.set(request, setTimeout(() => giveUp(request, reply), PATIENCE_MS).unref())
    done()
  })
  app.addHook('onResponse', (request, _reply, done) => {
    clearTimeout(waiting.get(request))
    done()
  })
}

/** A live line has begun long ago, and a late answer finds that this one was given. */
function giveUp(request: FastifyRequest, reply: FastifyReply): void {
  if (!reply.sent && !reply.raw.headersSent)
    void answerProblem(request, reply.header('retry-after', RETRY_SECONDS), 'unavailable')
}
