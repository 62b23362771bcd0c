import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLanguage, sourceLanguage } from '../../ground/languages/index.ts'
import { readMemberCookie, readPersonCookie } from '../../ground/identity/cookie.ts'
import type { Actor } from '../../ground/permission/permission.ts'
import type { Counselling } from '../../office/open-counselling.ts'
import { protocolOf } from '../protocol.ts'
import { isForeign } from './foreign.ts'
import { readForm } from './read-body.ts'

export interface CounsellingUploadOptions {
  readonly counselling: Counselling
  readonly trustProxy: boolean
}

/** Files that are read at the same moment. */
const AT_ONCE = 4
/** Bytes that are read and thrown away so that somebody with too large a photograph is told so. */
const READ_ON = 80 * 1024 * 1024
/** Bytes of the form around one file. */
const AROUND = 64 * 1024

/** Where whoever came too late shows again who they are. */
interface Late {
  readonly door: string
}
interface Whose {
  readonly actor: Actor
  readonly caseId: string
  readonly back: string
}
type Asked = FastifyRequest<{ Params: { case?: string; language?: string } }>

/**
 * `POST /uploads/counselling/:case` by a counsellor, `POST /uploads/bestin/:language` by the person whose case is open in this
 * browser: one paper, larger than any form, then back to the page with what became of it. No session of the office opens this.
 * Whoever looked for a photograph longer than the session lived is led to the door, not to a line for machines.
 */
export function counsellingUploads(
  app: FastifyInstance,
  { counselling, trustProxy }: CounsellingUploadOptions,
): void {
  let reading = 0
  const take =
    (whose: (request: Asked, secure: boolean) => Promise<Whose | Late | 'unknown'>) =>
    async (request: Asked, reply: FastifyReply): Promise<FastifyReply> => {
      const found = await whose(request, protocolOf(request.raw, trustProxy) === 'https')
      if (isForeign(request)) return reply.code(403).send({ ok: false })
      if (found === 'unknown') return reply.code(404).send({ ok: false })
      if ('door' in found) {
        await readOn(request, counselling.guidance.documentBytesMax + AROUND)
        return reply.redirect(found.door, 303)
      }
      if (reading >= AT_ONCE) return reply.redirect(`${found.back}?refused=busy`, 303)
      reading += 1
      try {
        return reply.redirect(`${found.back}?${await store(counselling, found, request)}`, 303)
      } finally {
        reading -= 1
      }
    }
  const patient = { config: { isPatient: true } }
  app.post(
    '/uploads/counselling/:case',
    patient,
    take(async ({ headers, params }, secure) => {
      const token = readMemberCookie(headers.cookie ?? '', secure)
      const known = token ? await counselling.identifyMember(token) : null
      const caseId = params.case ?? ''
      if (!known) return { door: '/counselling/sign-in' }
      if (!/^[0-9a-f-]{36}$/.test(caseId)) return 'unknown'
      return { actor: known.actor, caseId, back: `/counselling/cases/${caseId}/unterlagen` }
    }),
  )
  app.post(
    '/uploads/bestin/:language',
    patient,
    take(async ({ headers, params }, secure) => {
      const token = readPersonCookie(headers.cookie ?? '', secure)
      const known = token ? await counselling.identifyPerson(token) : null
      const language = isLanguage(params.language) ? params.language : sourceLanguage
      if (!known) return { door: `/${language}/bestin/eintreten?ende` }
      return { ...known, back: `/${language}/bestin/mein/unterlagen` }
    }),
  )
}

/** Read to its end, so that the browser is ready for the answer; what is beyond all measure is cut off. */
async function readOn({ headers, raw }: Asked, most: number): Promise<void> {
  const declared = Number(headers['content-length'] ?? most + 1)
  if (declared <= most) for await (const piece of raw) void piece
}

/** What the page says afterwards: `told=added` or `refused=<why>`. */
async function store({ guidance }: Counselling, { actor, caseId }: Whose, request: Asked): Promise<string> {
  const most = guidance.documentBytesMax
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > most + AROUND) {
    await readOn(request, READ_ON)
    return 'refused=file-too-big'
  }
  const form = await readForm(request.raw, request.headers['content-type'] ?? '', most + AROUND)
  if (form === 'too-big') return 'refused=file-too-big'
  if (form === 'cut') return 'refused=file-cut'
  const file = form.get('file')
  if (!(file instanceof File)) return 'refused=file-missing'
  const given = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const added = await guidance.addDocument(actor, {
    ...{ case: caseId, id: given('id'), name: given('name') || file.name },
    bytes: new Uint8Array(await file.arrayBuffer()),
  })
  return added.ok ? 'told=added' : `refused=${added.refusal}`
}
