import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Api } from './route.ts'
import type { Scope } from '../../office/staff/index.ts'
import { answerProblem } from './answer-problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the key of a program must be allowed to use this route. */
    scope?: Scope
  }
}

/** The scope of a route: for the check, and for the document. */
export function scoped(scope: Scope) {
  return { config: { scope }, security: [{ key: [scope] }] } as const
}

/**
 * Names the scope a program's key lacks. The act itself is refused to such a key as well: a scope is a role, and the table
 * of permissions knows it.
 */
export async function checkScope(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const { scope } = request.routeOptions.config
  const { actor } = request
  if (scope === undefined || actor.kind !== 'client' || actor.roles.includes(scope)) return undefined
  return answerProblem(request, reply, 'scope-missing', { scope })
}

/** Routes that visitors and devices use as well: programs need the scope there, nobody else does. */
const SHARED: readonly (readonly [start: string, scope: Scope])[] = [
  ['/api/v1/holds', 'appointments:write'],
  ['/api/v1/appointments', 'appointments:write'],
  ['/api/v1/arrivals', 'arrivals:write'],
  ['/api/v1/tickets', 'arrivals:write'],
  ['/api/v1/calls', 'calls:write'],
  ['/api/v1/displays', 'visits:read'],
]

/** Notes the scope at every route as it is added. */
export function noteScopes(api: Api): void {
  api.addHook('onRoute', (route) => {
    const scope = SHARED.find(([start]) => route.url.startsWith(start))?.[1]
    if (scope) route.config = { scope, ...route.config }
  })
}
