import { error } from '@sveltejs/kit'
import { faceAt, isFor } from '../../../web/faces.ts'
import type { RequestHandler } from './$types'

/** The sheet that parts a stack, to be printed. Names nobody. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const face = faceAt(url.pathname)
  if (!face || !isFor(face, locals.account?.roles ?? [])) error(403, 'not-permitted')
  const pdf = await locals.office.intake.separatorSheet()
  return new Response(Uint8Array.from(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="trennblatt.pdf"',
      'cache-control': 'no-store',
    },
  })
}
