import { z } from 'zod'
import type { Actor } from '../../ground/permission/permission.ts'
import { answerProblem } from './answer-problem.ts'
import { shownCall } from './calls.ts'
import type { ApiOptions } from './options.ts'
import { problems, type Api } from './route.ts'
import { site } from './schemas.ts'

const READERS = ['display', 'terminal', 'visits:read']

/** What the screens of a site show now; live it comes over /events/display. */
export function displayRoutes(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ operationId: 'showDisplay', summary: 'The last calls of a site', tags: ['Visit'] },
    description:
      'Numbers and rooms only. Needs the key of a display or of a program that works for this site.',
    params: z.object({ site }),
    querystring: z.strictObject({
      team: z
        .array(z.string().regex(/^[a-z0-9_-]{1,80}$/))
        .max(20)
        .optional()
        .meta({ description: 'Repeat for several; all when left out.' }),
    }),
    response: { 200: z.object({ at: z.string(), calls: z.array(shownCall) }), ...problems(403) },
  }
  api.get('/displays/:site', { schema }, async (request, reply) => {
    const { site } = request.params
    if (!mayRead(request.actor, site)) return answerProblem(request, reply, 'not-permitted')
    const { team: teams } = request.query
    const { at, calls } = await office.calling.displayState({ site, ...(teams && { teams }) })
    void reply.header('cache-control', 'no-store')
    return { at, calls: [...calls] }
  })
}

function mayRead(actor: Actor, site: number): boolean {
  const here = actor.sites === 'all' || actor.sites.includes(site)
  return here && READERS.some((role) => actor.roles.includes(role))
}
