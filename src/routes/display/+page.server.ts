import { error, redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

const ROLES = ['display', 'reception', 'caseworker', 'head', 'admin']

/** The last calls, so that the screen is whole before it hears the first event. Numbers and rooms, never a name. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { actor, office } = locals
  if (actor.kind === 'visitor') redirect(303, '/device')
  if (!actor.roles.some((role) => ROLES.includes(role))) error(403, 'no display')
  const asked = Number(url.searchParams.get('site'))
  const site = actor.sites === 'all' ? asked || 1 : actor.sites.includes(asked) ? asked : actor.sites[0]
  if (site === undefined) error(403, 'no site')
  const teams = url.searchParams
    .getAll('team')
    .flatMap((it) => it.split(','))
    .filter((it) => /^[\w-]{1,40}$/.test(it))
  const { at, calls } = await office.calling.displayState({ site, ...(teams.length > 0 && { teams }) })
  return { siteId: site, teams, at, calls }
}
