import type { Office } from '#office/office.ts'

type Refused = Extract<Awaited<ReturnType<Office['viewing']['readPages']>>, { ok: false }>

const NEVER_KEPT = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

/** What may be shown to this colleague at this moment, and is kept nowhere on the way. */
export const shown = (body: BodyInit, mime: string): Response =>
  new Response(body, { headers: { ...NEVER_KEPT, 'content-type': mime } })

export const told = (found: unknown): Response => shown(JSON.stringify(found), 'application/json')

/** Why not, with a name the viewer has a sentence for. */
export function notShown(refused: Refused): Response {
  const problem = refused.refusal === 'problem' ? refused.problem.kind : refused.refusal
  const status = STATUS[problem] ?? 422
  return new Response(JSON.stringify({ problem }), {
    status,
    headers: { ...NEVER_KEPT, 'content-type': 'application/json' },
  })
}

const STATUS: Readonly<Record<string, number>> = {
  'not-permitted': 403,
  'unknown-file': 404,
  'no-such-page': 404,
  closed: 503,
  'too-slow': 503,
  'no-bytes': 503,
}
