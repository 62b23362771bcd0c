import type { FastifyInstance } from 'fastify'
import { readMemberCookie } from '../../ground/identity/cookie.ts'
import type { Counselling } from '../../office/open-counselling.ts'
import { protocolOf } from '../protocol.ts'
import { isForeign } from './foreign.ts'
import { readFiles } from './read-body.ts'

/** Whole files lie in memory while they are looked at. */
const AT_ONCE = 2
/** Bytes of the form around the file. */
const AROUND = 64 * 1024

/**
 * `POST /uploads/agreement/:agreement` by the lead of the counselling: the signed paper of a Kooperationsvereinbarung, back
 * to its page with what became of it.
 */
export function agreementUploads(
  app: FastifyInstance,
  { counselling, trustProxy }: { readonly counselling: Counselling; readonly trustProxy: boolean },
): void {
  const { partners } = counselling
  let reading = 0
  app.post<{ Params: { agreement: string } }>(
    '/uploads/agreement/:agreement',
    { config: { isPatient: true } },
    async (request, reply) => {
      const { agreement } = request.params
      const secure = protocolOf(request.raw, trustProxy) === 'https'
      const token = readMemberCookie(request.headers.cookie ?? '', secure)
      const known = token ? await counselling.identifyMember(token) : null
      const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(agreement)
      if (isForeign(request)) return reply.code(403).send({ ok: false })
      // whose session ended while the paper was chosen signs in again
      if (!known) return reply.redirect('/counselling/sign-in', 303)
      if (!known.member.lead) return reply.code(403).send({ ok: false })
      if (!isId) return reply.code(404).send({ ok: false })
      const back = (what: string) => reply.redirect(`/counselling/agreements/${agreement}?${what}`, 303)
      if (reading >= AT_ONCE) return back('refused=busy')
      reading += 1
      try {
        const type = request.headers['content-type'] ?? ''
        const isForm = /^multipart\/form-data/iu.test(type)
        const files = isForm
          ? await readFiles(request.raw, type, partners.documentBytesMax + AROUND)
          : ('cut' as const)
        if (!Array.isArray(files)) return back(`refused=${files === 'cut' ? 'file-cut' : 'file-too-big'}`)
        const [file] = files
        if (!file) return back('refused=file-missing')
        const put = await partners.putDocument(known.actor, { agreement, ...file })
        return back(put.ok ? 'told=document' : `refused=${put.refusal}`)
      } finally {
        reading -= 1
      }
    },
  )
}
