import { z } from 'zod'
import { isStoreProblem } from '../../ground/store/index.ts'
import { answerProblem, answerRefusal } from './answer-problem.ts'
import type { ApiOptions } from './options.ts'
import { bodyProblems, problems, type Api } from './route.ts'
import { scoped } from './scope.ts'
import { site, uuid } from './schemas.ts'

/** Bytes of one file over the interface. */
const FILE_MAX = 64 * 1024 * 1024
const line = (most: number) =>
  z
    .string()
    .max(most)
    .refine((it) => !it.includes('\u0000'), 'must not contain U+0000')
const flag = z.enum(['true', 'false']).transform((it) => it === 'true')

/** Papers that another program hands over to the inbox of the electronic file. */
export function incomingFileRoutes(api: Api, { office }: ApiOptions): void {
  const { config, security } = scoped('files:write')
  void api.register(async (scope: Api) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: FILE_MAX },
      (_request, body, done) => done(null, body),
    )
    // who may not is told so before anything of the file is read
    scope.addHook('preValidation', async (request, reply) => {
      const { actor } = request
      const asked = Number((request.query as { site?: string }).site)
      const isElsewhere = actor.sites !== 'all' && Number.isInteger(asked) && !actor.sites.includes(asked)
      return actor.kind === 'client' && !isElsewhere
        ? undefined
        : answerProblem(request, reply, 'not-permitted')
    })
    const schema = {
      ...{
        operationId: 'fileIncoming',
        summary: 'Hand a file over to the inbox',
        tags: ['Exchange'],
        security,
      },
      description:
        'The body is the file as it is (`application/octet-stream`, 64 MiB at most). What it is its bytes say. It is checked, read and kept; a colleague files it. The same Idempotency-Key gives the same item, however often it is sent.',
      headers: z.looseObject({
        'idempotency-key': z.string().min(8).max(120).meta({ description: 'Your own id of this document.' }),
      }),
      querystring: z.strictObject({
        site,
        name: line(400).min(1).meta({ description: 'Name of the file.' }),
        subject: line(300).optional(),
        sender: line(300).optional(),
        reference: line(80).optional().meta({ description: 'Geschäftszeichen of the Akte it belongs to.' }),
        person: uuid.optional(),
        scan: flag.optional().meta({ description: 'It is a scan of paper: it gets a transfer note.' }),
        device: line(200).optional(),
      }),
      response: {
        201: z.object({ item: uuid, again: z.boolean().meta({ description: 'It was here before.' }) }),
        ...problems(...bodyProblems, 403, 429, 503),
      },
    }
    scope.post('/files/incoming', { schema, config, bodyLimit: FILE_MAX }, async (request, reply) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : null
      if (!bytes) return answerProblem(request, reply, 'unsupported-media-type') as never
      const { name, scan = false, ...rest } = request.query
      const externalKey = `${request.actor.id}:${request.headers['idempotency-key']}`.slice(0, 200)
      try {
        const taken = await office.intake.receive(request.actor, {
          ...rest,
          ...{ source: 'interface', externalKey, isScan: scan, files: [{ name, bytes }] },
        })
        if (taken.ok) return reply.code(201).send({ item: taken.item, again: taken.again })
        const { refusal } = taken
        if (refusal === 'not-permitted' || refusal === 'key-reused' || refusal === 'switched-off')
          return answerRefusal(request, reply, { refusal }) as never
        return answerProblem(
          request,
          reply,
          refusal === 'file-too-big' ? 'too-large' : 'invalid-request',
        ) as never
      } catch (error) {
        if (!isStoreProblem(error)) throw error
        return answerProblem(request, reply.header('retry-after', 30), 'unavailable') as never
      }
    })
  })
}
