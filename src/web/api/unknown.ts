import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerProblem } from './answer-problem.ts'
import type { Api } from './route.ts'

interface KnownRoute {
  readonly shape: RegExp
  readonly methods: Set<string>
}
type KnownRoutes = Map<string, KnownRoute>

/** Notes every route as it is added, so that a wrong method can be told from a wrong address. */
export function rememberRoutes(api: Api): KnownRoutes {
  const known: KnownRoutes = new Map()
  api.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return
    const shape = new RegExp(`^${url.replaceAll('.', '\\.').replace(/:[^/]+/g, '[^/]+')}/?$`)
    const route = known.getOrInsert(url, { shape, methods: new Set() })
    for (const one of [method].flat()) route.methods.add(one)
  })
  return known
}

export function answerUnknown(known: KnownRoutes) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const path = request.url.split('?')[0] ?? ''
    const methods = [...known.values()]
      .filter(({ shape }) => shape.test(path))
      .flatMap((route) => [...route.methods])
    if (methods.length === 0) return answerProblem(request, reply, 'unknown-path')
    void reply.header('allow', [...new Set(methods)].join(', '))
    return answerProblem(request, reply, 'method-not-allowed')
  }
}
