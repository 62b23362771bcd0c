import { json } from '@sveltejs/kit'
import { waitingAt } from '../parts/waiting.server.ts'
import type { RequestHandler } from './$types'

/** More than a picture and some words is no sign of life. */
const LETTERS_MAX = 100_000

/** A screen says that it lives; it hears how long one waits now. */
export const POST: RequestHandler = async ({ locals, request }) => {
  const { actor, office } = locals
  const taken = await office.displays.takeSign(actor, await readJson(request))
  if (!taken.ok) {
    const status = { 'not-permitted': 403, 'no-sign': 400, 'unknown-display': 404 }[taken.refusal]
    return json({ refusal: taken.refusal }, { status })
  }
  return json({ waiting: await waitingAt(locals) })
}

async function readJson(request: Request): Promise<unknown> {
  const body = await request.text().catch(() => '')
  if (body.length > LETTERS_MAX) return null
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
