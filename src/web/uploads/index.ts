import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../../ground/permission/permission.ts'
import type { Office } from '../../office/office.ts'
import { textsIn } from '../../texts/index.ts'
import type { Counselling } from '../../office/open-counselling.ts'
import { agreementUploads } from './agreements.ts'
import { bankUploads } from './bank.ts'
import { counsellingUploads } from './counselling.ts'
import { isForeign } from './foreign.ts'
import { intakeUploads } from './intake.ts'
import { retentionUploads } from './retention.ts'
import { readFiles, readWhole, type SentFile } from './read-body.ts'

/** Where files come in: photographs and scans of papers, far larger than any form. */
export interface UploadOptions {
  readonly office: Pick<Office, 'bankbook' | 'handin' | 'intake' | 'retention'>
  readonly identify: (request: IncomingMessage) => Promise<Actor | undefined>
  /** The closed rooms, who know their own sessions. */
  readonly counselling?: Counselling
  readonly trustProxy?: boolean
}

/** Files that are read at the same moment: each lies in memory until it is stored. */
const AT_ONCE = 6

/**
 * `POST /uploads/hand-in/<document>`: one file as it is (from script, its name in a header, so that each can be tried
 * again by itself), or a form with several (without script). For `createHost({ registerUploads })`.
 */
export function uploadsOf({
  office,
  identify,
  counselling,
  trustProxy = false,
}: UploadOptions): (app: FastifyInstance) => void {
  let reading = 0
  return (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    intakeUploads(app, { office, identify })
    retentionUploads(app, { office, identify })
    bankUploads(app, { office, identify })
    if (counselling) counsellingUploads(app, { counselling, trustProxy })
    if (counselling) agreementUploads(app, { counselling, trustProxy })
    app.post<{ Params: { document: string } }>(
      '/uploads/hand-in/:document',
      { config: { isPatient: true } },
      async (request, reply) => {
        const actor = await identify(request.raw)
        if (!actor || actor.kind !== 'staff') return answer(reply, 403, 'not-permitted')
        if (isForeign(request)) return answer(reply, 403, 'foreign')
        if (reading >= AT_ONCE) return answer(reply.header('retry-after', 2), 503, 'busy')
        reading += 1
        try {
          return await take(office, actor, request, reply)
        } finally {
          reading -= 1
        }
      },
    )
  }
}

type Asked = FastifyRequest<{ Params: { document: string } }>

async function take(
  { handin }: UploadOptions['office'],
  actor: Actor,
  request: Asked,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''
  const { document } = request.params
  if (type === 'multipart/form-data') return takeForm(handin, actor, request, reply)
  if (type !== 'application/octet-stream') return answer(reply, 415, 'file-kind')
  const bytes = await readWhole(request.raw, handin.fileBytesMax)
  if (bytes === 'cut') return answer(reply, 400, 'file-cut')
  if (bytes === 'too-big') return answer(reply.header('connection', 'close'), 413, 'file-too-big')
  const added = await handin.addFile(actor, { document, name: nameIn(request), bytes })
  return added.ok ? reply.send(added) : answer(reply, statusOf(added.refusal), added.refusal)
}

/** Without script: all files of the form, then back to the page, which says what became of each that was refused. */
async function takeForm(
  handin: Office['handin'],
  actor: Actor,
  request: Asked,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const files = await readFiles(request.raw, request.headers['content-type']!, handin.fileBytesMax * 3)
  if (!Array.isArray(files))
    return answer(reply, files === 'cut' ? 400 : 413, files === 'cut' ? 'file-cut' : 'file-too-big')
  let refused = files.length === 0 ? 'file-missing' : ''
  for (const { name, bytes } of files satisfies readonly SentFile[]) {
    const added = await handin.addFile(actor, { document: request.params.document, name, bytes })
    if (!added.ok) refused = added.refusal
  }
  const back = new URL(request.headers.referer ?? '/', 'http://localhost').pathname
  const page = /^\/reception\/hand-in\/[0-9a-f-]{36}$/.test(back) ? back : '/reception/hand-in'
  return reply.redirect(
    `${page}?${new URLSearchParams(refused ? { upload: refused } : { told: 'file' })}`,
    303,
  )
}

function nameIn({ headers }: FastifyRequest): string {
  const given = headers['x-file-name']
  try {
    return decodeURIComponent(typeof given === 'string' ? given : '')
  } catch {
    return ''
  }
}

function statusOf(refusal: string): number {
  if (refusal === 'not-permitted') return 403
  if (refusal === 'unknown-hand-in') return 404
  return refusal === 'already-received' ? 409 : 422
}

function answer(reply: FastifyReply, status: number, refusal: string): FastifyReply {
  const { t, maybe } = textsIn('de')
  const words = maybe(`handin.refusals.${refusal}`)
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ ok: false, refusal, text: words?.text ?? t('handin.refusals.other') })
}
