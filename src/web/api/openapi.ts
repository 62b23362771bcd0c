import swagger from '@fastify/swagger'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { Api } from './route.ts'

const description = `The acts of the visit: choose, hold, book, move, give back, arrive, be called.

Without a key the caller is a visitor and may do what the public pages do. Other systems send
\`Authorization: Bearer wk_…\`. POST acts take an \`Idempotency-Key\`: repeated with the same key, nothing is done twice.
Problems come as \`application/problem+json\` (RFC 9457); each \`type\` is the address of a page that explains it.`

/** Describes every route from the schemas that check it, as OpenAPI 3.1. */
export async function describeApi(api: Api): Promise<void> {
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Willkommen',
        version: '1',
        description,
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: '/' }],
      tags: [
        { name: 'Catalogue', description: 'What to come for, what to bring, what it costs.' },
        { name: 'Booking', description: 'Free days and times, holding, booking, moving, giving back.' },
        { name: 'Fairness', description: 'Draws anybody can repeat, what is free, proof of work.' },
        { name: 'Visit', description: 'Arriving and being called.' },
        { name: 'Kiosk', description: 'For payment machines: look up, lock, confirm, print.' },
        { name: 'Exchange', description: 'For programs of case workers: cases, desks, events, webhooks.' },
      ],
      components: {
        securitySchemes: {
          key: {
            ...{ type: 'http', scheme: 'bearer' },
            description: 'Key of a program or device. The scopes a program needs stand at each route.',
          },
        },
      },
      security: [{}, { key: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  api.get('/v1/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    void reply.header('content-type', 'application/json; charset=utf-8')
    return JSON.stringify(api.swagger())
  })
}
