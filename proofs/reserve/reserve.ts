import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { startApp } from '../support/app.ts'
import { number, ownDatabase, type OwnDatabase } from '../support/database.ts'
import { ms, percentile } from '../support/figures.ts'
import { fillOffice, freePlaces, SHORT } from '../support/fill.ts'
import { startHelper } from '../support/helper.ts'
import type { Figures, Run } from '../support/run.ts'
import type { ClientOrder, ClientReport } from './clients.ts'

const CLIENTS = 64
/** Bookings a second on four cores; half on two. p95 of hold and booking together, in ms. */
const TARGET_PER_S = 2000
const TARGET_P95 = 80

/** 64 clients over HTTP hold a place and book it, durably, in an office that already has 25,000 and 300,000 bookings. */
export async function reserve(run: Run): Promise<Figures> {
  const small = await measure(run, 25_000)
  const large = await measure(run, 300_000)
  const wanted = availableParallelism() >= 4 ? TARGET_PER_S : TARGET_PER_S / 2
  const good = (it: typeof small): boolean =>
    it.per_s >= wanted && it.p95_ms <= TARGET_P95 && it.failed + it.missing === 0
  return { ok: good(small) && good(large), target_per_s: wanted, ...large, at_25000: small }
}

async function measure(run: Run, bookings: number) {
  const database = await ownDatabase(run)
  const filled = await fillOffice(run, database, bookings)
  await beFair(database.admin)
  const places = await freePlaces(database.admin, run.full ? 60_000 : 30_000)
  const profile = process.env['PROOF_PROFILE']
    ? ['--cpu-prof', `--cpu-prof-dir=${process.env['PROOF_PROFILE']}`]
    : []
  const app = await startApp(run, { appUrl: database.appUrl, connections: 16 }, profile)
  const helper = startHelper(run, join(import.meta.dirname, 'clients.ts'))
  const order = (some: typeof places): ClientOrder => ({
    port: app.port,
    clients: CLIENTS,
    places: some,
    concern: SHORT,
  })
  // The first thousands warm up the engine on both sides.
  await helper.ask<ClientOrder, ClientReport>(order(places.slice(0, 5000)))
  const before = await number(database.admin, BOOKED)
  const report = await helper.ask<ClientOrder, ClientReport>(order(places.slice(5000)))
  helper.end()
  const missing = report.booked - ((await number(database.admin, BOOKED)) - before)
  if (profile.length === 0) await app.kill()
  else app.child.disconnect()
  const figures = {
    ...{
      clients: CLIENTS,
      bookings: filled.bookings,
      taken: filled.taken,
      per_s: Math.round(report.booked / report.seconds),
    },
    ...{ p50_ms: ms(percentile(report.pair, 0.5)), p95_ms: ms(percentile(report.pair, 0.95)) },
    ...{ hold_p95_ms: ms(percentile(report.hold, 0.95)), book_p95_ms: ms(percentile(report.book, 0.95)) },
    ...{ booked: report.booked, refused: report.refused, failed: report.failed.length, missing },
    ...(report.failed.length > 0 && { first_failure: report.failed[0] }),
  }
  run.say(JSON.stringify(figures))
  return figures
}

/** By the rules a new office begins with: one live booking per person and concern is checked with every booking. */
async function beFair(admin: OwnDatabase['admin']): Promise<void> {
  await admin.query(
    `insert into appointments.policy (site, one_per_person, returns, return_min_minutes, return_max_minutes, window_days)
     select p.site, true, 'random', 30, 720, 60 from appointments.plan p on conflict do nothing`,
  )
}

const BOOKED = `select count(*) as n from appointments.appointment a join visits.visit v on v.id = a.visit where a.state = 'booked'`
