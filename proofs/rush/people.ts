// The people of a rush, in a process of their own: each opens the page of the release, sends the form some seconds later
// and looks at its result. They come by the clock, whether or not the house keeps up, and no answer is waited for longer.
import { PageClient } from './page-client.ts'

export interface PeopleOrder {
  /** Processes of the house: a proxy spreads people over them. */
  readonly ports: readonly number[]
  readonly release: number
  /** Numbers of the people this process plays: from, to (exclusive), every so many. */
  readonly first: number
  readonly step: number
  readonly people: number
  /** Epoch ms of the first arrival, and over how many ms they come. */
  readonly start: number
  readonly overMs: number
  readonly days: readonly string[]
}

export interface PeopleReport {
  /** Milliseconds of every answer, by page. */
  readonly page: readonly number[]
  readonly form: readonly number[]
  readonly status: readonly number[]
  readonly errors: number
  readonly firstErrors: readonly string[]
  /** Entries of people who sent their form twice and got two codes. */
  readonly twice: number
}

process.on('disconnect', () => process.exit(0))
process.on('message', (order: PeopleOrder) => {
  void play(order).then((report) => process.send?.(report))
})

const REPEATS = 50
/** Between reading the page and sending the form. Milliseconds. */
const FILL_MS = [1000, 3000] as const

async function play(order: PeopleOrder): Promise<PeopleReport> {
  const clients = order.ports.map((port) => new PageClient(port))
  const report = {
    page: [] as number[],
    form: [] as number[],
    status: [] as number[],
    errors: 0,
    firstErrors: [] as string[],
    twice: 0,
  }
  const fail = (what: string): void => {
    report.errors++
    if (report.firstErrors.length < 5) report.firstErrors.push(what)
  }
  const all: Promise<void>[] = []
  for (let n = order.first; n < order.people; n += order.step) {
    const at = order.start + (n / order.people) * order.overMs
    all.push(
      sleepUntil(at).then(() =>
        person(n, order, clients[Math.floor(n / order.step) % clients.length]!, report, fail),
      ),
    )
  }
  await Promise.all(all)
  for (const client of clients) client.close()
  return report
}

async function person(
  n: number,
  { release, days }: PeopleOrder,
  client: PageClient,
  report: { page: number[]; form: number[]; status: number[]; twice: number },
  fail: (what: string) => void,
): Promise<void> {
  const headers = {
    'x-forwarded-for': addressOf(n),
    'accept-encoding': 'br',
    accept: 'text/html',
    'accept-language': 'de',
  }
  const path = `/de/verlosung/${release}/teilnehmen`
  const page = await client.get(path, headers)
  report.page.push(page.ms)
  if (page.status !== 200) return fail(`page ${page.status}`)
  await sleep(FILL_MS[0] + Math.random() * (FILL_MS[1] - FILL_MS[0]))
  const form = formOf(n, days)
  const posting = { ...headers, origin: client.origin, 'content-type': 'application/x-www-form-urlencoded' }
  const send = () => client.post(path, form, posting)
  const [sent, again] = await Promise.all([send(), n % REPEATS === 0 ? send() : null])
  report.form.push(sent.ms)
  if (sent.status !== 303 || !sent.location?.includes('/verlosung/los/'))
    return fail(`form ${sent.status} ${sent.location ?? ''}`)
  if (again?.location && again.location !== sent.location) report.twice++
  const status = await client.get(sent.location, headers)
  report.status.push(status.ms)
  if (status.status !== 200) fail(`status ${status.status}`)
}

function formOf(n: number, days: readonly string[]): string {
  const form = new URLSearchParams({
    familyName: `Nguyen${letters(n)}`,
    givenNames: 'Thị Ánh',
    'birthDate-day': String((n % 28) + 1),
    'birthDate-month': String((n % 12) + 1),
    'birthDate-year': String(1950 + (n % 50)),
    mail: `p${n}@example.org`,
    phone: '',
    persons: '1',
    daytime: n % 5 === 0 ? 'morning' : 'all',
  })
  if (n % 3 === 0) for (const day of days.filter((_, d) => (n + d) % 2 === 0)) form.append('days', day)
  return form.toString()
}

/** A number in letters: names have no digits. No vowels: "ae" and "a" are one person. */
export const letters = (n: number): string =>
  [...String(n)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')

/** Most people come by an address of their own; every tenth from one of some shared ones. */
const addressOf = (n: number): string =>
  n % 10 === 0 ? `198.51.100.${n % 200}` : `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const sleepUntil = (at: number) => sleep(Math.max(0, at - Date.now()))
