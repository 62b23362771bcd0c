import { error } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** The file as it lies there, verified, to take along; never shown within a page of ours. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const opened = await read(locals, params)
  if (!opened.ok) error(opened.refusal === 'not-permitted' ? 403 : 404, opened.refusal)
  const { name, content, mime } = opened.found
  const plain = name.replace(/[^\w.-]+/gu, '_').slice(-100)
  return new Response(Uint8Array.from(content), {
    headers: {
      'content-type': /^[a-z]+\/[a-z0-9.+-]+$/u.test(mime) ? mime : 'application/octet-stream',
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

/** What the store cannot give at this moment is no mistake of the program: come again, or the page says what is wrong. */
async function read({ office, actor }: App.Locals, { document, file }: { document: string; file: string }) {
  try {
    return await office.casefiles.openPrimary(actor, { document, file })
  } catch (problem) {
    if (problem instanceof Error && 'kind' in problem) error(503, 'unavailable')
    throw problem
  }
}
