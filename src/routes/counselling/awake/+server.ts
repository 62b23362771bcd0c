import type { RequestHandler } from './$types'

/** Somebody types without sending: being identified has kept the session awake. */
export const POST: RequestHandler = () => new Response(null, { status: 204 })
