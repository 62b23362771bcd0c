import { error } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const seen = await locals.office.staff.readAccounts(locals.actor)
  if (!seen.ok) error(403, seen.refusal)
  return { accounts: seen.accounts, done: url.searchParams.get('done') }
}
