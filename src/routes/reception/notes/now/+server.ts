import { error, json } from '@sveltejs/kit'
import { faceAt, isFor } from '../../../../web/faces.ts'
import { notesOf } from '../../parts/notes.ts'
import { siteOf } from '../../parts/site.ts'
import type { RequestHandler } from './$types'

/** For open pages of the reception that follow: printers and calls for help; nothing of any person. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const face = faceAt(url.pathname)
  // no frame of the reception stands before a file of data
  if (!face || !isFor(face, locals.account?.roles ?? [])) error(403, 'not-permitted')
  const notes = await notesOf(locals, siteOf(locals, url).siteId)
  return json(notes, { headers: { 'cache-control': 'no-store' } })
}
