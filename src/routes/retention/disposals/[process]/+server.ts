import { error, redirect } from '@sveltejs/kit'
import { siteOf } from '../../parts/acts.ts'
import { firstWhy } from '../../parts/first-why.ts'
import { staffFrame } from '#ui/staff-page.ts'
import { zipResponse } from '../../parts/zip.ts'
import type { RequestHandler } from './$types'

/** The message of a step as a file. A press of a button, not a link: fetching 0503 is handing over. */
export const POST: RequestHandler = async ({ locals, params, request, url }) => {
  staffFrame({ locals, url })
  const form = await request.formData()
  const kind = form.get('kind') === '0503' ? '0503' : '0501'
  const out = await locals.office.retention.disposalMessage(locals.actor, {
    ...{ site: siteOf(locals), process: params.process, kind },
  })
  if (!out.ok && out.refusal === 'not-permitted') error(403, out.refusal)
  if (!out.ok) redirect(303, `/retention/disposals?${new URLSearchParams(firstWhy(out))}`)
  return zipResponse(out)
}
