import { error, redirect } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { firstWhy } from '../../../../retention/parts/first-why.ts'
import { staffFrame } from '#ui/staff-page.ts'
import { zipResponse } from '../../../../retention/parts/zip.ts'
import type { RequestHandler } from './$types'

/** The whole file as a zip for another office. A press of a button: the receiver is noted with it. */
export const POST: RequestHandler = async ({ locals, params, request, url }) => {
  staffFrame({ locals, url })
  const form = await request.formData()
  const out = await locals.office.retention.handOverFile(locals.actor, {
    ...{ akte: params.akte, office: typed(form, 'office') },
  })
  if (!out.ok && out.refusal === 'not-permitted') error(403, out.refusal)
  if (!out.ok) redirect(303, `/files/${params.akte}/retention?${new URLSearchParams(firstWhy(out))}`)
  return zipResponse(out)
}
