import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { agreeAll } from '../../../testing/agree-all.ts'
import { bookedOffice, type BookedOffice } from '../../../testing/booked-office.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { barriers, picture, signedIn } from '../../../testing/staff-office.ts'

let browser: Browser
let office: BookedOffice

beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  office = await bookedOffice()
  return async () => {
    expect(office.mistakes).toEqual([])
    await office.close()
  }
})
afterAll(() => browser.close())

const at = (path: string, more: Parameters<typeof signedIn>[4] = {}): Promise<Page> =>
  signedIn(browser, office, 'rita', path, more)
const withoutScript = { javaScriptEnabled: false } as const
const db = () => office.office.ground.db

interface Row {
  readonly family: string
  readonly wall: string
  readonly state: string
  readonly channel?: string
  readonly recipient?: string
  readonly error?: string
  readonly kind?: string
}
/** Somebody has booked, and this became of the message. */
async function aNotice(it: Row): Promise<{ id: string; code: string; visit: string }> {
  const { code, visit } = await office.book(it.wall, it.family)
  const id = office.office.ground.ids.uuid()
  const { channel = 'mail', recipient = 'someone@example.org', kind = 'booked', error = null } = it
  await sql`
    insert into notices.notice (id, occasion, kind, visit, person, site, channel, recipient, state, attempts, error, created_at)
    select ${id}, ${`test:${id}`}, ${kind}, ${visit}, a.person, 1, ${channel}, ${recipient}, ${it.state}, 3, ${error},
           '2026-11-23T07:30:00Z'
    from appointments.appointment a where a.visit = ${visit}`.execute(db())
  return { id, code, visit }
}
async function stateOf(id: string): Promise<object> {
  const found =
    await sql<object>`select n.state, n.channel, n.recipient from notices.notice n where n.id = ${id}`.execute(
      db(),
    )
  return found.rows[0]!
}
const rowOf = (page: Page, family: string) => page.locator('tr', { hasText: family })

describe('messages', () => {
  test('what did not arrive stands there with its reason in plain words; what arrived does not', async () => {
    await aNotice({
      family: 'Kovalenko',
      wall: '10:00',
      state: 'bounced',
      recipient: 'tpyo@example.org',
      error: '550 5.1.1 <tpyo@example.org>: user unknown',
    })
    await aNotice({
      family: 'Yılmaz',
      wall: '10:15',
      state: 'unreachable',
      channel: 'none',
      recipient: '',
      error: 'neither mail nor mobile phone',
      kind: 'cancelled',
    })
    await aNotice({
      family: 'Öztürk',
      wall: '10:30',
      state: 'waiting',
      error: 'connect ECONNREFUSED 127.0.0.1:25',
    })
    await aNotice({
      family: 'Popescu',
      wall: '10:45',
      state: 'undelivered',
      channel: 'sms',
      recipient: '+491712345678',
      error: 'absent subscriber',
    })
    await aNotice({ family: 'Sorglos', wall: '11:00', state: 'sent' })
    const page = await at('/reception/messages')
    expect(await rowOf(page, 'Kovalenko').innerText()).toContain('Diese Adresse gibt es nicht.')
    expect(await rowOf(page, 'Yılmaz').innerText()).toContain('nicht erreichbar – Brief oder Anruf')
    expect(await rowOf(page, 'Öztürk').innerText()).toContain('Wir versuchen es weiter.')
    expect(await rowOf(page, 'Popescu').innerText()).toContain('Das Handy war nicht erreichbar.')
    expect(await rowOf(page, 'Sorglos').count()).toBe(0)
    expect(await barriers(page)).toEqual([])
    await picture(page, 'reception-messages')
    await page.getByRole('link', { name: 'Gesendet' }).click()
    await rowOf(page, 'Sorglos').waitFor()
    await page.context().close()
  })

  test('a wrong address is mended: what was typed stays when it is refused, then the message goes there', async () => {
    const { id } = await aNotice({
      family: 'Kovalenko',
      wall: '10:00',
      state: 'bounced',
      recipient: 'tpyo@example.org',
      error: 'user unknown',
    })
    const page = await at('/reception/messages', withoutScript)
    const row = rowOf(page, 'Kovalenko')
    await row.getByText('Adresse berichtigen').click()
    await row.getByLabel('E-Mail').fill('typo@@example')
    await row.getByRole('button', { name: 'Speichern und senden' }).click()
    expect(await row.innerText()).toContain('Das ist keine E-Mail-Adresse.')
    expect(await row.getByLabel('E-Mail').inputValue()).toBe('typo@@example')
    expect(await page.title()).toContain('Fehler')
    await picture(page, 'reception-messages-refused')
    await row.getByLabel('E-Mail').fill('typo@example.org')
    await row.getByRole('button', { name: 'Speichern und senden' }).click()
    await page.getByText('Die Nachricht geht an die neue Adresse.').waitFor()
    expect(await stateOf(id)).toEqual({ state: 'waiting', channel: 'mail', recipient: 'typo@example.org' })
    await page.context().close()
  })

  test('send again, or say that one called: both without script', async () => {
    const again = await aNotice({ family: 'Öztürk', wall: '10:30', state: 'failed', error: 'HTTP 422' })
    const called = await aNotice({
      family: 'Yılmaz',
      wall: '10:15',
      state: 'unreachable',
      channel: 'none',
      recipient: '',
    })
    const page = await at('/reception/messages', withoutScript)
    await page.getByRole('button', { name: /Noch einmal senden.*Öztürk/ }).click()
    await page.getByText('geht jetzt noch einmal hinaus').waitFor()
    expect(await stateOf(again.id)).toMatchObject({ state: 'waiting' })
    await page.getByRole('button', { name: /Angerufen.*Yılmaz/ }).click()
    await page.getByText('Vermerkt.').waitFor()
    expect(await stateOf(called.id)).toMatchObject({ state: 'by-hand' })
    await page.context().close()
  })

  test('whoever finds a booking sees what was sent for it', async () => {
    const { code } = await aNotice({
      family: 'Kovalenko',
      wall: '10:00',
      state: 'bounced',
      recipient: 'tpyo@example.org',
      error: '5.1.1 user unknown',
    })
    const page = await at(`/reception/booking?code=${code}`)
    expect(await page.locator('main').innerText()).toMatch(
      /Termin gebucht.*tpyo@example\.org.*zurückgekommen/s,
    )
    expect(await barriers(page)).toEqual([])
    await picture(page, 'reception-booking-messages')
    await page.context().close()
  })

  test('a message that is none, and a form from elsewhere, get a clear answer', async () => {
    const page = await at('/reception/messages')
    const status = await page.evaluate(async () => {
      const send = (body: string) =>
        fetch('/reception/messages?/again', {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
        })
      return [
        await send('notice=x'),
        await send('notice=00000000-0000-7000-8000-000000000000&requestKey=abc'),
      ].map((it) => it.status)
    })
    expect(status).toEqual([409, 409])
    await page.context().close()
  })
})

async function aMail(it: {
  sender: string | null
  subject: string
  excerpt: string
  kind: string
  state: string
  language?: string
  unanswered?: string
  urgent?: boolean
  received?: string
  answered?: string
}): Promise<string> {
  const id = office.office.ground.ids.uuid()
  await sql`
    insert into mailbox.mail (id, account, uid_validity, uid, message_key, received_at, recorded_at, sender, sender_key, subject,
      excerpt, kind, urgent, score, reasons, unanswered, language, state, answered_at)
    values (${id}, 'a', 1, (select count(*) + 1 from mailbox.mail), ${id}, ${it.received ?? '2026-11-23T07:00:00Z'},
      '2026-11-23T07:00:00Z', ${it.sender}, 'k', ${it.subject}, ${it.excerpt}, ${it.kind}, ${it.urgent ?? false}, 7,
      '[{"word": "termin", "points": 6, "where": "subject"}, {"word": "verlängerung", "points": 1, "where": "text"}]',
      ${it.unanswered ?? null}, ${it.language ?? null}, ${it.state}, ${it.answered ?? null})`.execute(db())
  return id
}

describe('mailbox', () => {
  test('the figure that must fall, the mails to work on, and what a person does with them', async () => {
    await sql`insert into mailbox.account (name, read_at) values ('termine@mail.example.de:993/INBOX', '2026-11-23T07:59:00Z')`.execute(
      db(),
    )
    const days = ['2026-11-09', ...Array<string>(6).fill('2026-11-16'), '2026-11-17', '2026-11-23']
    for (const [n, day] of days.entries())
      await aMail({
        sender: `p${n}@example.org`,
        subject: 'Termin',
        excerpt: '',
        kind: 'wish',
        state: 'done',
        language: 'de',
        received: `${day}T07:00:00Z`,
        answered: `${day}T07:01:00Z`,
      })
    const other = await aMail({
      sender: 'anwalt@example.org',
      subject: 'Sachstand',
      excerpt: 'Wie weit ist der Antrag?\nMit freundlichen Grüßen',
      kind: 'other',
      state: 'open',
      language: 'de',
      unanswered: 'other',
    })
    await aMail({
      sender: 'samir@example.org',
      subject: 'موعد',
      excerpt: 'السلام عليكم، أريد حجز موعد من أجل تجديد الإقامة، انتهت بطاقتي.',
      kind: 'wish',
      state: 'open',
      language: 'ar',
      urgent: true,
      answered: '2026-11-23T07:01:00Z',
    })
    const page = await at('/reception/mailbox', withoutScript)
    await page.getByText('Ausgeschaltet: Terminwünsche per E-Mail').waitFor()
    await agreeAll(db())
    await page.reload()
    // seven and one, in full fives
    const words = await page.locator('main').innerText()
    expect(words).toContain('In der letzten vollen Woche: ab 5. In der Woche davor: unter 5.')
    expect(await page.getByRole('row', { name: /16\.11\.2026/ }).innerText()).toMatch(
      /ab 5\s+ab 5\s+unter 5\s+unter 5/,
    )
    expect(await page.locator('article').first().innerText()).toContain('Eilt vielleicht')
    await picture(page, 'reception-mailbox')
    const mail = page.locator('article', { hasText: 'Sachstand' })
    await mail.getByRole('button', { name: 'Ist ein Terminwunsch' }).click()
    await page.getByText('Neu eingeordnet.').waitFor()
    await mail.getByRole('button', { name: 'Link zum Buchen schicken' }).click()
    await page.getByText('Der Link geht jetzt hinaus.').waitFor()
    const { rows } =
      await sql<object>`select n.kind, n.recipient, n.state from notices.notice n where n.occasion = ${`mailbox:${other}`}`.execute(
        db(),
      )
    expect(rows).toEqual([{ kind: 'how-to-book', recipient: 'anwalt@example.org', state: 'waiting' }])
    await mail.getByRole('button', { name: 'Erledigt' }).click()
    await page.getByText('Erledigt.').waitFor()
    expect(await mail.count()).toBe(0)
    await page.context().close()
  })

  test('nobody has set up a mailbox, or it is away: the page says so, and axe finds nothing', async () => {
    const page = await at('/reception/mailbox')
    await page.getByText('Es ist kein Postfach eingerichtet.').waitFor()
    expect(await barriers(page)).toEqual([])
    await sql`insert into mailbox.account (name, failing_since, failures, error) values ('t@mail.example.de:993/INBOX', '2026-11-23T06:10:00Z', 4, 'sign-in refused: AUTHENTICATIONFAILED')`.execute(
      db(),
    )
    await page.reload()
    await page.getByText('Das Postfach ist seit 23.11.2026, 07:10 nicht erreichbar').waitFor()
    expect(await page.locator('main').innerText()).toContain('AUTHENTICATIONFAILED')
    expect(await barriers(page)).toEqual([])
    await picture(page, 'reception-mailbox-away')
    await page.context().close()
  })
})
