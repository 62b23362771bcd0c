import { redirect } from '@sveltejs/kit'
import { shut } from '../parts/doors.ts'
import type { RequestHandler } from './$types'

/** Ends the talk on this device; the case stays. */
export const POST: RequestHandler = async (event) => {
  await shut(event)
  redirect(303, `/${event.locals.language}/bestin/eintreten?aus`)
}

/** A bookmark or the back button: nothing is ended by looking. */
export const GET: RequestHandler = ({ locals }) => redirect(303, `/${locals.language}/bestin`)
