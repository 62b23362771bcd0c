import { json } from '@sveltejs/kit'
import { notesOf } from '../../parts/notes.ts'
import { siteOf } from '../../parts/site.ts'
import type { RequestHandler } from './$types'

/** For open pages of the reception that follow: printers and calls for help; nothing of any person. */
export const GET: RequestHandler = async ({ locals, url }) =>
  json(await notesOf(locals, siteOf(locals, url).siteId), { headers: { 'cache-control': 'no-store' } })
