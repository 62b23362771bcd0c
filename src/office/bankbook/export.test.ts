import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { saveTill, type Booking } from '#office/claims/index.ts'
import { aClaim, ANNA, cashOffice, HEAD, KARL, pay } from '#office/claims/testing/a-cash-office.ts'
import { exportCsv, exportXml, type ExportRun } from './export-text.ts'
import { readExport, readExports, runExport, type BankbookRoom } from './index.ts'
import { aBankbook } from './testing/a-bank.ts'

const office = cashOffice()
let room: BankbookRoom
beforeAll(async () => {
  room = await aBankbook(office.it)
})

const text = async (no: number, format: 'csv' | 'xml'): Promise<string> => {
  const got = await readExport(room, KARL, { site: 1, no, format })
  if (!got.ok) throw new Error(got.refusal)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(got.bytes)
}
const linesOf = (csv: string): string[][] =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'))

const run = (bookings: Partial<Booking>[], till = 'Kasse 1'): ExportRun => ({
  ...{ no: 7, site: 1, at: Temporal.Instant.from('2026-11-23T09:00:00Z'), office: '5640' },
  tills: new Map([['t', till]]),
  bookings: bookings.map((it, n) => ({
    ...{
      id: String(n),
      no: n + 1,
      site: 1,
      kind: 'payment',
      at: Temporal.Instant.from('2026-03-29T01:30:00Z'),
    },
    ...{ claim: null, till: 't', text: '', kassenzeichen: null, postings: [] },
    ...it,
  })),
})

describe('a run', () => {
  test('hands over every booking once; what comes later is in the next', async () => {
    const claim = await aClaim(office.it)
    await pay(office.it, { claim: claim.id, insertedCents: 10_000 })
    const first = await runExport(room, KARL, { site: 1 })
    expect(first).toMatchObject({ ok: true, run: { no: 1, bookings: 2, cents: 20_000 }, more: false })
    expect(await runExport(room, KARL, { site: 1 })).toMatchObject({ refusal: 'nothing-new' })
    office.it.clock.advance({ hours: 2 })
    const other = await aClaim(office.it)
    expect(await runExport(room, HEAD, { site: 1 })).toMatchObject({ run: { no: 2, bookings: 1 } })
    office.it.clock.advance({ hours: 2 })
    await pay(office.it, { claim: other.id, insertedCents: 10_000 })
    expect(await runExport(room, KARL, { site: 1 })).toMatchObject({ run: { no: 3, bookings: 1 } })
    const numbers = (await Promise.all([1, 2, 3].map((no) => text(no, 'csv'))))
      .flatMap((csv) => linesOf(csv).slice(1))
      .map(([, booking]) => booking)
    expect(new Set(numbers).size).toBe(4)
    expect(numbers).toHaveLength(8)
  })

  test('asked for by many at once takes each booking once', async () => {
    for (let n = 0; n < 5; n += 1) await aClaim(office.it)
    const runs = await Promise.all([1, 2, 3, 4].map(() => runExport(room, KARL, { site: 1 })))
    expect(runs.filter(({ ok }) => ok)).toHaveLength(1)
    const twice = await sql`select booking from bankbook.exported group by 1 having count(*) > 1`.execute(
      office.it.ground.db,
    )
    expect(twice.rows).toEqual([])
  })

  test('a booking that commits behind a later one is not forgotten', async () => {
    const claim = await aClaim(office.it)
    let done = (): void => undefined
    const held = new Promise<void>((resolve) => (done = resolve))
    // Drawn before the others, committed after the run.
    const late = office.it.ground.db.transaction().execute(async (tx) => {
      const at = office.it.clock.now()
      const booking = office.it.ids.uuid()
      await sql`insert into claims.booking (id, site, kind, at, till) values (${booking}, 1, 'float', ${at}, ${office.it.tills.drawer})`.execute(
        tx,
      )
      await sql`insert into claims.posting (booking, no, account, ref, cents)
        values (${booking}, 1, 'cash', ${office.it.tills.drawer}, 500), (${booking}, 2, 'safe', null, -500)`.execute(
        tx,
      )
      await held
      return booking
    })
    await pay(office.it, { claim: claim.id, insertedCents: 10_000 })
    expect(await runExport(room, KARL, { site: 1 })).toMatchObject({ ok: true })
    done()
    const booking = await late
    expect(await runExport(room, KARL, { site: 1 })).toMatchObject({ run: { bookings: 1, cents: 500 } })
    const found = await sql`select 1 from bankbook.exported where booking = ${booking}`.execute(
      office.it.ground.db,
    )
    expect(found.rows).toHaveLength(1)
  })

  test('is the same to the byte whenever it is asked for; another is refused', async () => {
    const [one, again] = [await text(1, 'csv'), await text(1, 'csv')]
    office.it.clock.advance({ hours: 30 })
    expect([again, await text(1, 'csv')]).toEqual([one, one])
    for (const no of [999, 0, -1, 1.5, Number.NaN])
      expect(await readExport(room, KARL, { site: 1, no, format: 'xml' })).toMatchObject({
        refusal: 'unknown-run',
      })
    expect(await readExport(room, ANNA, { site: 1, no: 1, format: 'csv' })).toMatchObject({
      refusal: 'not-permitted',
    })
    const listed = await readExports(room, KARL, { site: 1 })
    expect(listed.ok && listed.runs.map(({ no }) => no).toSorted()).toContain(1)
    await expect(sql`update bankbook.export_run set no = 77`.execute(office.it.ground.db)).rejects.toThrow()
  })
})

describe('the table', () => {
  test('has semicolons, a decimal comma, no sign, the local time, CR LF and a mark at its beginning', () => {
    const csv = exportCsv(
      run([
        {
          kassenzeichen: '56401234567890',
          postings: [
            { account: 'cash', ref: 't', cents: 123_456 },
            { account: 'claim', ref: 'c', cents: -123_406 },
            { account: 'overpaid', ref: 'c', cents: -50 },
          ],
        },
      ]),
    )
    expect(csv).toBe(
      '\ufeffLauf;Buchung;Datum;Uhrzeit;Buchungsart;Konto;Kasse;Kassenzeichen;Soll;Haben\r\n' +
        '7;1;29.03.2026;03:30:00;Zahlung;Bargeld;Kasse 1;56401234567890;1234,56;\r\n' +
        '7;1;29.03.2026;03:30:00;Zahlung;Forderungen;;56401234567890;;1234,06\r\n' +
        '7;1;29.03.2026;03:30:00;Zahlung;Überzahlungen;;56401234567890;;0,50\r\n',
    )
  })

  test('what somebody called a till is never a formula, and never another column', () => {
    const postings = [{ account: 'cash' as const, ref: 't', cents: 1 }]
    for (const [name, shown] of [
      ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
      ['＝1+1', `'＝1+1`],
      ['+49 9131', "'+49 9131"],
      ['@SUM(A1)', "'@SUM(A1)"],
      ['-2+3', "'-2+3"],
      ['Kasse; rechts', '"Kasse; rechts"'],
      ['Kasse "Nord"', '"Kasse ""Nord"""'],
    ])
      expect(exportCsv(run([{ postings }], name))).toContain(`;Bargeld;${shown};`)
  })

  test('in the books: a name somebody gave a till comes out calm', async () => {
    const made = await saveTill(office.it.room, HEAD, { site: 1, kind: 'drawer', name: '=1+1' })
    await pay(office.it, { till: made.ok ? made.till : '', insertedCents: 100 })
    const told = await runExport(room, KARL, { site: 1 })
    expect(await text(told.ok ? told.run.no : 0, 'csv')).toContain(";'=1+1;")
  })
})

test('the message is well-formed, adds up, and says what the table says', () => {
  const xml = exportXml(
    run(
      [
        {
          kassenzeichen: '56401234567890',
          postings: [
            { account: 'cash', ref: 't', cents: 10_005 },
            { account: 'claim', ref: 'c', cents: -10_005 },
          ],
        },
      ],
      'A & <B> "C" \u0001',
    ),
  )
  const document = XmlDocument.fromString(xml)
  const found = (path: string) =>
    document.find(path, { w: 'urn:willkommen:buchungen:1' }).map((it) => (it as XmlElement).content)
  expect(found('//w:Buchung/w:betrag')).toEqual(['100.05', '-100.05'])
  expect(found('//w:buchungsListe/w:betrag')).toEqual(['100.05'])
  expect(found('//w:kassenzeichen')).toEqual(['56401234567890'])
  expect(found('//w:buchungstext')).toEqual(['A & <B> "C" ', ''])
  expect(found('//w:belegNr')).toEqual(['1-1', '1-2'])
  document.dispose()
})
