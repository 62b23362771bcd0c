/** The door of the live lines: server-sent events below /events. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readCode } from '../../ground/identity/ids.ts'
import type { Actor } from '../../ground/permission/permission.ts'
import { answerProblem } from '../api/answer-problem.ts'
import { answerMistake } from '../api/mistakes.ts'
import type { ApiOptions } from '../api/options.ts'
import { Hub } from './hub.ts'
import { Line } from './line.ts'
import type { StreamOptions } from './options.ts'

export { officeLines } from './office-lines.ts'
export type { ScreenCall, StreamOptions } from './options.ts'

const site = z.coerce.number().int().min(1).max(32_767)
const displayQuery = z.object({
  site,
  teams: z
    .string()
    .max(500)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
    .optional(),
  display: z.uuid().optional(),
})
const SCREENS = ['display', 'reception', 'caseworker', 'head', 'admin'] as const
const FILE_READERS = ['caseworker', 'head'] as const
const STAFF = ['reception', 'caseworker', 'cashier', 'head', 'admin', 'council'] as const

/** For `createHost({ registerStreams: streamsOf(options) })`. */
export function streamsOf(
  options: StreamOptions & Pick<ApiOptions, 'report'>,
): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    const hub = new Hub(options)
    app.addHook('preClose', () => hub.close())
    app.setErrorHandler(answerMistake(options))
    app.get('/events/display', { exposeHeadRoute: false }, (request, reply) =>
      display(hub, options, request, reply),
    )
    app.get('/events/desk', { exposeHeadRoute: false }, (request, reply) =>
      desk(hub, options, request, reply),
    )
    app.get('/events/file/:akte', { exposeHeadRoute: false }, (request, reply) =>
      file(hub, options, request, reply),
    )
    app.get('/events/ticket/:code', { exposeHeadRoute: false }, (request, reply) =>
      ticket(hub, options, request, reply),
    )
  }
}

async function display(
  hub: Hub,
  options: StreamOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const asked = displayQuery.safeParse(request.query)
  if (!asked.success) return answerProblem(request, reply, 'invalid-request', { field: 'site' })
  const { site, teams, display } = asked.data
  const who = await options.identify(request.raw)
  const refused = options.openDisplays ? null : mayNot(who, SCREENS, site)
  if (refused) return answerProblem(request, reply, refused)
  const wanted = teams?.split(',').filter((team) => team !== '')
  const line = openLine(hub, request, reply)
  if (line && who) hub.hold(line.it, who.id)
  await line?.start(() =>
    hub.showScreen(
      line.it,
      site,
      wanted?.length ? new Set(wanted) : null,
      lastIdOf(request),
      display ?? null,
    ),
  )
  return reply
}

async function desk(
  hub: Hub,
  options: StreamOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const asked = z.object({ site }).safeParse(request.query)
  if (!asked.success) return answerProblem(request, reply, 'invalid-request', { field: 'site' })
  const who = await options.identify(request.raw)
  const refused = mayNot(who, STAFF, asked.data.site)
  if (refused) return answerProblem(request, reply, refused)
  const line = openLine(hub, request, reply)
  if (line && who) hub.hold(line.it, who.id)
  await line?.start(() => hub.showColleague(line.it, asked.data.site))
  return reply
}

async function file(
  hub: Hub,
  options: StreamOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const who = await options.identify(request.raw)
  if (!who || who.kind === 'visitor') return answerProblem(request, reply, 'unknown-key')
  if (!FILE_READERS.some((role) => who.roles.includes(role)))
    return answerProblem(request, reply, 'not-permitted')
  const asked = z.object({ akte: z.uuid() }).safeParse(request.params)
  const site = asked.success ? await options.fileOf(who, asked.data.akte) : null
  if (!asked.success || site === null) return answerProblem(request, reply, 'unknown-path')
  const line = openLine(hub, request, reply)
  if (line) hub.hold(line.it, who.id)
  await line?.start(() => hub.showFile(line.it, asked.data.akte, site))
  return reply
}

async function ticket(
  hub: Hub,
  options: StreamOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const wait = await options.codes.waitSeconds(request.ip)
  if (wait > 0)
    return answerProblem(request, reply.header('retry-after', Math.ceil(wait)), 'too-many-attempts')
  const code = readCode((request.params as { code: string }).code)
  const found = code === null ? null : await options.ticketOf(code)
  if (!found) {
    if (code !== null) await options.codes.failed(request.ip)
    return answerProblem(request, reply, 'unknown-code', { field: 'code' })
  }
  const line = openLine(hub, request, reply, hub.hasRoomFor(found.visit))
  await line?.start(() => hub.showTicket(line.it, found.visit, found.site))
  return reply
}

/** Takes the connection out of Fastify's hands. */
function openLine(hub: Hub, request: FastifyRequest, reply: FastifyReply, hasRoom = true) {
  if (hub.isFull || !hasRoom) {
    void reply.header('retry-after', 5)
    void answerProblem(request, reply, 'unavailable')
    return null
  }
  reply.hijack()
  const it = Line.open(reply.raw)
  if (!it) return null
  // A line that cannot be started is closed: the screen calls again by itself and shows its age meanwhile.
  const start = async (work: () => void | Promise<void>) => {
    try {
      await work()
    } catch {
      it.end()
    }
  }
  return { it, start }
}

function mayNot(
  actor: Actor | null | undefined,
  roles: readonly string[],
  site: number,
): 'unknown-key' | 'not-permitted' | null {
  if (!actor || actor.kind === 'visitor') return 'unknown-key'
  const here = actor.sites === 'all' || actor.sites.includes(site)
  return here && roles.some((role) => actor.roles.includes(role)) ? null : 'not-permitted'
}

function lastIdOf(request: FastifyRequest): number | null {
  const id = Number(request.headers['last-event-id'])
  return Number.isSafeInteger(id) && id > 0 ? id : null
}
