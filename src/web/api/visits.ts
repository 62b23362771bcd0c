import { z } from 'zod'
import { consult } from '../../ground/act/act.ts'
import { findVisit } from '../../office/visits/index.ts'
import { answerProblem } from './answer-problem.ts'
import type { ApiOptions } from './options.ts'
import { problems, type Api } from './route.ts'
import { concernKey, day, site, team, uuid } from './schemas.ts'

const at = z.string().nullable().meta({ description: 'Moment in UTC, or null while it has not come.' })

const visit = z.object({
  visit: uuid,
  site,
  day,
  origin: z.enum(['booked', 'walk_in']),
  state: z.string().meta({ example: 'waiting' }),
  number: z.string().nullable(),
  team,
  concerns: z.array(concernKey),
  persons: z.int(),
  language: z.string(),
  needs: z.array(z.string()),
  desk: z.int().nullable(),
  ...{ dueAt: at, arrivedAt: at, calledAt: at, servedAt: at, endedAt: at },
})

/** Where a visit stands, for programs that work with the office. No name. */
export function visitRoutes(api: Api, { office }: ApiOptions): void {
  const schema = {
    ...{ operationId: 'showVisit', summary: 'Where a visit stands', tags: ['Visit'] },
    description: 'Needs a key for the site. Each look leaves a line in the trail.',
    params: z.object({ visit: uuid }),
    response: { 200: visit, ...problems(403, 404) },
  }
  api.get('/visits/:visit', { schema }, async (request, reply) => {
    const id = request.params.visit
    // A visitor is not told whether a visit exists; the id is no secret.
    if (request.actor.kind === 'visitor') return answerProblem(request, reply, 'not-permitted')
    const seen = await findVisit(office.ground.db, id)
    if (!seen) return answerProblem(request, reply, 'unknown-visit', { field: 'visit' })
    const deed = { act: 'calling.look-at-desk', site: seen.site, subject: `visit:${id}` }
    const looked = await consult(office.ground, request.actor, deed, (tx) => findVisit(tx, id))
    if (!looked.ok) return answerProblem(request, reply, looked.refusal)
    const it = looked.found ?? seen
    const text = (moment: Temporal.Instant | null) => moment?.toString() ?? null
    void reply.header('cache-control', 'no-store')
    return {
      ...{
        visit: it.id,
        site: it.site,
        day: it.day.toString(),
        origin: it.origin,
        state: it.state,
        number: it.number,
      },
      ...{
        team: it.team,
        concerns: [...it.concerns],
        persons: it.persons,
        language: it.language,
        needs: [...it.needs],
      },
      ...{ desk: it.desk, dueAt: text(it.dueAt), arrivedAt: text(it.arrivedAt), calledAt: text(it.calledAt) },
      ...{ servedAt: text(it.servedAt), endedAt: text(it.endedAt) },
    }
  })
}
