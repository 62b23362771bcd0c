import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { MOST_STATEMENT_BYTES } from '../../ground/banking/index.ts'
import type { Actor } from '../../ground/permission/permission.ts'
import type { Office } from '../../office/office.ts'
import { faceAt, isFor } from '../faces.ts'
import { isForeign } from './foreign.ts'
import { readFiles } from './read-body.ts'

export interface BankUploadOptions {
  readonly office: Pick<Office, 'bankbook'>
  readonly identify: (request: IncomingMessage) => Promise<Actor | undefined>
}

/** A file is read in one go and takes half a second of this process: not two of them behind each other before anybody else. */
const AT_ONCE = 2

/** `POST /uploads/bank`: a statement of the bank, larger than any form; back to its page with what became of it. */
export function bankUploads(app: FastifyInstance, { office, identify }: BankUploadOptions): void {
  let reading = 0
  app.post('/uploads/bank', { config: { isPatient: true } }, async (request, reply) => {
    const actor = await identify(request.raw)
    if (!actor || actor.kind !== 'staff' || !isFor(faceAt('/cashier')!, actor.roles) || isForeign(request))
      return reply.code(403).send({ ok: false })
    if (reading >= AT_ONCE) return back(reply, { refused: 'busy' })
    reading += 1
    try {
      return await take(office.bankbook, actor, request, reply)
    } finally {
      reading -= 1
    }
  })
}

const back = (reply: FastifyReply, more: Record<string, string>): FastifyReply =>
  reply.redirect(`/cashier/bank?${new URLSearchParams(more)}`, 303)

async function take(
  bankbook: Office['bankbook'],
  actor: Actor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const type = request.headers['content-type'] ?? ''
  const isForm = /^multipart\/form-data/iu.test(type)
  const files = isForm ? await readFiles(request.raw, type, MOST_STATEMENT_BYTES) : 'cut'
  if (!Array.isArray(files)) return back(reply, { refused: files === 'cut' ? 'file-cut' : 'file-too-big' })
  const [file] = files
  const site = actor.sites === 'all' ? undefined : actor.sites[0]
  if (!file || file.bytes.length === 0) return back(reply, { refused: 'file-missing' })
  if (site === undefined) return reply.code(403).send({ ok: false })
  const told = await bankbook.importStatement(actor, { site, fileName: file.name, bytes: file.bytes })
  if (!told.ok && told.refusal === 'not-permitted') return reply.code(403).send({ ok: false })
  if (!told.ok) return back(reply, { refused: told.refusal, ...shortly(told.detail ?? {}) })
  const { matched, unclear, proposed, returned, open } = told
  const counts = { matched, unclear, proposed, returned, open }
  const said = Object.entries(counts).map(([name, count]) => [name, String(count)])
  return back(reply, {
    ...{ import: told.import.id, ...(told.repeated && { repeated: '1' }) },
    ...Object.fromEntries(said),
  })
}

/** What the page needs to say why, short enough for an address. */
const shortly = (detail: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    ['fault', 'line', 'path', 'found', 'account', 'most'].flatMap((name) => {
      const it = detail[name]
      return typeof it === 'string' || typeof it === 'number' ? [[name, String(it).slice(0, 200)]] : []
    }),
  )
