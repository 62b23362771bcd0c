import { z } from 'zod'
import { eventsAfter } from '../../ground/events/event-store.ts'
import { EVENT_TYPES, TOLD_TOPICS } from '../../office/exchange/index.ts'
import type { Office } from '../../office/office.ts'
import type { KeyHolder } from '../../office/staff/index.ts'
import { ClientLines } from '../streams/client-lines.ts'
import { answerProblem } from './answer-problem.ts'
import type { ApiOptions } from './options.ts'
import { problems, type Api } from './route.ts'
import { scoped } from './scope.ts'
import { site } from './schemas.ts'

const description = `Server-sent events, one per event of a visit; \`data\` is what a webhook carries. First comes \`ready\`; every 15 s \`time\`.
Send \`Last-Event-ID\` to hear what you missed (of the last 14 days, 1000 events at most); \`ready\` with
\`resumed: false\` asks you to read the state of your desks. An event may come twice: keep its id.`

/** What happens to visits, live. */
export function eventRoutes(api: Api, { office }: ApiOptions): void {
  let lines: ClientLines | null = null
  api.addHook('preClose', async () => lines?.close())
  const { config, security } = scoped('events:read')
  const stream = {
    description: 'A stream that does not end.',
    content: { 'text/event-stream': { schema: z.string() } },
  }
  const schema = {
    ...{
      operationId: 'listen',
      summary: 'What happens to visits, live',
      tags: ['Exchange'],
      security,
      description,
    },
    headers: z.looseObject({ 'last-event-id': z.string().max(40).optional() }),
    querystring: z.strictObject({
      site: site.optional(),
      desk: z.coerce.number().int().min(1).max(32_767).optional(),
      events: z
        .string()
        .max(500)
        .optional()
        .meta({ description: `Separated by commas: ${EVENT_TYPES.join(', ')}.` }),
    }),
    response: { 200: stream, ...problems(403, 429) },
  }
  api.get('/events', { schema, config, exposeHeadRoute: false }, async (request, reply) => {
    const { site, desk, events: typed } = request.query
    const holder = holderOf(request.actor, site)
    if (!holder) return answerProblem(request, reply, 'not-permitted')
    const events = typed?.split(',').map((name) => EVENT_TYPES.find((it) => it === name.trim()))
    if (events?.includes(undefined))
      return answerProblem(request, reply, 'invalid-request', { field: 'events' })
    lines ??= linesOf(office)
    const full = lines.refusal(holder)
    if (full)
      return answerProblem(request, reply.header('retry-after', 5), full, { most: holder.quota.lines })
    reply.hijack()
    const wanted = { site, desk, events: events?.filter((it) => it !== undefined) }
    await lines.open(reply.raw, holder, wanted, idOf(request.headers['last-event-id']))
    return reply
  })
}

function holderOf(
  actor: object & { kind: string; sites: 'all' | readonly number[] },
  site?: number,
): KeyHolder | null {
  if (actor.kind !== 'client' || !('quota' in actor)) return null
  const here = site === undefined || actor.sites === 'all' || actor.sites.includes(site)
  return here ? (actor as KeyHolder) : null
}

function idOf(typed: string | undefined): number | null {
  const id = Number(typed ?? Number.NaN)
  return Number.isSafeInteger(id) && id > 0 ? id : null
}

function linesOf({ feed, ground, exchange }: Office): ClientLines {
  return new ClientLines({
    ...{ feed, clock: ground.clock, toldOf: exchange.toldOf, references: exchange.referencesByClient },
    since: (id, sites, most) => eventsAfter(ground.db, { id, sites, topics: TOLD_TOPICS, most }),
  })
}
