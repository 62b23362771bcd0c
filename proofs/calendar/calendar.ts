import { startApp, type App } from '../support/app.ts'
import { Connection } from '../support/client.ts'
import { ownDatabase, type OwnDatabase } from '../support/database.ts'
import { ms, percentile } from '../support/figures.ts'
import { bookOut, fillOffice, LONG, SHORT } from '../support/fill.ts'
import type { Figures, Run } from '../support/run.ts'

const TARGET_P50 = 2
const TARGET_P99 = 15
/** The calendar may not be slower with twelve times as many bookings: at most a fifth, which is noise. */
const TARGET_RATIO = 1.2

interface Place {
  readonly database: OwnDatabase
  readonly bookings: number
  app: App
}

/**
 * The free days of 10 sites and 60 days in one request over HTTP, with 25,000 and 300,000 bookings. Both offices run side by side and are
 * asked in turns, so that whatever else the machine does weighs on both; of all rounds the median counts.
 */
export async function calendar(run: Run): Promise<Figures> {
  const small = await open(run, 25_000)
  const large = await open(run, 300_000)
  const oneSlot = await compare(run, 'oneSlot', small, large, SHORT)
  const sixSlots = await compare(run, 'sixSlots', small, large, LONG)
  for (const place of [small, large]) {
    await place.app.kill()
    await bookOut(place.database.admin)
    place.app = await startApp(run, { appUrl: place.database.appUrl, connections: 8 })
  }
  const bookedOut = await compare(run, 'bookedOut', small, large, SHORT)
  const all = { oneSlot, sixSlots, bookedOut }
  const ok = Object.values(all).every(
    ({ p50_ms, p99_ms, ratio }) => p50_ms <= TARGET_P50 && p99_ms <= TARGET_P99 && ratio <= TARGET_RATIO,
  )
  return { ok, ...all, bookings: large.bookings, against: small.bookings }
}

async function open(run: Run, bookings: number): Promise<Place> {
  const database = await ownDatabase(run)
  const filled = await fillOffice(run, database, bookings)
  run.say(`${filled.bookings} bookings, ${filled.taken * 100} % of the time ahead taken`)
  return {
    database,
    bookings: filled.bookings,
    app: await startApp(run, { appUrl: database.appUrl, connections: 8 }),
  }
}

async function compare(run: Run, variant: string, small: Place, large: Place, concern: string) {
  const rounds = run.full ? 25 : 11
  const times: Record<'small' | 'large', number[][]> = { small: [], large: [] }
  let free = 0
  for (let round = -1; round < rounds; round++) {
    for (const [size, place] of [
      ['small', small],
      ['large', large],
    ] as const) {
      const measured = await ask(place.app.port, concern, run.full ? 600 : 300)
      free = measured.free
      // The first round warms up engine and projection.
      if (round >= 0) times[size].push(measured.times)
    }
  }
  const middle = (lists: number[][], p: number): number =>
    percentile(
      lists.map((list) => percentile(list, p)),
      0.5,
    )
  const [p50, p99] = [middle(times.large, 0.5), middle(times.large, 0.99)]
  const ratio = Math.round((p50 / middle(times.small, 0.5)) * 100) / 100
  const figures = {
    ...{ p50_ms: ms(p50), p99_ms: ms(p99), bookings: large.bookings, ratio, free_starts: free },
    ...{ p50_at_25000_ms: ms(middle(times.small, 0.5)), p99_at_25000_ms: ms(middle(times.small, 0.99)) },
    four_clients_p99_ms: ms(await fourClients(large.app.port, concern)),
  }
  run.say(`${variant}: ${JSON.stringify(figures)}`)
  return figures
}

async function ask(
  port: number,
  concern: string,
  howOften: number,
): Promise<{ times: number[]; free: number }> {
  const line = new Connection(port)
  const times: number[] = []
  let free = 0
  for (let n = 0; n < howOften; n++) {
    const start = performance.now()
    const { status, body } = await line.get(`/api/v1/calendar?concern=${concern}&days=61`)
    times.push(performance.now() - start)
    if (status !== 200) throw new Error(`calendar answered ${status}: ${JSON.stringify(body)}`)
    if (n === 0) free = freeStarts(body as CalendarBody)
  }
  line.close()
  return { times, free }
}

interface CalendarBody {
  readonly sites: readonly { readonly days: readonly { readonly free: number }[] }[]
}

const freeStarts = ({ sites }: CalendarBody): number =>
  sites.reduce((sum, { days }) => sum + days.reduce((more, { free }) => more + free, 0), 0)

async function fourClients(port: number, concern: string): Promise<number> {
  const all = await Promise.all(Array.from({ length: 4 }, () => ask(port, concern, 500)))
  return percentile(
    all.flatMap(({ times }) => times),
    0.99,
  )
}
