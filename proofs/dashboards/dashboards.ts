import type { AddressInfo } from 'node:net'
import { manualClock } from '#ground/clock/clock.ts'
import { createPool } from '#ground/database/connect.ts'
import { sessionCookieName } from '#ground/identity/cookie-name.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { memoryStore } from '#ground/store/testing/memory.ts'
import { shipped } from '#office/catalogue/index.ts'
import { MUSTERSTADT } from '#office/demo/musterstadt.ts'
import { openOffice, type Office } from '#office/office.ts'
import { tellDemoReview } from '../../src/demo-review.ts'
import { tellDemoStaffing } from '../../src/demo-staffing.ts'
import { periodNames } from '../../src/routes/planning/figures/parts/period.ts'
import { createHost } from '../../src/web/host.ts'
import { agreeAll } from '../../testing/agree-all.ts'
import { number, ownDatabase } from '../support/database.ts'
import { ms, percentile } from '../support/figures.ts'
import { interfaceOf } from '../support/product-interface.ts'
import type { Figures, Run } from '../support/run.ts'
import { fillFiveYears } from '../staffing/five-years.ts'
import { fillBeside } from './five-years.ts'

const VISITS = 1_000_000
const FROM = '2021-11-22'
const WEEKS = 261
const NOW = '2026-11-23T06:00:00Z'
const TARGET_MS = 200
const HEAD: Actor = { kind: 'staff', id: 'head', roles: ['head'], sites: [1] }

/**
 * Every dashboard of the planning as the head opens it: the whole page over the line, from the request to the last byte, over a million
 * visits of five years and what the other rooms hold by then. Each address is opened once before it counts, so that no page is read from
 * disk or compiled in it; nothing a page shows is kept from one look to the next but what the office itself keeps.
 */
export async function dashboards(run: Run): Promise<Figures> {
  const database = await ownDatabase(run)
  const clock = manualClock(NOW)
  const concerns = [...shipped.catalogue.concerns.keys()]
  run.say(`${VISITS} visits of five years`)
  await fillFiveYears(database.admin, { visits: VISITS, from: FROM, weeks: WEEKS, concerns })
  await fillBeside(database.admin)
  const pool = createPool(database.appUrl, { max: 8, name: 'dashboards' })
  run.afterwards(() => pool.end())
  await agreeAll(pool)
  const office = await openOffice({ pool, listenUrl: database.appUrl, clock, store: memoryStore() })
  run.afterwards(() => office.close())
  const cookie = await headOf(office)
  await office.observation.rollUp(1)
  const now = Temporal.Instant.from(NOW)
  await tellDemoReview(pool, now)
  await tellDemoStaffing(pool, now)
  const filled = performance.now()
  await office.review.reckonValues(SYSTEM, { site: 1 })
  const reckoned = performance.now() - filled
  run.say(`sixty months reckoned in ${Math.round(reckoned)} ms`)
  await database.admin.query('vacuum analyze')
  const origin = await serve(run, office)
  const paths = await pathsOf(office)
  const looks = await lookAt(run, { origin, cookie, paths })
  const all = looks.flatMap(({ times }) => times)
  const p95 = ms(percentile(all, 0.95))
  const slowest = looks
    .map(({ path, times }) => ({ path, p95_ms: ms(percentile(times, 0.95)) }))
    .toSorted((a, b) => b.p95_ms - a.p95_ms)
  return {
    ok: p95 <= TARGET_MS,
    ...{ p95_ms: p95, p50_ms: ms(percentile(all, 0.5)), max_ms: ms(Math.max(...all)) },
    ...{ target_ms: TARGET_MS, looks: all.length, pages: paths.length, slowest: slowest.slice(0, 8) },
    over_target: slowest.filter((it) => it.p95_ms > TARGET_MS).length,
    reckon_five_years_ms: ms(reckoned),
    visits: await number(database.admin, 'select count(*) as n from visits.visit'),
    half_hours: await number(database.admin, 'select count(*) as n from workload.half_hour'),
    values: await number(database.admin, 'select count(*) as n from review.value'),
  }
}

const PASSWORD = 'Regenbogen-am-Kanal-7'

/** The head of the demonstration, whom its rooms look for by this name. */
async function headOf(office: Office): Promise<string> {
  const account = { login: 'leitung', name: 'Leitung', password: PASSWORD, roles: ['head'], sites: [1] }
  await office.staff.createAccount(SYSTEM, account)
  const signed = await office.staff.signIn({ login: 'leitung', password: PASSWORD, address: '10.0.1.1' })
  if (!signed.ok) throw new Error(signed.refusal)
  return `${sessionCookieName(false)}=${signed.token}`
}

async function serve(run: Run, office: Office): Promise<string> {
  // Written in plain JavaScript for the Node of the machine; has no types.
  const web = (await import(new URL('../../scripts/setup/web.mjs', import.meta.url).href)) as {
    ensureWebBuilt(): Promise<void>
  }
  await web.ensureWebBuilt()
  const host = await createHost({ ...interfaceOf(office), office, site: () => MUSTERSTADT })
  await host.listen({ host: '127.0.0.1', port: 0 })
  run.afterwards(() => host.close())
  return `http://127.0.0.1:${(host.server.address() as AddressInfo).port}`
}

/** Dashboards with each choice they offer; pages about one thing once. */
async function pathsOf(office: Office): Promise<string[]> {
  const today = Temporal.PlainDate.from('2026-11-23')
  const figures = periodNames(today).flatMap((period) =>
    ['', 'reception', 'temporary'].map(
      (area) => `/planning/figures?period=${period}${area && `&area=${area}`}`,
    ),
  )
  const weeks = ['2026-11-16', '2025-03-03', '2022-06-13'].map((week) => `/planning/load?week=${week}`)
  const reports = await office.review.readReports(HEAD, { site: 1 })
  const plans = await office.staffing.readPlans(HEAD, { site: 1 })
  const report = reports.ok ? reports.reports.map(({ id }) => `/planning/review/reports/${id}`) : []
  const plan = plans.ok ? plans.plans.slice(0, 1).map(({ id }) => `/planning/staffing/${id}`) : []
  const kpis = ['wait-booked', 'walk-in-share', 'red-share', 'survey-friendliness', 'cases-open']
  return [
    ...['/planning', ...figures, ...weeks, '/planning/load/episodes', '/planning/load/incidents'],
    ...['/planning/review', ...kpis.map((kpi) => `/planning/review/kpi/${kpi}`), ...report],
    ...['findings', 'criteria', 'hypotheses', 'reports'].map((name) => `/planning/review/${name}`),
    ...['/planning/survey', '/planning/complaints', '/planning/complaints/figures'],
    ...[
      '/planning/costs',
      '/planning/training',
      '/planning/training/effect',
      '/planning/rota',
      '/planning/stages',
    ],
    ...['/planning/evaluations', '/planning/staffing', ...plan, '/planning/counters', '/planning/simulator'],
    '/de/zahlen',
  ]
}

interface Looks {
  readonly path: string
  readonly times: readonly number[]
}

async function lookAt(
  run: Run,
  {
    origin,
    cookie,
    paths,
  }: { readonly origin: string; readonly cookie: string; readonly paths: readonly string[] },
): Promise<Looks[]> {
  const open = async (path: string): Promise<number> => {
    const begun = performance.now()
    const answer = await fetch(origin + path, { headers: { cookie } })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    return performance.now() - begun
  }
  for (const path of paths) await open(path)
  const looks = paths.map((path) => ({ path, times: [] as number[] }))
  const rounds = run.full ? 20 : 6
  for (let round = 0; round < rounds; round++)
    for (const { path, times } of looks) times.push(await open(path))
  return looks
}
