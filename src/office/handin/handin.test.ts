import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readBack } from '#ground/pdf/testing/read-back.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { aCounter, ANNA, BIRTH, NOW, PERSON, RITA, sure, type Counter } from './testing/a-counter.ts'
import { jpeg, pdf, PNG } from './testing/papers.ts'

const ELSEWHERE: Actor = { ...RITA, id: 'rolf', sites: [2] }
let counter: Counter
let office: Counter['office']
let clock: Counter['clock']
let admin: Counter['admin']
let begun: Counter['begun']
let aPassport: Counter['aPassport']
let aDocument: Counter['aDocument']
let received: Counter['received']
let aTicket: Counter['aTicket']

beforeAll(async () => {
  counter = await aCounter()
  ;({ office, clock, admin, begun, aPassport, aDocument, received, aTicket } = counter)
})
afterAll(() => counter.close())
beforeEach(() => {
  clock.set(NOW)
})

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
