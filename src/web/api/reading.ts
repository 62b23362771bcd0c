import type { FastifyRequest } from 'fastify'
import type { Api } from './route.ts'

/** Query members that are lists, even when only one is given. */
const lists = ['site', 'concern', 'needs', 'team', 'yes', 'no'] as const
const single: Readonly<Record<string, readonly string[]>> = { '/api/v1/places': ['site'] }

/** `?concern=a` and `?concern=a&concern=b` reach the schemas in one form. */
export async function readQueryLists(request: FastifyRequest): Promise<void> {
  const query = request.query as Record<string, unknown>
  const alone = single[request.routeOptions.url ?? '']
  for (const name of lists) {
    if (typeof query[name] === 'string' && !alone?.includes(name)) query[name] = [query[name]]
  }
}

/** Many clients send "application/json" with nothing in it, when there is nothing to say. */
export function takeEmptyJson(api: Api): void {
  const parse = api.getDefaultJsonParser('error', 'error')
  api.removeContentTypeParser('application/json')
  api.removeContentTypeParser('text/plain')
  api.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined)
    else void parse(request, body as string, done)
  })
}
