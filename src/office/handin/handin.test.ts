import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { readBack } from '#ground/pdf/testing/read-back.ts'
import { SYSTEM, VISITOR, type Actor } from '#ground/permission/permission.ts'
import { openOffice, type Office } from '#office/office.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { jpeg, pdf, PNG } from './testing/papers.ts'

const RITA: Actor = { kind: 'staff', id: 'rita', roles: ['reception'], sites: [1] }
const ANNA: Actor = { kind: 'staff', id: 'anna', roles: ['caseworker'], sites: [1] }
const ELSEWHERE: Actor = { ...RITA, id: 'rolf', sites: [2] }
const BIRTH = { year: 1990, month: 5, day: 17 }
const PERSON = { familyName: 'Haddad', givenNames: 'Amira', birth: BIRTH, mail: null, phone: null }

let database: FreshDatabase
let office: Office
let clock: ManualClock

beforeAll(async () => {
  database = await freshDatabase()
  clock = manualClock('2026-11-23T09:00:00Z')
  office = await openOffice({ pool: database.appPool, listenUrl: database.appUrl, clock })
  await office.staff.saveSite(SYSTEM, {
    id: 1,
    name: 'Amt',
    street: 'S',
    city: 'M',
    timeZone: 'Europe/Berlin',
  })
  await office.staff.saveTeam(SYSTEM, { site: 1, key: 'reception', name: 'Theke', letter: 'A' })
})
afterAll(async () => {
  await office.close()
  await database.drop()
})
beforeEach(() => {
  clock.set('2026-11-23T09:00:00Z')
})

async function sure<T extends { readonly ok: boolean }>(work: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}
const admin = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.adminPool.query<T>(text, values)).rows

async function begun(language = 'ar'): Promise<string> {
  const whose = { by: 'typed', person: PERSON } as const
  return (await sure(office.handin.openHandIn(RITA, { site: 1, whose, language }))).handIn
}
const aPassport = (handIn: string, key?: string) =>
  office.handin.addDocument(RITA, { handIn, type: 'passport', title: '', form: 'copy', pages: 2, key })
async function aDocument(handIn: string): Promise<string> {
  return (await sure(aPassport(handIn))).document
}
async function received(): Promise<string> {
  const handIn = await begun()
  const document = await aDocument(handIn)
  await sure(office.handin.addFile(RITA, { document, name: 'pass.jpg', bytes: jpeg() }))
  await sure(office.handin.receive(RITA, { handIn }))
  return handIn
}
async function aTicket(): Promise<{ visit: string; number: string }> {
  const drawn = { site: 1, concerns: ['short_info'], language: 'tr', why: 'Probe' }
  return sure(office.reception.drawTicket(RITA, drawn))
}
const stateOf = async (visit: string) =>
  (await admin<{ state: string }>('select state from visits.visit where id = $1', [visit]))[0]?.state

describe('handing in', () => {
  test('what came is kept to the bit and found again in the inbox, with a trail row for each look', async () => {
    const handIn = await received()
    const seen = await sure(office.handin.lookAtHandIn(ANNA, handIn))
    const file = seen.documents[0]!.files[0]!
    expect(seen.documents[0]).toMatchObject({
      title: 'Gültiger Reisepass / Nationalpass',
      state: 'new',
      pages: 2,
    })
    expect(file).toMatchObject({
      name: 'pass.jpg',
      kind: 'jpeg',
      scan: 'not-scanned',
      notes: ['camera-data'],
    })
    const opened = await sure(office.handin.openFile(ANNA, file.id))
    expect(Buffer.from(opened.bytes).equals(jpeg())).toBe(true)
    const looks = await admin('select from trail.entry where act = $1 and actor = $2', [
      'handin.look-at-file',
      'anna',
    ])
    expect(looks).toHaveLength(1)
  })

  test('a file larger than one piece comes back whole', async () => {
    const document = await aDocument(await begun())
    const bytes = jpeg({ filling: 60_000 })
    const large = Buffer.concat([bytes.subarray(0, -2), Buffer.alloc(700_001, 7), Buffer.from([0xff, 0xd9])])
    const { file } = await sure(office.handin.addFile(RITA, { document, name: 'a.jpg', bytes: large }))
    expect(Buffer.from((await sure(office.handin.openFile(RITA, file))).bytes).equals(large)).toBe(true)
  })

  test('the same press twice is one hand-in, one document, one file', async () => {
    const command = {
      site: 1,
      whose: { by: 'typed', person: PERSON },
      language: 'de',
      key: 'one-press',
    } as const
    const [one, two] = [
      await sure(office.handin.openHandIn(RITA, command)),
      await sure(office.handin.openHandIn(RITA, command)),
    ]
    expect(two.handIn).toBe(one.handIn)
    const documents = [await sure(aPassport(one.handIn, 'doc')), await sure(aPassport(one.handIn, 'doc'))]
    expect(documents[1]).toEqual(documents[0])
    const { document } = documents[0]!
    const files = await Promise.all(
      ['a.png', 'b.png'].map((name) => office.handin.addFile(RITA, { document, name, bytes: PNG })),
    )
    expect(files.map((it) => it.ok && it.again).toSorted()).toEqual([false, true])
    expect((await sure(office.handin.lookAtHandIn(RITA, one.handIn))).documents[0]!.files).toHaveLength(1)
  })

  test('the same content in another document is pointed out and stored once', async () => {
    const bytes = pdf('/Probe 1')
    const first = await aDocument(await begun())
    const second = await aDocument(await begun())
    await sure(office.handin.addFile(RITA, { document: first, name: 'a.pdf', bytes }))
    const again = await sure(office.handin.addFile(RITA, { document: second, name: 'b.pdf', bytes }))
    expect(again.sameAs).toMatchObject({ title: 'Gültiger Reisepass / Nationalpass' })
    const [{ count }] = (await admin<{ count: string }>('select count(*) from handin.blob where bytes = $1', [
      bytes.length,
    ])) as [{ count: string }]
    expect(Number(count)).toBe(1)
  })

  test('a refused file leaves what was there, and names why', async () => {
    const handIn = await begun()
    const document = await aDocument(handIn)
    await sure(office.handin.addFile(RITA, { document, name: 'a.png', bytes: PNG }))
    for (const [refusal, bytes] of [
      ['file-empty', Buffer.alloc(0)],
      ['file-kind', Buffer.from('MZ program')],
      ['file-cut', jpeg().subarray(0, 40)],
    ] as const)
      expect(await office.handin.addFile(RITA, { document, name: 'x', bytes })).toMatchObject({ refusal })
    expect((await sure(office.handin.lookAtHandIn(RITA, handIn))).documents[0]!.files).toHaveLength(1)
  })

  test('wrong fields are named', async () => {
    const handIn = await begun()
    const good = { handIn, type: 'passport', title: '', form: 'copy', pages: 1 }
    for (const [field, more] of [
      ['type', { type: 'no_such' }],
      ['title', { type: '' }],
      ['form', { form: 'gold' }],
      ['pages', { pages: 0 }],
      ['pages', { pages: 1.5 }],
    ] as const)
      expect(await office.handin.addDocument(RITA, { ...good, ...more })).toMatchObject({ ok: false, field })
    expect(await office.handin.receive(RITA, { handIn })).toMatchObject({ refusal: 'no-documents' })
    for (const id of ['nonsense', '00000000-0000-0000-0000-000000000000'])
      expect(await office.handin.receive(RITA, { handIn: id })).toMatchObject({ refusal: 'unknown-hand-in' })
  })

  test('received is final: not by the program, not past it', async () => {
    const handIn = await received()
    const { documents } = await sure(office.handin.lookAtHandIn(RITA, handIn))
    const document = documents[0]!.id
    expect(await aPassport(handIn)).toMatchObject({ refusal: 'already-received' })
    expect(await office.handin.addFile(RITA, { document, name: 'x.png', bytes: PNG })).toMatchObject({
      ok: false,
    })
    expect(await office.handin.removeDocument(RITA, { document })).toMatchObject({
      refusal: 'already-received',
    })
    await expect(admin('delete from handin.document where id = $1', [document])).rejects.toThrow(
      /does not change/,
    )
    await expect(admin('delete from handin.file where document = $1', [document])).rejects.toThrow(
      /does not change/,
    )
    // received twice, by two windows at once, it is received once
    expect(await Promise.all([1, 2].map(() => office.handin.receive(RITA, { handIn })))).toMatchObject([
      { ok: true },
      { ok: true },
    ])
  })

  test('at the counter a name comes before the receipt; a number brings its visit', async () => {
    const { visit, number } = await aTicket()
    const opened = await sure(
      office.handin.openHandIn(RITA, {
        site: 1,
        whose: { by: 'number', number: number.toLowerCase() },
        language: 'de',
      }),
    )
    const { handIn } = opened
    await aDocument(handIn)
    expect(await office.handin.receive(RITA, { handIn })).toMatchObject({ refusal: 'person-missing' })
    await sure(office.handin.namePerson(RITA, { handIn, whose: { typed: PERSON }, language: 'tr' }))
    expect(await office.handin.newDocuments(ANNA, { site: 1, visit })).toBe(0)
    await sure(office.handin.receive(RITA, { handIn }))
    expect(await office.handin.newDocuments(ANNA, { site: 1, visit })).toBe(1)
    const { list } = await sure(office.handin.inbox(ANNA, { site: 1, of: { visit } }))
    expect(list.map((it) => it.handIn.id)).toEqual([handIn])
    await sure(office.handin.markSeen(ANNA, { handIn }))
    expect(await office.handin.newDocuments(ANNA, { site: 1, visit })).toBe(0)
    await sure(office.handin.markFiled(ANNA, { handIn }))
    expect((await sure(office.handin.markSeen(ANNA, { handIn }))).changed).toBe(0)
    const nowhere = { site: 1, whose: { by: 'number', number: 'Z999' }, language: 'de' } as const
    expect(await office.handin.openHandIn(RITA, nowhere)).toMatchObject({
      refusal: 'unknown-number',
      field: 'number',
    })
  })

  test('nobody from another site, no visitor, no administration comes near', async () => {
    const handIn = await received()
    const admins: Actor = { ...RITA, roles: ['admin'] }
    for (const actor of [ELSEWHERE, VISITOR, admins]) {
      expect(await office.handin.lookAtHandIn(actor, handIn)).toMatchObject({ refusal: 'not-permitted' })
      expect(await office.handin.inbox(actor, { site: 1, of: { everybody: true } })).toMatchObject({
        ok: false,
      })
      expect(await office.handin.markFiled(actor, { handIn })).toMatchObject({ refusal: 'not-permitted' })
    }
  })
})

describe('the receipt', () => {
  test('names what came, in German and in the own language, and can be checked as any other', async () => {
    const handIn = await received()
    const made = await sure(office.handin.receiptOfHandIn(RITA, { handIn }))
    expect((await sure(office.handin.receiptOfHandIn(RITA, { handIn }))).code).toBe(made.code)
    const head = { authority: 'Stadt', name: 'Amt', lines: ['Straße 1'], phone: '0123' }
    const order = { code: made.code, language: 'en', head, publicUrl: 'https://a.example' } as const
    const paper = await sure(office.receipts.receiptPdf(VISITOR, order))
    const { text } = await readBack(paper.pdf)
    for (const said of [
      'Haddad, Amira',
      'Gültiger Reisepass',
      'Kopie, 2 Seiten',
      'Copy, 2 pages',
      '23. November 2026',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('Terminwunsch')
    expect(await office.receipts.checkPdf(paper.pdf)).toMatchObject({ verdict: 'valid', code: made.code })
    const checked = await sure(
      office.receipts.checkReceipt(VISITOR, { code: made.code, proof: { birth: BIRTH } }),
    )
    expect(checked.checked).toMatchObject({ verdict: 'valid', facts: { kind: 'handin' } })
    expect(checked.checked.facts.documents).toMatchObject([{ type: 'passport', form: 'copy', pages: 2 }])
  })

  test('goes by mail when an address is named, once per press, and never before it is received', async () => {
    const open = await begun()
    expect(await office.handin.receiptOfHandIn(RITA, { handIn: open })).toMatchObject({
      refusal: 'not-received',
    })
    const handIn = await received()
    const wrong = await office.handin.mailReceipt(RITA, { handIn, mail: 'nobody' })
    expect(wrong).toMatchObject({ refusal: 'mail-invalid', field: 'mail' })
    const command = { handIn, mail: 'amira@example.org', key: 'mail-once' }
    await sure(office.handin.mailReceipt(RITA, command))
    await sure(office.handin.mailReceipt(RITA, command))
    const told = await admin<{ data: { notice: object } }>(
      'select data from events.event where topic = $1 and subject = $2',
      ['handin.receipt-wanted', `hand-in:${handIn}`],
    )
    expect(told).toHaveLength(1)
    expect(told[0]!.data.notice).toMatchObject({
      kind: 'handed-in',
      reach: { mail: 'amira@example.org' },
      language: 'ar',
    })
  })
})

describe('the letterbox', () => {
  const day = Temporal.PlainDate.from('2026-11-23')
  const line = { site: 1, receivedOn: day, about: 'Widerspruch', team: null, attention: '', deadline: null }

  test('each letter has the next number of the year, also when two enter at once; a refused line takes none', async () => {
    expect(await office.handin.noteLetter(RITA, { ...line, sender: ' ', about: '' })).toMatchObject({
      field: 'sender',
    })
    const noted = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        sure(office.handin.noteLetter(RITA, { ...line, sender: `Absender ${n}` })),
      ),
    )
    expect(noted.map(({ stamp }) => stamp).toSorted()).toEqual(
      Array.from({ length: 8 }, (_, n) => `${n + 1}/2026`).toSorted(),
    )
    for (const [field, more] of [
      ['receivedOn', { receivedOn: day.add({ days: 1 }) }],
      ['receivedOn', { receivedOn: day.subtract({ days: 90 }) }],
      ['deadline', { deadline: day.add({ years: 30 }) }],
      ['about', { about: 'x'.repeat(301) }],
    ] as const)
      expect(await office.handin.noteLetter(RITA, { ...line, sender: 'X', ...more })).toMatchObject({
        ok: false,
        field,
      })
    const next = await sure(office.handin.noteLetter(RITA, { ...line, sender: 'Kanzlei 100%' }))
    expect(next.stamp).toBe('9/2026')
    const found = await sure(office.handin.listLetters(RITA, { site: 1, day, words: '100%' }))
    expect(found.letters.map(({ sender }) => sender)).toEqual(['Kanzlei 100%'])
    expect((await sure(office.handin.listLetters(RITA, { site: 1, day }))).letters).toHaveLength(9)
  })

  test('a letter is passed on, and scanned once; unknown senders get no receipt', async () => {
    const { letter } = await sure(office.handin.noteLetter(RITA, { ...line, sender: 'ohne Namen' }))
    const change = { ...line, sender: 'Kanzlei Berg', team: 'reception', state: 'passed-on' } as const
    await sure(office.handin.changeLetter(RITA, { letter, change }))
    const scans = await Promise.all([1, 2].map(() => sure(office.handin.scanLetter(RITA, { letter }))))
    expect(scans[0]).toEqual(scans[1])
    const { handIn } = scans[0]!
    await aDocument(handIn)
    await sure(office.handin.receive(RITA, { handIn }))
    expect(await office.handin.receiptOfHandIn(RITA, { handIn })).toMatchObject({ refusal: 'no-receipt' })
  })
})

describe('short concerns', () => {
  const info = {
    site: 1,
    kind: 'information',
    concern: 'short_info',
    minutes: 4,
    language: 'de',
    detail: {},
  } as const

  test('whoever comes straight to the counter is one finished visit with its minutes, pressed twice or not', async () => {
    const command = { ...info, number: '', key: 'pressed' }
    const [one, two] = [
      await sure(office.handin.finishShort(RITA, command)),
      await sure(office.handin.finishShort(RITA, command)),
    ]
    expect(two).toEqual(one)
    const visits = await admin<{ state: string; minutes: string; desk: null }>(
      `select v.state, v.desk, s.minutes from visits.visit v join visits.service s on s.visit = v.id where v.number = $1`,
      [one.number],
    )
    expect(visits).toEqual([{ state: 'finished', desk: null, minutes: '4.0' }])
  })

  test('a slip is taken back for ten minutes: who waited waits again with the same number', async () => {
    const { visit, number } = await aTicket()
    const done = await sure(office.handin.finishShort(RITA, { ...info, number }))
    expect(await stateOf(visit)).toBe('finished')
    clock.advance({ minutes: 9 })
    await sure(office.handin.undoShort(RITA, { short: done.short }))
    await sure(office.handin.undoShort(RITA, { short: done.short }))
    expect(await stateOf(visit)).toBe('waiting')
    const again = await sure(office.handin.finishShort(RITA, { ...info, number }))
    clock.advance({ minutes: 11 })
    expect(await office.handin.undoShort(RITA, { short: again.short })).toMatchObject({
      refusal: 'too-late-to-undo',
    })
    expect(await office.handin.finishShort(RITA, { ...info, number })).toMatchObject({
      refusal: 'unknown-number',
    })
  })

  test('two windows finish one ticket: one case', async () => {
    const { number } = await aTicket()
    const both = await Promise.all([1, 2].map(() => office.handin.finishShort(RITA, { ...info, number })))
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  test('wrong fields are named; the name on a certificate is read one by one and goes after two weeks', async () => {
    const certificate = { ...info, kind: 'certificate', number: '' } as const
    for (const [field, command] of [
      ['name', { ...certificate, detail: { from: '08:00', until: '09:00' } }],
      ['until', { ...certificate, detail: { name: 'A', from: '10:00', until: '09:00' } }],
      ['until', { ...certificate, detail: { name: 'A', from: '25:00', until: '26:00' } }],
      ['minutes', { ...info, number: '', minutes: Number.NaN }],
      ['minutes', { ...info, number: '', minutes: 61 }],
      ['number', { ...info, number: 'Z999' }],
      ['forms', { ...info, kind: 'form', number: '' }],
      ['forms', { ...info, kind: 'form', number: '', detail: { forms: { no_such: 1 } } }],
      ['concerns', { ...info, number: '', concern: 'no_such' }],
    ] as const)
      expect(await office.handin.finishShort(RITA, command), field).toMatchObject({ ok: false, field })
    const detail = { name: 'Amira Haddad', from: '08:00', until: '09:10' }
    const { short } = await sure(office.handin.finishShort(RITA, { ...certificate, detail }))
    expect(JSON.stringify(await office.handin.shortsToday(RITA, { site: 1 }))).not.toContain('Haddad')
    expect((await sure(office.handin.lookAtShort(RITA, short))).it.detail).toMatchObject(detail)
    clock.advance({ hours: 24 * 16 })
    await office.handin.forgetHandIns()
    expect((await sure(office.handin.lookAtShort(RITA, short))).it.detail).toEqual({})
  })
})

test('what its time is over for goes with its bytes; what nobody has put away stays', async () => {
  const waits = await received()
  const filed = await received()
  await sure(office.handin.markFiled(ANNA, { handIn: filed }))
  clock.advance({ hours: 24 * 31 })
  expect(await office.handin.forgetHandIns()).toBeGreaterThan(0)
  const left = await admin<{ id: string }>('select id from handin.hand_in')
  expect(left.map(({ id }) => id)).toContain(waits)
  expect(left.map(({ id }) => id)).not.toContain(filed)
  clock.advance({ hours: 24 * 160 })
  await office.handin.forgetHandIns()
  expect(await admin('select from handin.blob')).toEqual([])
  expect(await admin('select from handin.blob_part')).toEqual([])
})
