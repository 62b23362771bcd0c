import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isStoreProblem } from '../../ground/store/index.ts'
import type { Actor } from '../../ground/permission/permission.ts'
import type { Office } from '../../office/office.ts'
import { textsIn } from '../../texts/index.ts'
import { isForeign } from './foreign.ts'
import { readFiles, readWhole } from './read-body.ts'

export interface IntakeUploadOptions {
  readonly office: Pick<Office, 'intake'>
  readonly identify: (request: IncomingMessage) => Promise<Actor | undefined>
}

/** Requests that are read at the same moment: each lies in memory until it is stored. */
const AT_ONCE = 8
/** Bytes of one piece, and of a form without script. */
const PIECE_MAX = 4 * 1024 * 1024
const FORM_MAX = 128 * 1024 * 1024

type Asked = FastifyRequest<{
  Params: { upload?: string; document?: string }
  Querystring: { start?: string }
}>
type Answer = (actor: Actor, request: Asked, reply: FastifyReply) => Promise<FastifyReply>

/**
 * Files for the inbox. With script in pieces that can be gone on with: begin, pieces, end; without script one form:
 * A new version of a document comes as one form: `POST /uploads/intake/version/:document`.
 * `POST /uploads/intake` · `POST /uploads/intake/begin` · `GET|PUT /uploads/intake/:upload` · `POST /uploads/intake/:upload/end`.
 */
export function intakeUploads(app: FastifyInstance, { office, identify }: IntakeUploadOptions): void {
  let reading = 0
  const guarded =
    (work: Answer) =>
    async (request: Asked, reply: FastifyReply): Promise<FastifyReply> => {
      const actor = await identify(request.raw)
      if (!actor || actor.kind !== 'staff' || !office.intake.mayUpload(actor))
        return refused(reply, 403, 'not-permitted')
      if (isForeign(request)) return refused(reply, 403, 'foreign')
      if (reading >= AT_ONCE) return refused(reply.header('retry-after', 2), 503, 'busy')
      reading += 1
      try {
        return await work(actor, request, reply)
      } catch (error) {
        if (!isStoreProblem(error)) throw error
        const isFull = error.kind === 'full'
        return refused(
          reply.header('retry-after', 30),
          isFull ? 507 : 503,
          isFull ? 'store-full' : 'store-away',
        )
      } finally {
        reading -= 1
      }
    }
  const patient = { config: { isPatient: true } }
  app.post('/uploads/intake', patient, guarded(takeForm(office.intake)))
  app.post('/uploads/intake/version/:document', patient, guarded(takeVersion(office.intake)))
  app.post('/uploads/intake/begin', patient, guarded(begin(office.intake)))
  app.get('/uploads/intake/:upload', guarded(state(office.intake)))
  app.put('/uploads/intake/:upload', patient, guarded(takePiece(office.intake)))
  app.post('/uploads/intake/:upload/end', patient, guarded(end(office.intake)))
}

type Acts = Office['intake']

function begin(intake: Acts): Answer {
  return async (actor, request, reply) => {
    const whole = await readWhole(request.raw, 10_000)
    const asked = typeof whole === 'string' ? null : readJson(whole)
    if (!asked) return refused(reply, 400, 'file-cut')
    const { site, name, bytes, isScan, key } = asked
    const begun = await intake.beginUpload(actor, {
      ...{ site: Number(site), name: String(name ?? ''), bytes: Number(bytes), isScan: isScan === true },
      ...(typeof key === 'string' && /^[\w-]{8,100}$/.test(key) && { key }),
    })
    return begun.ok ? sent(reply, begun) : refused(reply, statusOf(begun.refusal), begun.refusal)
  }
}

function state(intake: Acts): Answer {
  return async (actor, request, reply) => {
    const known = await intake.uploadState(actor, request.params.upload ?? '')
    return known.ok ? sent(reply, known) : refused(reply, 404, known.refusal)
  }
}

function takePiece(intake: Acts): Answer {
  return async (actor, request, reply) => {
    const bytes = await readWhole(request.raw, PIECE_MAX)
    if (bytes === 'cut') return refused(reply, 400, 'file-cut')
    if (bytes === 'too-big') return refused(reply.header('connection', 'close'), 413, 'piece-wrong')
    const start = /^\d{1,12}$/.test(request.query.start ?? '') ? Number(request.query.start) : -1
    const added = await intake.addPiece(actor, { upload: request.params.upload ?? '', start, bytes })
    return added.ok ? sent(reply, added) : refused(reply, statusOf(added.refusal), added.refusal)
  }
}

function end(intake: Acts): Answer {
  return async (actor, request, reply) => {
    const done = await intake.endUpload(actor, { upload: request.params.upload ?? '' })
    return done.ok ? sent(reply, done) : refused(reply, statusOf(done.refusal), done.refusal)
  }
}

/** Without script: all files of the form, then back to the list, which shows what became of each. */
function takeForm(intake: Acts): Answer {
  return async (actor, request, reply) => {
    const type = request.headers['content-type'] ?? ''
    if (!/^multipart\/form-data/i.test(type)) return refused(reply, 415, 'file-kind')
    const site = /(?:\?|&)site=(\d{1,4})(?:&|$)/.exec(request.url)?.[1] ?? '1'
    const files = await readFiles(request.raw, type, FORM_MAX)
    const back = (more: Record<string, string>): FastifyReply =>
      reply.redirect(`/intake?${new URLSearchParams({ site, ...more }).toString()}`, 303)
    if (!Array.isArray(files)) return back({ upload: files === 'cut' ? 'file-cut' : 'file-too-big' })
    if (files.length === 0) return back({ upload: 'file-missing' })
    const isScan = /(?:\?|&)scan=1(?:&|$)/.test(request.url)
    for (const file of files) {
      const taken = await intake.receive(actor, {
        site: Number(site),
        source: 'upload',
        isScan,
        files: [file],
      })
      if (!taken.ok) return back({ upload: taken.refusal })
    }
    return back({ told: 'taken' })
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** From the screen of a file: a new version of a document, then back there; what has to wait is shown in the inbox. */
function takeVersion(intake: Acts): Answer {
  return async (actor, request, reply) => {
    const type = request.headers['content-type'] ?? ''
    if (!/^multipart\/form-data/i.test(type)) return refused(reply, 415, 'file-kind')
    const asked = new URL(request.url, 'http://office').searchParams
    const [document, akte] = [request.params.document ?? '', asked.get('akte') ?? '']
    if (!uuid.test(document) || !uuid.test(akte)) return refused(reply, 404, 'unknown-file')
    const back = (more: Record<string, string>, at = ''): FastifyReply =>
      reply.redirect(
        `/files/${akte}?${new URLSearchParams({ document, tab: 'data', ...more }).toString()}${at}`,
        303,
      )
    // why not stands where the file was chosen: on a phone that is far down
    const instead = (refusal: string): FastifyReply => back({ upload: refusal }, '#versions-title')
    const files = await readFiles(request.raw, type, FORM_MAX)
    if (!Array.isArray(files)) return instead(files === 'cut' ? 'file-cut' : 'file-too-big')
    const [file] = files
    if (!file) return instead('file-missing')
    const key = /^[\w-]{8,64}$/u.exec(asked.get('key') ?? '')?.[0]
    const brought = await intake.bringVersion(actor, { document, ...file, key })
    if (!brought.ok && brought.refusal === 'not-permitted') return refused(reply, 403, brought.refusal)
    if (!brought.ok) return instead(brought.refusal)
    const { item } = brought
    const isThrough = await intake.untilLookedThrough(item)
    const filed = isThrough && (await intake.fileVersion(actor, { item, document }))
    if (!filed || !filed.ok) return reply.redirect(`/intake/${item}?told=version-waits`, 303)
    return back({ told: 'version' })
  }
}

function readJson(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function statusOf(refusal: string): number {
  if (refusal === 'not-permitted') return 403
  if (refusal === 'unknown-upload') return 404
  return refusal === 'file-too-big' ? 413 : 409
}

function sent(reply: FastifyReply, body: object): FastifyReply {
  return reply.header('cache-control', 'no-store').send(body)
}

function refused(reply: FastifyReply, status: number, refusal: string): FastifyReply {
  const { t, maybe } = textsIn('de')
  const words = maybe(`intake.refusals.${refusal}`)
  const text = words?.text ?? t('intake.refusals.other')
  return reply.code(status).header('cache-control', 'no-store').send({ ok: false, refusal, text })
}
