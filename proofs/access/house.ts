import { tmpdir } from 'node:os'
import { createPool } from '#ground/database/connect.ts'
import { memoryStore } from '#ground/store/testing/memory.ts'
import { deviceCookieName, memberCookieName, sessionCookieName } from '#ground/identity/cookie-name.ts'
import { freePort } from '#ground/postgres/ports.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { MUSTERSTADT } from '#office/demo/musterstadt.ts'
import { openOffice, type Office } from '#office/office.ts'
import { openClosedRooms, type Counselling } from '#office/open-counselling.ts'
import { KEY_ROLES } from '#office/staff/index.ts'
import { agreeAll } from '../../testing/agree-all.ts'
import { createHost } from '../../src/web/host.ts'
import type { OwnDatabase } from '../support/database.ts'
import { interfaceOf } from '../support/product-interface.ts'
import type { Run } from '../support/run.ts'
import { layOut } from '../support/sites.ts'
import { noteRoutes } from './routes.ts'
import { MEMBERS } from './table/line.ts'
import type { Who } from './table.ts'

const PASSWORD = 'Regenbogen-am-Kanal-7'

/** The whole program as it runs in service, with pages, and one of everybody at both sites. */
export interface OpenHouse {
  readonly office: Office
  readonly counselling: Counselling
  readonly port: number
  /** Routes of the interface and of the live lines. */
  readonly routes: ReadonlySet<string>
  /** Headers by which someone of this role at this site is known. */
  readonly headers: (who: Who, site: 1 | 2) => Readonly<Record<string, string>>
  /** Members of the counselling are signed out after 20 minutes; a whole table takes longer. */
  readonly stayAwake: () => Promise<void>
}

export async function openHouse(run: Run, database: OwnDatabase): Promise<OpenHouse> {
  // Written in plain JavaScript for the Node of the machine; has no types.
  const web = (await import(new URL('../../scripts/setup/web.mjs', import.meta.url).href)) as {
    ensureWebBuilt(): Promise<void>
  }
  await web.ensureWebBuilt()
  const pool = createPool(database.appUrl, { max: 8, name: 'proof access' })
  run.afterwards(() => pool.end())
  for (const site of [1, 2]) await agreeAll(pool, { site })
  for (const site of [1, 2])
    await layOut(database.admin, {
      site,
      lanes: 98,
      hours: [['00:00', '23:55']],
      stepMinutes: 15,
      durations: {},
    })
  // Open at the weekend as well: the proof runs on any day.
  await database.admin.query(`update appointments.series set weekdays = '{1,2,3,4,5,6,7}'`)
  const office = await openOffice({
    pool,
    listenUrl: database.appUrl,
    store: memoryStore(),
    bulk: { exportFolder: tmpdir() },
  })
  run.afterwards(() => office.close())
  const closedPool = createPool(database.closedUrl, { max: 4, name: 'proof access closed' })
  run.afterwards(() => closedPool.end())
  const secret = 'the secret of a counselling in this proof'
  const counselling = await openClosedRooms({ pool: closedPool, secret, attempts: office.ground.db })
  const routes = new Set(['GET /health'])
  const { registerApi, registerStreams, registerUploads, ...common } = interfaceOf(office, counselling)
  const host = await createHost({
    ...common,
    ...{ office, counselling, site: () => MUSTERSTADT },
    registerApi: async (app) => {
      noteRoutes(app, routes)
      await registerApi(app)
    },
    registerUploads: (app) => {
      noteRoutes(app, routes)
      registerUploads(app)
    },
    registerStreams: async (app) => {
      noteRoutes(app, routes)
      await registerStreams(app)
    },
  })
  const port = await freePort()
  await host.listen({ host: '127.0.0.1', port })
  run.afterwards(() => host.close())
  const headers = await everybody(office, counselling)
  const stayAwake = async (): Promise<void> => {
    for (const who of MEMBERS)
      await counselling.identifyMember(/=(.*)$/.exec(headers(who, 1)['cookie'] ?? '')?.[1] ?? '')
  }
  return { office, counselling, port, routes, headers, stayAwake }
}

async function everybody(office: Office, counselling: Counselling): Promise<OpenHouse['headers']> {
  const { staff } = office
  for (const id of [1, 2]) {
    await sure(
      staff.saveSite(SYSTEM, {
        id,
        name: `Amt ${id}`,
        street: 'Straße 1',
        city: 'Musterstadt',
        timeZone: 'Europe/Berlin',
      }),
    )
    await sure(staff.saveTeam(SYSTEM, { site: id, key: 'temporary', name: 'Befristet', letter: 'B' }))
    await sure(staff.saveTeam(SYSTEM, { site: id, key: 'reception', name: 'Theke', letter: 'A' }))
    await sure(staff.saveDesk(SYSTEM, { site: id, id: 1, team: 'temporary', room: '101', active: true }))
  }
  const known = new Map<string, Record<string, string>>()
  for (const site of [1, 2]) {
    for (const role of ['reception', 'caseworker', 'cashier', 'head', 'admin', 'council']) {
      const login = `${role}${site}`
      await sure(
        staff.createAccount(SYSTEM, {
          login,
          name: login,
          password: PASSWORD,
          roles: [role],
          sites: [site],
          teams: ['temporary', 'reception'],
        }),
      )
      const { token } = await sure(staff.signIn({ login, password: PASSWORD, address: `10.0.${site}.1` }))
      known.set(`${role}${site}`, { cookie: `${sessionCookieName(false)}=${token}` })
    }
    for (const [kind, role] of [
      ['device', 'terminal'],
      ['device', 'display'],
      ['device', 'kiosk'],
      ['client', 'client'],
    ] as const) {
      const { secret, client } = await sure(
        staff.issueKey(SYSTEM, {
          ...{ kind, name: `${role} ${site}`, sites: [site], quota: { perMinute: 60_000, lines: 100 } },
          roles: kind === 'client' ? KEY_ROLES.client : [role],
        }),
      )
      // a machine without a till may do nothing
      const head = { kind: 'staff' as const, id: 'proof', roles: ['head'], sites: [site] }
      const till = { site, kind: 'kiosk' as const, name: 'Automat', device: client }
      if (role === 'kiosk') await sure(office.claims.saveTill(head, till))
      known.set(`${role}${site}`, {
        authorization: `Bearer ${secret}`,
        ...(kind === 'device' && { cookie: `${deviceCookieName(false)}=${secret}` }),
      })
    }
  }
  for (const [who, token] of await members(counselling))
    for (const site of [1, 2]) known.set(`${who}${site}`, { cookie: `${memberCookieName(false)}=${token}` })
  return (who, site) => known.get(`${who}${site}`) ?? {}
}

/** A lead of the counselling and a member: sessions of their own, at no site. */
async function members(counselling: Counselling): Promise<readonly (readonly [Who, string])[]> {
  const address = '10.0.9.1'
  const { setupToken: token } = counselling
  const lead = { login: 'leitung', password: PASSWORD }
  await sure(counselling.setUpFirstLead({ ...lead, token, name: 'Leitung' }))
  const opened = await sure(counselling.signIn({ ...lead, address }))
  const invited = await sure(
    counselling.inviteMember(opened.actor, { login: 'beratung', name: 'Beratung', lead: false }),
  )
  await sure(counselling.acceptInvitation({ invite: invited.invite, password: PASSWORD }))
  const member = await sure(counselling.signIn({ login: 'beratung', password: PASSWORD, address }))
  return [
    ['counselling-lead', opened.token],
    ['counsellor', member.token],
  ]
}

export async function sure<T extends { readonly ok: boolean }>(
  work: Promise<T>,
): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}
