import { error } from '@sveltejs/kit'
import type { RequestHandler } from './$types'
import { demoOf } from '../../../face.server.ts'
import { fileName, nameOf } from '../../message.ts'

/** One attachment of a caught mail, always as a file: it must not run as a page of ours. */
export const GET: RequestHandler = ({ locals, params }) => {
  const mail = demoOf(locals)
    .mails()
    .find((it) => nameOf(it) === params.message)
  const attachment = mail?.attachments[Number(params.attachment)] ?? error(404, 'no such attachment')
  const name = encodeURIComponent(fileName(attachment))
  return new Response(new Uint8Array(attachment.content), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    },
  })
}
