import type { FastifyReply, FastifyRequest } from 'fastify'
import { VISITOR, type Actor } from '../../ground/permission/permission.ts'
import { answerProblem } from './answer-problem.ts'
import type { ApiOptions } from './options.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls the interface: the holder of a key, else a visitor. */
    actor: Actor
  }
}

const KEY_LENGTH_MAX = 200

/**
 * Finds out who calls. Only a key counts: the cookie of a signed-in colleague is not looked at here, so that no foreign
 * page can act in their name.
 */
export function whoCalls({ office }: Pick<ApiOptions, 'office'>) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const header = request.headers.authorization
    if (header === undefined) {
      request.actor = VISITOR
      return
    }
    const key = /^Bearer +(\S+)$/i.exec(header)?.[1]
    const actor =
      key !== undefined && key.length <= KEY_LENGTH_MAX ? await office.staff.identifyKey(key) : null
    if (!actor) {
      void reply.header('www-authenticate', 'Bearer realm="willkommen"')
      return answerProblem(request, reply, 'unknown-key')
    }
    request.actor = actor
  }
}
