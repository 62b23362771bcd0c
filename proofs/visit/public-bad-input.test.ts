import { request as httpRequest } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { CODES_PER_ADDRESS } from '#ground/identity/attempt.ts'
import { t } from '#texts/index.ts'
import { freshDatabase, type FreshDatabase } from '../../testing/database.ts'
import { runningOffice, type RunningOffice } from '../../testing/running-office.ts'

/** What people and machines send that nobody planned for: a clear answer each, never a 5xx, nothing half-written. */

let database: FreshDatabase
let office: RunningOffice

beforeAll(async () => {
  database = await freshDatabase()
  office = await runningOffice(database)
})
afterAll(async () => {
  await office.close()
  await database.drop()
})
beforeEach(() => office.clock.set('2026-11-23T07:00:00Z'))
afterEach(() => expect(office.mistakes).toEqual([]))

interface Answer {
  readonly status: number
  readonly path: string
  readonly body: string
  readonly cookie: string
}

async function get(path: string, cookie = ''): Promise<Answer> {
  return answered(await fetch(office.origin + path, { redirect: 'manual', headers: { cookie } }))
}

async function post(path: string, form: Readonly<Record<string, string>>, cookie = ''): Promise<Answer> {
  // as a browser asks: without it the answer would be data for a script
  const headers = { accept: 'text/html', origin: office.origin, cookie }
  return answered(
    await fetch(office.origin + path, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers,
      redirect: 'manual',
    }),
  )
}

async function answered(response: Response): Promise<Answer> {
  const body = await response.text()
  const path = (response.headers.get('location') ?? '').replace(office.origin, '')
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return { status: response.status, path, body, cookie }
}

const times = '/de/termin/study_extend/zeiten'
let keys = 0
const chosen = (start: string, requestKey = `key-${keys++}`) => post(times, { start, requestKey })
const codeOf = ({ path }: Answer): string => /\/([0-9A-Z]{12})\//.exec(path)?.[1] ?? ''
const contact = {
  familyName: 'O',
  givenNames: '',
  'birthDate-day': '00',
  'birthDate-month': '00',
  'birthDate-year': '1990',
  mail: '',
  phone: '',
}
const bookings = async (): Promise<number> =>
  Number(
    (await database.adminPool.query(`select count(*) from appointments.appointment where state = 'booked'`))
      .rows[0].count,
  )

async function booked(start: string): Promise<string> {
  const code = codeOf(await chosen(start))
  const done = await post(`/de/buchung/${code}/pruefen`, { ...contact, requestKey: `book-${code}` })
  expect(done.path).toBe(`/de/termin-bestaetigt/${code}`)
  return code
}

test('a time that is no time, in the past, off the grid or years away is refused with what is near', async () => {
  for (const start of [
    '',
    'garbage',
    '2026-11-24',
    '2026-13-45T99:99Z',
    '<script>',
    '2026-11-24T07:00:00+25:00',
  ]) {
    expect(await chosen(start), start).toMatchObject({ status: 400 })
  }
  for (const start of [
    '2026-11-20T07:00:00Z',
    '2026-11-24T07:07:00Z',
    '2026-11-24T03:00:00Z',
    '9999-12-31T00:00:00Z',
    '0001-01-01T00:00:00Z',
  ]) {
    const answer = await chosen(start)
    expect(answer.status, start).toBe(409)
    expect(answer.body.match(/<button[^>]+name="start"/g), start).toHaveLength(3)
  }
})

test('a place gone meanwhile leads to three others, with the question kept', async () => {
  await booked('2026-12-01T07:00:00Z')
  await booked('2026-12-01T07:00:00Z')
  const answer = await post(`${times}?needs=interpreter&overStandardTime=yes`, {
    start: '2026-12-01T07:00:00Z',
    requestKey: 'late',
  })
  expect(answer.status).toBe(409)
  const others = [...answer.body.matchAll(/<button[^>]+name="start"[^>]+value="([^"]+)"/g)].map(
    ([, start]) => start ?? '',
  )
  expect(others).toHaveLength(3)
  const next = await post(`${times}?needs=interpreter&overStandardTime=yes`, {
    start: others[0] ?? '',
    requestKey: 'late',
  })
  expect(next.path).toMatch(/^\/de\/buchung\/[0-9A-Z]{12}\/kontakt\?needs=interpreter&overStandardTime=yes$/)
})

test('the same form sent twice holds one place; two bookings of one code make one appointment', async () => {
  const [first, second] = await Promise.all([
    chosen('2026-12-02T07:00:00Z', 'twice'),
    chosen('2026-12-02T07:00:00Z', 'twice'),
  ])
  expect(codeOf(first)).toBe(codeOf(second))
  const before = await bookings()
  const submit = () => post(`/de/buchung/${codeOf(first)}/pruefen`, { ...contact, requestKey: 'submit' })
  const other = () =>
    post(`/de/buchung/${codeOf(first)}/pruefen`, {
      ...contact,
      familyName: 'Zweiter',
      requestKey: 'other tab',
    })
  for (const answer of await Promise.all([submit(), submit(), other()])) {
    expect(answer).toMatchObject({ status: 303, path: `/de/termin-bestaetigt/${codeOf(first)}` })
  }
  expect(await bookings()).toBe(before + 1)
})

test('Back after booking ends at the confirmation, from every page of the form', async () => {
  const code = await booked('2026-12-03T07:00:00Z')
  for (const page of ['kontakt', 'pruefen']) {
    expect(await get(`/de/buchung/${code}/${page}`)).toMatchObject({
      status: 303,
      path: `/de/termin-bestaetigt/${code}`,
    })
    expect(
      await post(`/de/buchung/${code}/${page}${page === 'kontakt' ? '?/next' : ''}`, contact),
    ).toMatchObject({ status: 303, path: `/de/termin-bestaetigt/${code}` })
  }
})

test('two tabs: another time chosen gives the first place back and keeps what was typed; a booking is never given back so', async () => {
  const first = codeOf(await chosen('2026-12-04T07:00:00Z'))
  const typed = await post(`/de/buchung/${first}/kontakt?/next`, { ...contact, familyName: 'Al-Ḥasan' })
  expect(typed).toMatchObject({ status: 303, path: `/de/buchung/${first}/pruefen` })
  const answer = await post(
    `${times}?instead=${first}`,
    { start: '2026-12-04T08:00:00Z', requestKey: 'other time' },
    typed.cookie,
  )
  const second = codeOf(answer)
  expect((await get(`/de/buchung/${second}/kontakt`, answer.cookie)).body).toContain('value="Al-Ḥasan"')
  // in the other tab the first place is gone, like one whose time ran out
  expect((await get(`/de/buchung/${first}/kontakt`)).body).toContain(t('de', 'public.contact.gone.title'))
  await post(`/de/buchung/${second}/pruefen`, { ...contact, requestKey: 'done' })
  await post(`${times}?instead=${second}`, { start: '2026-12-04T09:00:00Z', requestKey: 'once more' })
  expect((await get(`/de/mein-termin/${second}`)).body).toContain(t('de', 'public.mine.state.booked'))
})

test('a hold that ran out says so, keeps what was typed and books nothing', async () => {
  const code = codeOf(await chosen('2026-12-07T07:00:00Z'))
  const before = await bookings()
  office.clock.advance({ minutes: 21 })
  const answer = await post(`/de/buchung/${code}/pruefen`, { ...contact, requestKey: 'too late' })
  expect(answer).toMatchObject({ status: 303, path: `/de/buchung/${code}/kontakt` })
  const page = await get(answer.path, answer.cookie)
  expect(page.body).toContain(t('de', 'public.contact.gone.title'))
  const again = await post(
    `${times}?instead=${code}`,
    { start: '2026-12-07T07:00:00Z', requestKey: 'again' },
    answer.cookie,
  )
  expect((await get(again.path, again.cookie)).body).toContain('value="O"')
  expect(await bookings()).toBe(before)
})

test('names as people have them are taken; what no register can write is named, and everything typed stays', async () => {
  const code = codeOf(await chosen('2026-12-08T07:00:00Z'))
  const page = `/de/buchung/${code}/kontakt?/next`
  for (const familyName of ['O', 'Nguyễn Thị Ánh', 'Al-Ḥasan', "D'Angelo", 'Đặng']) {
    expect(await post(page, { ...contact, familyName }), familyName).toMatchObject({
      status: 303,
      path: `/de/buchung/${code}/pruefen`,
    })
  }
  const arabic = await post(page, { ...contact, familyName: 'محمد', mail: 'me@example.org' })
  expect(arabic.status).toBe(400)
  expect(arabic.body).toContain('value="محمد"')
  expect(arabic.body).toContain('value="me@example.org"')
  expect(arabic.body).toContain('href="#familyName"')
  for (const wrong of [
    { 'birthDate-day': '31', 'birthDate-month': '02' },
    { 'birthDate-year': '' },
    { familyName: 'x'.repeat(5000) },
    { mail: 'nobody' },
    { phone: 'call me' },
    { familyName: '<b>x</b>' },
  ]) {
    expect((await post(page, { ...contact, ...wrong })).status, JSON.stringify(wrong).slice(0, 60)).toBe(400)
  }
})

test('codes: typed kindly, unknown, malformed, of a cancelled appointment', async () => {
  const code = await booked('2026-12-09T07:00:00Z')
  const kindly = encodeURIComponent(
    ` ${code.slice(0, 4).toLowerCase()}–${code.slice(4, 8)} ${code.slice(8)}\u200f`,
  )
  expect(await get(`/de/mein-termin?code=${kindly}`)).toMatchObject({
    status: 303,
    path: `/de/mein-termin/${code}`,
  })
  for (const path of [
    '/de/mein-termin/0000',
    '/de/mein-termin/AAAABBBBCCCC',
    '/de/buchung/x/kontakt',
    '/de/termin-bestaetigt/%00',
    '/de/ticket/%F0%9F%98%80',
    '/de/termin-bestaetigt/nope/termin.ics',
  ]) {
    expect((await get(path)).status, path).toBe(404)
  }
  expect((await get('/de/mein-termin/%')).status).toBe(400)
  await post(`/de/mein-termin/${code}/absagen`, { requestKey: 'cancel' })
  expect((await post(`/de/mein-termin/${code}/absagen`, { requestKey: 'cancel again' })).path).toBe(
    `/de/mein-termin/${code}`,
  )
  expect(await post(`/de/mein-termin/${code}/verschieben`, { start: '2026-12-09T09:00:00Z' })).toMatchObject({
    status: 303,
    path: `/de/mein-termin/${code}`,
  })
  expect((await get(`/de/termin-bestaetigt/${code}`)).path).toBe(`/de/mein-termin/${code}`)
})

test('addresses nobody could have been led to', async () => {
  expect((await get('/xx/termin')).status).toBe(404)
  expect((await get('/de/termin/fly_to_the_moon')).status).toBe(404)
  expect((await get('/de/termin/__proto__')).status).toBe(404)
  expect((await get('/de/termin/fly_to_the_moon/zeiten')).status).toBe(404)
  expect((await get('/de/termin/lage/nowhere')).status).toBe(404)
  expect((await get('/de/termin/card_pickup/zeiten')).path).toBe('/de/termin/card_pickup')
  for (const query of ['persons=99', 'persons=-1', 'persons=abc', 'persons=']) {
    expect((await get(`/de/termin/study_extend/unterlagen?${query}`)).path, query).toBe(
      `/de/termin/study_extend?${query}`,
    )
    expect((await get(`/de/termin/study_extend?${query}`)).body).toContain(
      t('de', 'public.concern.personsWrong'),
    )
  }
  for (const query of [
    'from=garbage',
    'from=0000-00-00',
    'from=9999-12-31',
    'from=2020-01-01',
    'daytime=night',
    'needs=a&needs=b&needs=step_free',
    '__proto__=yes&constructor=no',
    `first=${'y'.repeat(5000)}`,
  ]) {
    expect((await get(`${times}?${query}`)).status, query).toBe(200)
  }
  expect(
    (await post('/de/termin/citizenship/zeiten?persons=6', { start: '2026-12-10T07:00:00Z' })).status,
  ).toBe(409)
})

test('ten megabytes are refused, and so is a form from elsewhere', async () => {
  const { port } = new URL(office.origin)
  const status = await new Promise<number>((resolve) => {
    const body = Buffer.alloc(10_000_000, 'a')
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': body.length,
      origin: office.origin,
    }
    const sent = httpRequest(
      { port, host: '127.0.0.1', path: times, method: 'POST', headers },
      (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      },
    )
    sent.on('error', () => undefined)
    sent.end(body)
  })
  expect(status).toBe(413)
  const foreign = await fetch(office.origin + times, {
    method: 'POST',
    body: new URLSearchParams({ start: 'x' }),
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(foreign.status).toBe(403)
})

test('the calendar file keeps one entry for one appointment and takes it out again', async () => {
  const code = await booked('2026-12-10T07:00:00Z')
  const file = await get(`/ar/termin-bestaetigt/${code}/termin.ics`)
  expect(file.body).toContain('DTSTART:20261210T070000Z')
  await post(`/de/mein-termin/${code}/absagen`, { requestKey: 'ics' })
  const later = await get(`/ar/termin-bestaetigt/${code}/termin.ics`)
  const uid = /UID:.*/.exec(file.body)?.[0]
  expect(uid).toBeTruthy()
  expect(later.body).toContain(uid)
  expect(later.body).toContain('STATUS:CANCELLED')
})

test('whoever guesses codes is slowed down', async () => {
  const statuses: number[] = []
  // twice the limit, in case the window ends under way
  for (let n = 0; n < 2 * CODES_PER_ADDRESS.limit + 1; n++)
    statuses.push((await get(`/de/mein-termin/AAAABBBB${String(n).padStart(4, '0')}`)).status)
  expect(statuses.at(0)).toBe(404)
  expect(statuses).toContain(429)
})
