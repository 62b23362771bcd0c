import { error, json } from '@sveltejs/kit'
import { alarmsOf } from '../alarms.ts'
import type { RequestHandler } from './$types'

/** For the frame of every staff page: whom to help. */
export const GET: RequestHandler = async ({ locals }) => {
  if (!locals.account) error(401, 'sign in first')
  return json({ alarms: await alarmsOf(locals) }, { headers: { 'cache-control': 'no-store' } })
}
