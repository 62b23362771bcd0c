import { seededChance } from '#ground/identity/chance.ts'
import { carrierInside, openHouse, type House } from '../money/hands.ts'
import { HEAD, KARL, setTheStage } from '../money/stage.ts'
import { Truth } from '../money/truth.ts'
import { startApp } from '../support/app.ts'
import { number, ownDatabase, type OwnDatabase } from '../support/database.ts'
import { ms, percentile } from '../support/figures.ts'
import type { Figures, Run } from '../support/run.ts'
import { payAtAll, type Measured } from './kiosks.ts'
import { fillYear } from './year.ts'

const KIOSKS = 50
const YEAR = 2025
const CLAIMS = 100_000
/** p99 in ms; the closing of the year in seconds. */
const TARGET = { look_up: 50, confirm: 100, year_s: 5 }
/** A payment of each machine every second: thirty times what people with coins can do. */
const EVERY_MS = 1000
const SIZE = { quick: { forMs: 20_000, flatMs: 5000 }, full: { forMs: 120_000, flatMs: 20_000 } }

/**
 * Fifty payment machines look up and confirm over HTTP, each with its key, at an office process that has the claims of a
 * year behind it: durably (fsync on). Then the same without a breath. Then the year is closed and sealed.
 */
export async function payments(run: Run): Promise<Figures> {
  const size = run.full ? SIZE.full : SIZE.quick
  const database = await ownDatabase(run)
  const house = await openHouse(database.appUrl)
  run.afterwards(() => house.close())
  const stage = await setTheStage((call) => carrierInside(house).send(call), new Truth(), {
    kiosks: KIOSKS,
    drawers: 2,
  })
  const unpaid = await fill(
    run,
    database,
    stage.kiosks.map(({ till }) => till),
  )
  const app = await startApp(run, { appUrl: database.appUrl, connections: 10, money: true })
  const load = {
    port: app.port,
    secrets: stage.kiosks.map(({ secret }) => secret),
    unpaid,
    chance: seededChance(run.seed),
  }
  await payAtAll({ ...load, forMs: 3000, everyMs: 200 })
  run.say(`${KIOSKS} machines, a payment each every ${EVERY_MS} ms`)
  const paced = await payAtAll({ ...load, forMs: size.forMs, everyMs: EVERY_MS })
  run.say('without a breath')
  const flat = await payAtAll({ ...load, forMs: size.flatMs, everyMs: 0 })
  const year = await closeIt(run, house)
  const wrong = await booksOff(database)
  const figures = {
    look_up_p99_ms: p(paced.lookUps, 0.99),
    look_up_p50_ms: p(paced.lookUps, 0.5),
    confirm_p99_ms: p(paced.confirms, 0.99),
    confirm_p50_ms: p(paced.confirms, 0.5),
  }
  const errors = [...paced.errors, ...flat.errors]
  return {
    ok:
      errors.length + wrong === 0 &&
      figures.look_up_p99_ms <= TARGET.look_up &&
      figures.confirm_p99_ms <= TARGET.confirm &&
      year.year_s <= TARGET.year_s,
    ...{ kiosks: KIOSKS, payments: paced.confirms.length, ...figures, flat_out: flatOut(flat, size.flatMs) },
    ...{ claims: CLAIMS, ...year, errors: errors.length, books_off: wrong, target: TARGET },
    ...(errors.length > 0 && { first_errors: errors.slice(0, 3) }),
  }
}

const p = (values: readonly number[], at: number): number => ms(percentile(values, at))

const flatOut = ({ lookUps, confirms }: Measured, forMs: number) => ({
  per_s: Math.round(confirms.length / (forMs / 1000)),
  look_up_p99_ms: p(lookUps, 0.99),
  confirm_p99_ms: p(confirms, 0.99),
})

/** The year before, at the same tills; and enough people of this year who have something to pay. */
async function fill(run: Run, { admin }: OwnDatabase, tills: readonly string[]): Promise<string[]> {
  run.say(`filling in ${CLAIMS} claims of ${YEAR}`)
  await fillYear(admin, { site: 1, year: YEAR, claims: CLAIMS, tills, openPercent: 3 })
  const thisYear = { site: 1, year: YEAR + 1, claims: run.full ? 60_000 : 30_000, tills, openPercent: 100 }
  await fillYear(admin, thisYear)
  const { rows } = await admin.query<{ kassenzeichen: string }>(
    `select kassenzeichen from claims.claim where issued_at >= $1 and owed_cents > 0 order by md5(kassenzeichen)`,
    [`${YEAR + 1}-01-01`],
  )
  return rows.map(({ kassenzeichen }) => kassenzeichen)
}

/** The closing of the year: every account, every claim by what became of it, sealed. */
async function closeIt(run: Run, { office }: House): Promise<{ year_s: number; till_ms: number }> {
  run.say(`closing ${YEAR}`)
  const began = performance.now()
  const closed = await office.cashdesk.closeYear(HEAD, { site: 1, year: YEAR })
  const year_s = Math.round(performance.now() - began) / 1000
  if (!closed.ok) throw new Error(`the year is not closed: ${JSON.stringify(closed)}`)
  const tills = await office.claims.readTills(HEAD, { site: 1 })
  if (!tills.ok) throw new Error(tills.refusal)
  const machine = tills.tills.find(({ kind }) => kind === 'kiosk')!
  const counted = {
    5000: Math.floor(machine.cashCents / 5000),
    10: Math.floor((machine.cashCents % 5000) / 10),
  }
  const from = performance.now()
  const told = await office.cashdesk.countTill(KARL, {
    ...{
      site: 1,
      till: machine.id,
      kind: 'day',
      counted,
      removedCents: 0,
      remark: 'gezählt',
      cardToldCents: 0,
    },
  })
  if (!told.ok) throw new Error(`not counted: ${JSON.stringify(told)}`)
  return { year_s, till_ms: ms(performance.now() - from) }
}

/** Bookings that do not balance, debts and receipts that are not what was booked. */
const booksOff = ({ admin }: OwnDatabase): Promise<number> =>
  number(
    admin,
    `select (select count(*) from (select from claims.posting group by booking having sum(cents) <> 0) as a)
          + (select count(*) from claims.claim c where owed_cents <> (select coalesce(sum(cents), 0) from claims.posting where account = 'claim' and ref = c.id))
          + (select count(*) from claims.till t where receipts <> (select count(receipt) from claims.payment where till = t.id)) as n`,
  )
