import { sql } from 'kysely'
import type { Actor } from '#ground/permission/permission.ts'
import { sure, type OpenHouse } from './house.ts'

/** A red episode, an incident, an overload notice and a measure of site 1, by the names of the parameters and fields that ask for them. */
export type LoadThings = Readonly<Record<'episode' | 'incident' | 'notice' | 'measure', string>>

export const isAboutLoad = (route: string): boolean => /\/(?:planning|work)\/load/u.test(route)

export async function freshLoad({ office }: OpenHouse): Promise<LoadThings> {
  const { workload, ground } = office
  const now = ground.clock.now()
  const episode = ground.ids.uuid()
  const from = Temporal.Instant.fromEpochMilliseconds(
    Math.floor(now.epochMilliseconds / 1_800_000) * 1_800_000,
  )
  await sql`
    insert into workload.episode (id, site, unit, areas, from_at, until_at, worst, opened_at)
    values (${episode}, 1, ${episode}, '{temporary}', ${from.toString()}, ${from.add({ minutes: 30 }).toString()}, 5, ${now.toString()})`.execute(
    ground.db,
  )
  const at = { site: 1 }
  const today = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const { rows } = await sql<{ id: string; login: string }>`
    select a.id, a.login from staff.account a where a.login in ('caseworker1', 'head1')`.execute(ground.db)
  const idOf = (login: string): string => rows.find((row) => row.login === login)?.id ?? ''
  const actor = (login: string, role: string): Actor => ({
    ...{ kind: 'staff', id: idOf(login), roles: [role], sites: [1] },
  })
  const clerk = actor('caseworker1', 'caseworker')
  const what = 'Probe, die lang genug ist'
  const happened = {
    level: 0,
    kind: 'words',
    what,
    helped: '',
    wantsContact: false,
    area: 'temporary',
    at: now,
  }
  const { incident } = await sure(workload.reportIncident(clerk, { ...at, ...happened }))
  const written = {
    area: 'temporary',
    since: today,
    reasons: ['amount'],
    what,
    risk: what,
    tried: '',
    wish: '',
  }
  const { notice } = await sure(workload.submitNotice(clerk, { ...at, ...written, council: true }))
  const plan = { kind: 'noise', place: 'Halle', what, why: '', owner: idOf('head1'), before: null }
  const days = { due: today.add({ days: 1 }), checkOn: today.add({ days: 9 }) }
  const { measure } = await sure(workload.planMeasure(actor('head1', 'head'), { ...at, ...plan, ...days }))
  return { episode, incident, notice, measure }
}

/** What the forms of these pages need to be done by whoever may. */
export const loadFields = ({ episode, incident, notice, measure }: LoadThings) => ({
  ...{ episodes: episode, incident, notice, measure, version: '1', kind: 'none', end: 'done' },
  words: 'Eine Begründung, die lang genug ist, um eine zu sein.',
})
