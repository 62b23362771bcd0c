import { error, redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import type { WallSettings } from './parts/settings.ts'

const ROLES = ['display', 'reception', 'caseworker', 'head', 'admin']

/**
 * What this display shows, and the last calls, so that it is whole before it hears the first event. Numbers and rooms, never
 * a name. A machine is known by its key; a colleague looks at a display with `?display=`, anybody's screen shows `?team=`.
 */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { actor, office } = locals
  if (actor.kind === 'visitor') redirect(303, '/device')
  if (!actor.roles.some((role) => ROLES.includes(role))) error(403, 'no display')
  const found = await office.displays.displayFor(actor, url.searchParams.get('display'))
  const asked = Number(url.searchParams.get('site'))
  const first = actor.sites === 'all' ? asked || 1 : actor.sites.includes(asked) ? asked : actor.sites[0]
  const site = found?.display.site ?? first
  if (site === undefined) error(403, 'no site')
  const teams = found ? (found.group?.teams ?? []) : teamsOf(url)
  const desks = found?.group?.desks ?? []
  const { at, calls } = await office.calling.displayState({ site, ...(teams.length > 0 && { teams }) })
  const it = found?.display ?? office.displays.USUAL
  const wall: WallSettings = {
    ...{ id: found?.display.id ?? null, name: found?.display.name ?? null },
    isOwn: actor.kind === 'device' && found !== null,
    ...{ seatCm: it.seatCm, pictureCm: it.pictureCm, languages: it.languages, volume: it.volume },
    ...{ sound: it.sound, quiet: it.quiet, mutedUntil: found?.display.mutedUntil?.toString() ?? null },
    ...{ repeatSeconds: it.repeatSeconds, repeatTimes: it.repeatTimes, showsNearer: it.showsNearer },
    ...{ desks, own: await office.displays.ownVoices() },
  }
  const shown = calls.filter(({ desk }) => desks.length === 0 || desks.includes(desk))
  return { siteId: site, teams, at, calls: shown, wall }
}

function teamsOf(url: URL): string[] {
  return url.searchParams
    .getAll('team')
    .flatMap((it) => it.split(','))
    .filter((it) => /^[\w-]{1,40}$/.test(it))
}
