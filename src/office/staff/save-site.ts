import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Desk, Site, Team } from './account.ts'
import { addSite } from './account-store.ts'
import type { StaffRoom } from './room.ts'
import { readSite, readTeams, upsertDesk, upsertSite, upsertTeam } from './site-store.ts'

type Refusals = CommonRefusal | 'unknown-site' | 'unknown-team' | 'letter-invalid' | 'invalid'
type Saved = Promise<Outcome<object, Refusals>>

/** A building of the office. Whoever enters a new one may work on it at once. */
export async function saveSite(room: StaffRoom, actor: Actor, site: Site): Saved {
  return perform(room.ground, actor, { act: 'staff.save-site', site: null }, async ({ tx, about, tell }) => {
    if (!isSmall(site.id)) return refuse('invalid', { field: 'id' })
    if (site.name.trim() === '') return refuse('invalid', { field: 'name' })
    if (!Intl.supportedValuesOf('timeZone').includes(site.timeZone))
      return refuse('invalid', { field: 'timeZone' })
    await upsertSite(tx, site)
    if (actor.kind === 'staff') await addSite(tx, actor.id, site.id)
    about(`site:${site.id}`, { ...site })
    tell('staff.site-saved', {})
    return { ok: true as const }
  })
}

export async function saveTeam(room: StaffRoom, actor: Actor, team: Team): Saved {
  return perform(
    room.ground,
    actor,
    { act: 'staff.save-team', site: team.site },
    async ({ tx, about, tell }) => {
      if (!/^[A-HJ-NPR-Z]$/.test(team.letter)) return refuse('letter-invalid', { field: 'letter' })
      if (!/^[a-z0-9-]{1,40}$/.test(team.key)) return refuse('invalid', { field: 'key' })
      if (team.name.trim() === '') return refuse('invalid', { field: 'name' })
      if (!(await readSite(tx, team.site))) return refuse('unknown-site', { field: 'site' })
      await upsertTeam(tx, team)
      about(`site:${team.site}`, { ...team })
      tell('staff.site-saved', {})
      return { ok: true as const }
    },
  )
}

export async function saveDesk(room: StaffRoom, actor: Actor, desk: Desk): Saved {
  return perform(
    room.ground,
    actor,
    { act: 'staff.save-desk', site: desk.site },
    async ({ tx, about, tell }) => {
      if (!isSmall(desk.id)) return refuse('invalid', { field: 'id' })
      if (desk.room.trim() === '') return refuse('invalid', { field: 'room' })
      const teams = await readTeams(tx, desk.site)
      if (!teams.some(({ key }) => key === desk.team)) return refuse('unknown-team', { field: 'team' })
      await upsertDesk(tx, desk)
      about(`site:${desk.site}`, { ...desk })
      tell('staff.site-saved', {})
      return { ok: true as const }
    },
  )
}

/** Numbers of sites and desks are smallint. */
function isSmall(id: number): boolean {
  return Number.isInteger(id) && id > 0 && id <= 32_767
}
