import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Office } from '../office/office.ts'
import type { Counselling } from '../office/open-counselling.ts'
import type { HandOver, Site } from './hand-over.ts'
import { isForMachines } from './for-machines.ts'
import { loadPages, servePage, type PageHandler } from './pages.ts'
import { limitPatience } from './patience.ts'
import { refuseWhatIsOff } from './what-is-off.ts'
import { answerProblem, answerUnknownPath } from './problems.ts'
import { answerUnreadable } from './unreadable.ts'

export interface HostOptions {
  readonly office: Office
  /** The closed rooms; without them their pages do not exist. */
  readonly counselling?: Counselling
  readonly site: () => Site | Promise<Site>
  /** Who sends a request; without it everybody is a visitor. */
  readonly identify?: HandOver['identify']
  /** Adds the interface's routes, below /api. */
  readonly registerApi?: (app: FastifyInstance) => void | Promise<void>
  /** Adds event streams, below /events. */
  readonly registerStreams?: (app: FastifyInstance) => void | Promise<void>
  /** Adds where files come in, below /uploads. */
  readonly registerUploads?: (app: FastifyInstance) => void | Promise<void>
  /** The built pages; tests may hand in their own. `false`: no pages, interface only. */
  readonly pages?: PageHandler | false
  /** Bytes a form or an interface call may have; 1 MiB unless told. */
  readonly bodyLimit?: number
  readonly trustProxy?: boolean
  /** What else /health tells; must not fail and must not take long. */
  readonly health?: () => Promise<Readonly<Record<string, unknown>>>
  /** Where our own mistakes go; standard error unless told. */
  readonly report?: HandOver['report']
}

/** One server for everything: interface, event streams, files and pages. Not yet listening. */
export async function createHost(options: HostOptions): Promise<FastifyInstance> {
  const bodyLimit = options.bodyLimit ?? 1024 * 1024
  const handOver: HandOver = {
    office: options.office,
    counselling: options.counselling ?? null,
    site: options.site,
    identify: options.identify ?? (async () => undefined),
    report: options.report ?? reportToConsole,
  }
  const handler =
    options.pages ?? (await loadPages(join(import.meta.dirname, '../../build/handler.js'), bodyLimit))
  const pageOptions = handler && { handOver, handler, bodyLimit, trustProxy: options.trustProxy ?? false }

  const app = Fastify({
    bodyLimit,
    // One proxy: of the addresses it passes on only the one it saw itself is believed.
    trustProxy: options.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    forceCloseConnections: true,
    clientErrorHandler: answerUnreadable,
    // An address that cannot even be read reaches no route and no error handler.
    frameworkErrors: (error, request, reply) => {
      void answerProblem(handOver.report)(error, request, reply).then((problem) =>
        reply.send(problem as never),
      )
    },
    serverFactory: (machines) =>
      createServer((request: IncomingMessage, response: ServerResponse) => {
        if (!pageOptions || isForMachines(request.url ?? '')) machines(request, response)
        else void servePage(request, response, pageOptions)
      }),
  })
  limitPatience(app)
  refuseWhatIsOff(app, options.office)
  app.setErrorHandler(answerProblem(handOver.report))
  app.setNotFoundHandler(answerUnknownPath)
  app.get('/health', async () => ({ ok: true, ...(await options.health?.()) }))
  if (options.registerApi) await app.register(async (scope) => options.registerApi?.(scope))
  if (options.registerStreams) await app.register(async (scope) => options.registerStreams?.(scope))
  if (options.registerUploads) await app.register(async (scope) => options.registerUploads?.(scope))
  return app
}

export const reportToConsole: HandOver['report'] = (error, { reference, path }) => {
  process.stderr.write(
    `[${reference}] ${path} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
}
