import { redirect } from '@sveltejs/kit'
import { siteOf } from '../../reception/parts/site.ts'
import { wordsOf } from '../parts/said.ts'
import type { PageServerLoad } from './$types'

/** From what was typed or scanned to the claim; what cannot be found says why and keeps what was typed. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId: site } = siteOf(locals, url)
  const kassenzeichen = (url.searchParams.get('code') ?? '').slice(0, 2000)
  if (kassenzeichen.trim() === '') redirect(303, '/cashier')
  const seen = await locals.office.claims.findClaim(locals.actor, { site, kassenzeichen })
  if (seen.ok) redirect(303, `/cashier/claims/${seen.claim.id}`)
  return { code: kassenzeichen.slice(0, 200), why: wordsOf(seen) }
}
