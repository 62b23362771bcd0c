/** The door of the interface: everything below /api. */
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { appointmentRoutes } from './appointments.ts'
import { arrivalRoutes } from './arrivals.ts'
import { calendarRoutes } from './calendar.ts'
import { callRoutes } from './calls.ts'
import { catalogueRoutes } from './catalogue.ts'
import { displayRoutes } from './displays.ts'
import { holdRoutes } from './holds.ts'
import { incomingFileRoutes } from './incoming-files.ts'
import { kioskRoutes } from './kiosk.ts'
import { answerMistake } from './mistakes.ts'
import { describeApi } from './openapi.ts'
import type { ApiOptions } from './options.ts'
import { pageRoutes } from './pages.ts'
import { readQueryLists, takeEmptyJson } from './reading.ts'
import type { Office } from '../../office/office.ts'
import type { Api } from './route.ts'
import { answerUnknown, rememberRoutes } from './unknown.ts'
import { smsRoutes } from './sms.ts'
import { proofRoute, releaseRoutes } from './releases.ts'
import { nextFreeFeed } from '../feeds/next-free.ts'
import { visitRoutes } from './visits.ts'
import { eventRoutes } from './events.ts'
import { limitRequests } from './quota.ts'
import { checkScope, noteScopes } from './scope.ts'
import { webhookRoutes } from './webhooks.ts'
import { whoCalls } from './who.ts'

export type { ApiOptions } from './options.ts'

/** For `createHost({ registerApi: apiOf(options) })`. */
export function apiOf(options: ApiOptions): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    nextFreeFeed(app, options.office)
    await app.register(async (scope) => build(scope.withTypeProvider<ZodTypeProvider>(), options), {
      prefix: '/api',
    })
  }
}

/** The OpenAPI document, without an office: routes are described here, none is asked. */
export async function openapiText(): Promise<string> {
  const app = Fastify()
  await app.register(apiOf({ office: {} as Office, report: () => undefined }))
  const answer = await app.inject('/api/v1/openapi.json')
  await app.close()
  return `${JSON.stringify(answer.json(), null, 2)}\n`
}

async function build(api: Api, options: ApiOptions): Promise<void> {
  const known = rememberRoutes(api)
  api.setErrorHandler(answerMistake(options))
  api.setNotFoundHandler(answerUnknown(known))
  takeEmptyJson(api)
  await describeApi(api)
  pageRoutes(api)
  await api.register(
    async (v1: Api) => {
      v1.setValidatorCompiler(validatorCompiler)
      v1.setSerializerCompiler(serializerCompiler)
      v1.decorateRequest('actor')
      v1.addHook('onRequest', whoCalls(options))
      v1.addHook('onRequest', limitRequests())
      v1.addHook('onRequest', checkScope)
      v1.addHook('preValidation', readQueryLists)
      noteScopes(v1)
      catalogueRoutes(v1, options)
      calendarRoutes(v1, options)
      holdRoutes(v1, options)
      appointmentRoutes(v1, options)
      arrivalRoutes(v1, options)
      visitRoutes(v1, options)
      callRoutes(v1, options)
      webhookRoutes(v1, options)
      eventRoutes(v1, options)
      incomingFileRoutes(v1, options)
      displayRoutes(v1, options)
      releaseRoutes(v1, options)
      proofRoute(v1, options)
      smsRoutes(v1, options)
      kioskRoutes(v1, options)
    },
    { prefix: '/v1' },
  )
}
