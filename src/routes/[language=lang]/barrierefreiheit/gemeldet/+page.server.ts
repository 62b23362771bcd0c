import { redirect } from '@sveltejs/kit'
import { readCode, showCode } from '#ground/identity/ids.ts'
import type { PageServerLoad } from './$types'

/** What was told at the end of the form; an address made by hand leads back to it. */
export const load: PageServerLoad = ({ locals, url }) => {
  const number = readCode(url.searchParams.get('nummer') ?? '')
  const by = url.searchParams.get('bis') ?? ''
  if (!number || !/^20\d\d-\d\d-\d\d$/.test(by)) redirect(303, `/${locals.language}/barrierefreiheit/melden`)
  return { number: showCode(number), by }
}
