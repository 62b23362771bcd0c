import { error } from '@sveltejs/kit'
import { choicesOf } from '../parts/choices.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const seen = await locals.office.staff.readAccounts(locals.actor)
  if (!seen.ok) error(403, seen.refusal)
  const { sites, teams } = await choicesOf(locals)
  const siteName = new Map(sites.map(({ id, name }) => [id, name]))
  const teamName = new Map(teams.map(({ key, name }) => [key, name]))
  const accounts = seen.accounts.map((account) => ({
    ...account,
    sites: account.sites.map((id) => siteName.get(id) ?? String(id)),
    teams: account.teams.map((key) => teamName.get(key) ?? key),
  }))
  return { accounts, done: url.searchParams.get('done') }
}
