import type { Actor } from '#ground/permission/permission.ts'
import { permissions } from '#office/permissions.ts'
import { openHouse, type OpenHouse } from '../access/house.ts'
import { ownDatabase, type OwnDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'
import { fillCounselling, type Secret } from './fill.ts'
import { tryPages } from './pages.ts'
import { casesInTheOffice, markersOnDisk, trySql } from './sql.ts'

/**
 * What somebody tells the counselling, looked for by everybody else: every role of the office at every page and search,
 * every act of the counselling asked with the roles of the office, every role of the database at every closed relation,
 * a thief of the whole disk, and the office's own tables. Planted: grants, a policy, an act opened, a word unsealed.
 */
export async function separation(run: Run): Promise<Figures> {
  const database = await ownDatabase(run)
  const house = await openHouse(run, database)
  const secret = await fillCounselling(house)
  if (run.plant) {
    const caught = await findPlants(database, house, secret)
    return { ok: false, caught, all_caught: Object.values(caught).every(Boolean) }
  }
  // before anybody searches: what an office types into its own search stands in its own trail
  const disk = await onDisk(database, secret)
  const pages = await tryPages(house, secret, run.say)
  const sql = await trySql(database)
  const acts = tryActs(permissions)
  const found = [...pages.found, ...sql.found, ...acts.found, ...disk]
  return {
    ok: found.length === 0,
    ...{ requests: pages.requests, roles: sql.roles, relations: sql.relations, attempts: sql.attempts },
    ...{ acts: acts.acts, found: found.length, first_found: found.slice(0, 10) },
  }
}

const onDisk = async ({ admin }: OwnDatabase, secret: Secret): Promise<string[]> => [
  ...(await markersOnDisk(admin, [...secret.markers, secret.code])),
  ...(await casesInTheOffice(admin, [secret.caseId, secret.number])),
]

const OFFICE_ROLES = [
  'reception',
  'caseworker',
  'cashier',
  'head',
  'admin',
  'client',
  'terminal',
  'display',
  'kiosk',
]
/** The one thing the head of office may read: what was released, in groups of five or more. */
const RELEASED = 'counselreports.read-released'
const CLOSED = /^(counselling|guidance|partners|courses|earlywarning|counselreports)\./

/** Acts of the closed rooms that a role of the office may do: none but one. */
function tryActs(table: Readonly<Record<string, readonly string[]>>) {
  const closed = Object.entries(table).filter(([act]) => CLOSED.test(act))
  const found = closed.flatMap(([act, roles]) =>
    act === RELEASED
      ? []
      : roles.filter((role) => OFFICE_ROLES.includes(role)).map((role) => `${role} may ${act}`),
  )
  return { acts: closed.length, found }
}

const caseworker: Actor = { kind: 'staff', id: 'proof', roles: OFFICE_ROLES, sites: 'all' }

/** Whether each planted fault is seen; each is taken back. */
async function findPlants(
  database: OwnDatabase,
  house: OpenHouse,
  secret: Secret,
): Promise<Record<string, boolean>> {
  const { admin } = database
  const seenBySql = async (plant: string, back: string): Promise<boolean> => {
    await admin.query(plant)
    const { found } = await trySql(database)
    await admin.query(back)
    return found.length > 0
  }
  const opened = tryActs({ ...permissions, 'counselling.read': ['counsellor', 'head'] })
  const unsealed = async (): Promise<boolean> => {
    const kept = "update counselling.message set sealed = convert_to($1, 'UTF8')"
    await admin.query('create table public.sealed_before as select id, sealed from counselling.message')
    await admin.query(kept, [secret.markers[0]])
    const found = await onDisk(database, secret)
    await admin.query(
      'update counselling.message m set sealed = b.sealed from public.sealed_before b where b.id = m.id',
    )
    await admin.query('drop table public.sealed_before')
    return found.length > 0 && (await onDisk(database, secret)).length === 0
  }
  const refused = await house.counselling.readCase(caseworker, { case: secret.caseId })
  return {
    'a grant on one table': await seenBySql(
      'grant select on counselling.message to willkommen_app',
      'revoke select on counselling.message from willkommen_app',
    ),
    'the schema opened and a policy for all': await seenBySql(
      `grant usage on schema counselling to willkommen_app; grant select on counselling.case to willkommen_app;
       create policy everybody on counselling.case to willkommen_app using (true)`,
      `drop policy everybody on counselling.case; revoke all on counselling.case from willkommen_app;
       revoke usage on schema counselling from willkommen_app`,
    ),
    'row security taken off': await seenBySql(
      "alter table counselling.consent no force row level security, disable row level security; insert into counselling.tally values ('2026-01-01', 'x', 'y', 1); alter table counselling.tally disable row level security",
      'alter table counselling.consent enable row level security, force row level security; alter table counselling.tally enable row level security',
    ),
    'the application may become the closed role': await seenBySql(
      'grant willkommen_closed to willkommen_app',
      'revoke willkommen_closed from willkommen_app',
    ),
    'an act opened to the head': opened.found.length > 0 && !refused.ok,
    'what was said kept in clear': await unsealed(),
  }
}
