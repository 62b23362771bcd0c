import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isStoreProblem } from '../../ground/store/index.ts'
import type { Refusal } from '../../ground/act/refusal.ts'
import type { Actor } from '../../ground/permission/permission.ts'
import type { Office } from '../../office/office.ts'
import { faceAt, isFor } from '../faces.ts'
import { isForeign } from './foreign.ts'
import { readFiles } from './read-body.ts'

export interface RetentionUploadOptions {
  readonly office: Pick<Office, 'retention'>
  readonly identify: (request: IncomingMessage) => Promise<Actor | undefined>
}

/** Whole files lie in memory while they are checked. */
const AT_ONCE = 2
/** Bytes of a zip from another office; larger ones go through the import of whole stocks. */
const ZIP_MAX = 256 * 1024 * 1024

/** `POST /uploads/retention?kind=arrival|reply&site=1`: a zip or message from outside; back to its page with what became of it. */
export function retentionUploads(app: FastifyInstance, { office, identify }: RetentionUploadOptions): void {
  let reading = 0
  app.post('/uploads/retention', { config: { isPatient: true } }, async (request, reply) => {
    const kind = /(?:\?|&)kind=arrival(?:&|$)/u.test(request.url) ? 'arrival' : 'reply'
    const page = kind === 'arrival' ? '/retention/arrivals' : '/retention/disposals'
    const back = (more: Record<string, string>): FastifyReply =>
      reply.redirect(`${page}?${new URLSearchParams(more)}`, 303)
    const actor = await identify(request.raw)
    if (!actor || actor.kind !== 'staff' || !mayFile(actor) || isForeign(request))
      return reply.code(403).send({ ok: false })
    if (reading >= AT_ONCE) return back({ refused: 'busy' })
    reading += 1
    try {
      const done = await take(office.retention, actor, request, kind)
      if (done?.refusal === 'not-permitted') return reply.code(403).send({ ok: false })
      return back(done === null ? { told: kind === 'arrival' ? 'arrived' : 'reply' } : wordsOf(done))
    } catch (error) {
      if (isStoreProblem(error)) return back({ refused: 'other' })
      throw error
    } finally {
      reading -= 1
    }
  })
}

/** Those whose face it is; the act itself asks for the right at the site. */
const mayFile = ({ roles }: Actor): boolean => isFor(faceAt('/retention')!, roles)

async function take(
  retention: Office['retention'],
  actor: Actor,
  request: FastifyRequest,
  kind: 'arrival' | 'reply',
): Promise<Pick<Refusal, 'refusal' | 'detail'> | null> {
  const site = Number(/(?:\?|&)site=(\d{1,4})(?:&|$)/u.exec(request.url)?.[1] ?? '1')
  const type = request.headers['content-type'] ?? ''
  const files = /^multipart\/form-data/iu.test(type) ? await readFiles(request.raw, type, ZIP_MAX) : 'cut'
  if (!Array.isArray(files)) return { refusal: files === 'cut' ? 'file-cut' : 'file-too-big' }
  const [file] = files
  if (!file || file.bytes.length === 0) return { refusal: 'file-missing' }
  const asked = { site, name: file.name, bytes: file.bytes }
  const done =
    kind === 'arrival'
      ? await retention.receiveContainer(actor, asked)
      : await retention.takeMessage(actor, asked)
  return done.ok ? null : done
}

/** What the page needs to say why, short enough for an address. */
function wordsOf({ refusal, detail }: Pick<Refusal, 'refusal' | 'detail'>): Record<string, string> {
  const why = detail?.['why']
  if (typeof why !== 'object' || why === null) return { refused: refusal }
  const {
    refusal: reason,
    name,
    names,
    faults,
  } = why as {
    refusal?: string
    name?: string
    names?: readonly string[]
    faults?: readonly { line: number; text: string }[]
  }
  const [fault] = faults ?? []
  const said = name ?? names?.slice(0, 3).join(', ') ?? fault?.text ?? ''
  return {
    ...{ refused: refusal, why: reason ?? '' },
    ...(said !== '' && { name: said.slice(0, 200) }),
    ...(fault && { line: String(fault.line) }),
  }
}
