import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { creditorReference } from '#ground/banking/index.ts'
import {
  cancelClaim,
  claimById,
  formatKassenzeichen,
  orderRelief,
  paymentsOf,
  payRefund,
  releaseRelief,
  tillOf,
} from '#office/claims/index.ts'
import {
  aClaim,
  ANNA,
  cashOffice,
  HEAD,
  KARL,
  KIM,
  pay,
  person,
} from '#office/claims/testing/a-cash-office.ts'
import {
  assignEntry,
  importStatement,
  noteEntry,
  readBank,
  readEntry,
  saveAccount,
  unassignEntry,
  type BankbookRoom,
  type ShownEntry,
} from './index.ts'
import { aBankbook, camtFile, fileOf, OFFICE_IBAN, read, transfer } from './testing/a-bank.ts'

const office = cashOffice()
let room: BankbookRoom
beforeAll(async () => {
  room = await aBankbook(office.it)
})

const claimNow = async (id: string) => (await claimById(office.it.ground.db, id))!

async function view() {
  const seen = await readBank(room, KARL, { site: 1 })
  if (!seen.ok) throw new Error(seen.refusal)
  return seen
}

/** The one open entry with this text. */
async function open(text: string): Promise<ShownEntry> {
  const found = (await view()).open.filter((it) => it.text === text)
  expect(found).toHaveLength(1)
  const seen = await readEntry(room, KARL, { site: 1, entry: found[0]!.id })
  if (!seen.ok) throw new Error(seen.refusal)
  return seen.entry
}

async function accounts(): Promise<Record<string, number>> {
  const found = await sql<{ account: string; cents: number }>`
    select account, sum(cents)::bigint as cents from claims.posting group by account`.execute(
    office.it.ground.db,
  )
  return Object.fromEntries(found.rows.map(({ account, cents }) => [account, cents]))
}

describe('a transfer that names one claim', () => {
  test('pays it, by its Kassenzeichen or its creditor reference, and gets no receipt number', async () => {
    const [one, two] = [await aClaim(office.it), await aClaim(office.it)]
    const told = await read(
      room,
      fileOf([
        transfer(10_000, `Gebühr ${formatKassenzeichen(one.kassenzeichen)}`),
        {
          items: [{ cents: 10_000, reference: creditorReference(two.kassenzeichen) }],
          bankReference: 'RF-1',
        },
      ]),
    )
    expect(told).toMatchObject({
      matched: 2,
      unclear: 0,
      open: 0,
      repeated: false,
      import: { items: 2, added: 2 },
    })
    for (const { id } of [one, two]) {
      expect(await claimNow(id)).toMatchObject({ state: 'paid', owedCents: 0 })
      expect(await paymentsOf(office.it.ground.db, id)).toMatchObject([{ method: 'transfer', receipt: null }])
    }
  })

  test('of less is a part, of more is owed back, and for a cancelled claim all of it', async () => {
    const [less, more] = [await aClaim(office.it), await aClaim(office.it)]
    await read(room, fileOf([transfer(4_000, less.kassenzeichen), transfer(10_050, more.kassenzeichen)]))
    expect(await claimNow(less.id)).toMatchObject({ state: 'partly', owedCents: 6_000 })
    expect(await claimNow(more.id)).toMatchObject({ state: 'paid', overpaidCents: 50 })
    const gone = await aClaim(office.it)
    await cancelClaim(office.it.room, ANNA, {
      ...{ site: 1, claim: gone.id, reasonCode: 'wrong-fee', reason: 'falsche Gebühr' },
    })
    await read(room, fileOf([transfer(10_000, gone.kassenzeichen)]))
    expect(await claimNow(gone.id)).toMatchObject({ state: 'cancelled', overpaidCents: 10_000 })
  })

  test('in a batch pays like any other', async () => {
    const [one, two] = [await aClaim(office.it), await aClaim(office.it)]
    const items = [
      { cents: 10_000, text: one.kassenzeichen },
      { cents: 10_000, text: two.kassenzeichen },
      { cents: 700, text: 'ohne Zeichen' },
    ]
    expect(await read(room, fileOf([{ items }]))).toMatchObject({ matched: 2, unclear: 1 })
    expect(await claimNow(two.id)).toMatchObject({ state: 'paid' })
  })
})

describe('the same money', () => {
  test('in the same file is read once; in another file that overlaps it is booked once', async () => {
    const claim = await aClaim(office.it)
    const both = [transfer(3_000, claim.kassenzeichen), transfer(500, 'Zweitschrift')]
    const file = fileOf(both)
    await read(room, file)
    expect(await read(room, file)).toMatchObject({ repeated: true, matched: 0 })
    const longer = fileOf([...both, transfer(1_000, claim.kassenzeichen)])
    expect(await read(room, longer)).toMatchObject({ matched: 1, import: { items: 3, added: 1 } })
    expect(await claimNow(claim.id)).toMatchObject({ owedCents: 6_000 })
  })

  test('sent five times at once is booked once', async () => {
    const claim = await aClaim(office.it)
    const file = fileOf([transfer(10_000, claim.kassenzeichen)])
    const told = await Promise.all([1, 2, 3, 4, 5].map(() => read(room, file)))
    expect(told.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(await claimNow(claim.id)).toMatchObject({ state: 'paid', overpaidCents: 0 })
  })

  test('two like transfers of a day without any reference are two, in one file and in the next', async () => {
    const claim = await aClaim(office.it)
    const like = () => ({ items: [{ cents: 1_000, text: claim.kassenzeichen }], bankReference: null })
    await read(room, fileOf([like(), like()], { opening: 500_000 }))
    await read(room, fileOf([like()], { opening: 502_000 }))
    expect(await claimNow(claim.id)).toMatchObject({ owedCents: 7_000 })
    // The same day told once more from its beginning: nothing new.
    expect(await read(room, fileOf([like(), like(), like()], { opening: 500_000 }))).toMatchObject({
      import: { items: 3, added: 0 },
    })
  })
})

describe('what a person has to look at', () => {
  test('a wrong digit: booked as unclear, the claim proposed, paid when somebody says so, once', async () => {
    const claim = await aClaim(office.it)
    const typed = claim.kassenzeichen.replace(/.$/u, (it) => String((Number(it) + 1) % 10))
    const told = await read(room, fileOf([transfer(10_000, `Tippfehler ${typed}`)]))
    expect(told).toMatchObject({ matched: 0, unclear: 1, proposed: 1 })
    expect(await claimNow(claim.id)).toMatchObject({ state: 'open' })
    const entry = await open(`Tippfehler ${typed}`)
    expect(entry.proposals).toMatchObject([
      { kassenzeichen: claim.kassenzeichen, why: 'wrong-digit', owedCents: 10_000 },
    ])
    const parts = [{ kassenzeichen: claim.kassenzeichen, cents: 10_000 }]
    const before = await accounts()
    expect(await assignEntry(room, KARL, { site: 1, entry: entry.id, parts })).toEqual({
      ok: true,
      leftCents: 0,
    })
    expect(await claimNow(claim.id)).toMatchObject({ state: 'paid' })
    expect(await assignEntry(room, KARL, { site: 1, entry: entry.id, parts })).toMatchObject({
      refusal: 'already-assigned',
    })
    const after = await accounts()
    expect([after['bank'], after['unclear']]).toEqual([before['bank'], (before['unclear'] ?? 0) + 10_000])
  })

  test('two Kassenzeichen in one transfer: shared out by a person, what is left stays unclear', async () => {
    const [one, two] = [await aClaim(office.it), await aClaim(office.it)]
    const text = `Familie ${one.kassenzeichen} und ${two.kassenzeichen}`
    expect(await read(room, fileOf([transfer(20_500, text)]))).toMatchObject({ unclear: 1, proposed: 1 })
    const entry = await open(text)
    expect(entry.proposals.map(({ why }) => why)).toEqual(['one-of-several', 'one-of-several'])
    const part = (kassenzeichen: string, cents = 10_000) => ({ kassenzeichen, cents })
    const assign = (...parts: { kassenzeichen: string; cents: number }[]) =>
      assignEntry(room, KARL, { site: 1, entry: entry.id, parts })
    expect(await assign(part(one.kassenzeichen, 20_501))).toMatchObject({ refusal: 'amount-invalid' })
    expect(await assign(part(one.kassenzeichen, -5))).toMatchObject({
      refusal: 'amount-invalid',
      field: 'amount-1',
    })
    expect(await assign(part('5640'), part(two.kassenzeichen))).toMatchObject({ field: 'kassenzeichen-1' })
    expect(await assign(part(one.kassenzeichen), part(two.kassenzeichen))).toEqual({
      ok: true,
      leftCents: 500,
    })
    expect([await claimNow(one.id), await claimNow(two.id)]).toMatchObject([
      { state: 'paid' },
      { state: 'paid' },
    ])
    expect(await open(text)).toMatchObject({ leftCents: 500, how: 'unclear' })
    const third = await aClaim(office.it)
    expect(await assign(part(third.kassenzeichen, 500))).toEqual({ ok: true, leftCents: 0 })
    expect(await claimNow(third.id)).toMatchObject({ state: 'partly', owedCents: 9_500 })
  })

  test('no Kassenzeichen at all: unclear, without a guess', async () => {
    await read(room, fileOf([transfer(10_000, 'Miete Dezember')]))
    expect((await open('Miete Dezember')).proposals).toEqual([])
  })

  test('more than a transfer may be is not booked, and not lost', async () => {
    const claim = await aClaim(office.it)
    const text = `Million ${claim.kassenzeichen}`
    expect(await read(room, fileOf([transfer(100_000_001, text)]))).toMatchObject({ open: 1 })
    expect(await open(text)).toMatchObject({ how: 'none', cents: 100_000_001 })
    expect(await claimNow(claim.id)).toMatchObject({ state: 'open' })
  })
})

describe('an entry on the wrong claim', () => {
  const undo = (entry: string, why = 'falsche Person') => unassignEntry(room, KARL, { site: 1, entry, why })
  const lastDone = async () => (await view()).done[0]!.id

  test('is unclear again, the debt is there again, and it is assigned anew; the bank was never touched', async () => {
    const [wrong, right] = [await aClaim(office.it), await aClaim(office.it)]
    await read(room, fileOf([transfer(10_500, wrong.kassenzeichen)]))
    const entry = await lastDone()
    const before = await accounts()
    expect(await undo(entry, ' ')).toMatchObject({ refusal: 'reason-missing', field: 'why' })
    expect(await undo(entry)).toEqual({ ok: true, leftCents: 10_500 })
    expect(await claimNow(wrong.id)).toMatchObject({ state: 'open', owedCents: 10_000, overpaidCents: 0 })
    expect((await accounts())['bank']).toBe(before['bank'])
    expect(await undo(entry)).toMatchObject({ refusal: 'not-assigned' })
    const parts = [{ kassenzeichen: right.kassenzeichen, cents: 10_500 }]
    expect(await assignEntry(room, KARL, { site: 1, entry, parts })).toMatchObject({ ok: true })
    expect(await claimNow(right.id)).toMatchObject({ state: 'paid', overpaidCents: 500 })
  })

  test('shared out, or on a claim that cannot give it back, is put right at the claim', async () => {
    const [one, two] = [await aClaim(office.it), await aClaim(office.it)]
    const text = `beide ${one.kassenzeichen} ${two.kassenzeichen}`
    await read(room, fileOf([transfer(20_000, text)]))
    const { id } = await open(text)
    const part = ({ kassenzeichen }: { kassenzeichen: string }) => ({ kassenzeichen, cents: 10_000 })
    await assignEntry(room, KARL, { site: 1, entry: id, parts: [part(one), part(two)] })
    expect(await undo(id)).toMatchObject({ refusal: 'in-parts' })
    const waived = await aClaim(office.it)
    await read(room, fileOf([transfer(4_000, waived.kassenzeichen)]))
    const entry = await lastDone()
    const ordered = await orderRelief(office.it.room, ANNA, {
      ...{ site: 1, claim: waived.id, kind: 'waive', reasonCode: 'hardship', reason: 'Härtefall' },
    })
    await releaseRelief(office.it.room, HEAD, { site: 1, relief: ordered.ok ? ordered.relief : '' })
    expect(await undo(entry)).toMatchObject({ refusal: 'claim-ended' })
  })
})

describe('money that goes', () => {
  test('a transfer that comes back takes its payment back, and the debt is there again', async () => {
    const [one, two] = [await aClaim(office.it), await aClaim(office.it)]
    await read(
      room,
      fileOf([
        transfer(10_000, one.kassenzeichen, { bankReference: 'LS-7' }),
        transfer(10_000, two.kassenzeichen),
      ]),
    )
    const told = await read(
      room,
      fileOf([
        {
          items: [{ cents: -10_000, text: 'RUECKGABE', returned: 'MS03' }],
          bankReference: 'LS-7',
          on: '2026-11-21',
        },
        transfer(-10_000, `Storno ${two.kassenzeichen}`, { reversal: true }),
      ]),
    )
    expect(told).toMatchObject({ returned: 2, open: 0 })
    for (const { id } of [one, two])
      expect(await claimNow(id)).toMatchObject({ state: 'open', owedCents: 10_000 })
  })

  test('one that nobody can place waits, until a person names the claim', async () => {
    const claim = await aClaim(office.it)
    await read(room, fileOf([transfer(10_000, claim.kassenzeichen)]))
    expect(
      await read(room, fileOf([{ items: [{ cents: -10_000, text: 'Rücklastschrift?', returned: 'AC04' }] }])),
    ).toMatchObject({ open: 1, returned: 0 })
    const entry = await open('Rücklastschrift?')
    const parts = [{ kassenzeichen: claim.kassenzeichen, cents: 10_000 }]
    expect(await assignEntry(room, KARL, { site: 1, entry: entry.id, parts })).toMatchObject({ ok: true })
    expect(await claimNow(claim.id)).toMatchObject({ state: 'open', owedCents: 10_000 })
    expect(await assignEntry(room, KARL, { site: 1, entry: entry.id, parts })).toMatchObject({ ok: false })
  })

  test('our own refund that comes back is owed again, when a person says so', async () => {
    const claim = await aClaim(office.it)
    await pay(office.it, { claim: claim.id, insertedCents: 12_000 })
    const ordered = await orderRelief(office.it.room, ANNA, {
      ...{ site: 1, claim: claim.id, kind: 'refund', reasonCode: 'paid-too-much', reason: 'zu viel gezahlt' },
    })
    const relief = ordered.ok ? ordered.relief : ''
    await releaseRelief(office.it.room, HEAD, { site: 1, relief })
    await payRefund(office.it.room, KIM, { site: 1, relief, till: office.it.tills.bank })
    const text = `Erstattung ${claim.kassenzeichen}`
    await read(room, fileOf([transfer(-2_000, text)]))
    expect(
      await noteEntry(room, KARL, { site: 1, entry: (await open(text)).id, as: 'refund' }),
    ).toMatchObject({ ok: true })
    await read(room, fileOf([{ items: [{ cents: 2_000, text: `Rück ${text}`, returned: 'AC04' }] }]))
    const back = await open(`Rück ${text}`)
    expect(back.proposals).toMatchObject([{ kassenzeichen: claim.kassenzeichen, why: 'money-came-back' }])
    await assignEntry(room, KARL, {
      ...{ site: 1, entry: back.id, parts: [{ kassenzeichen: claim.kassenzeichen, cents: 2_000 }] },
    })
    expect(await claimNow(claim.id)).toMatchObject({ state: 'paid', overpaidCents: 2_000 })
  })

  test('charges, money for the city, card takings and cash carried to the bank are said to be that', async () => {
    await read(
      room,
      fileOf([
        transfer(-1_350, 'Entgelte'),
        transfer(-50_000, 'Ablieferung'),
        transfer(23_000, 'Kartenumsätze'),
        transfer(70_000, 'Einzahlung'),
      ]),
    )
    const before = await accounts()
    const note = async (
      text: string,
      as: 'charges' | 'handed-over' | 'card-credit' | 'cash-deposit',
      till?: string,
    ) => noteEntry(room, KARL, { site: 1, entry: (await open(text)).id, as, till })
    expect(await note('Entgelte', 'card-credit')).toMatchObject({ refusal: 'wrong-direction' })
    expect(await note('Kartenumsätze', 'card-credit', office.it.tills.drawer)).toMatchObject({
      refusal: 'unknown-till',
    })
    expect(await note('Entgelte', 'charges')).toMatchObject({ ok: true })
    expect(await note('Ablieferung', 'handed-over')).toMatchObject({ ok: true })
    expect(await note('Kartenumsätze', 'card-credit', office.it.tills.card)).toMatchObject({ ok: true })
    expect(await note('Einzahlung', 'cash-deposit')).toMatchObject({ ok: true })
    const after = await accounts()
    const moved = (account: string) => (after[account] ?? 0) - (before[account] ?? 0)
    expect(['bank', 'shortage', 'safe', 'card', 'unclear'].map(moved)).toEqual([
      -51_350,
      1_350,
      50_000 - 70_000,
      -23_000,
      93_000,
    ])
    expect(Object.values(after).reduce((sum, it) => sum + it, 0)).toBe(0)
  })
})

describe('a file that is none', () => {
  const told = (bytes: Uint8Array) => importStatement(room, KARL, { site: 1, fileName: 'x.xml', bytes })

  test('is refused with the reason and the line; nothing of it is booked', async () => {
    const claim = await aClaim(office.it)
    const good = transfer(10_000, claim.kassenzeichen)
    const file = camtFile([
      { id: 'ok', entries: [good] },
      { id: 'bad', entries: [], opening: 1, closing: 2 },
    ])
    expect(await told(file)).toMatchObject({
      ...{ refusal: 'not-readable', field: 'file', detail: { fault: 'does-not-add-up', path: 'Stmt/Bal' } },
    })
    expect(await claimNow(claim.id)).toMatchObject({ state: 'open' })
    expect(await told(new TextEncoder().encode('kein XML'))).toMatchObject({
      detail: { fault: 'not-xml', line: 1 },
    })
    const sample = await readFile(new URL('../../ground/banking/testing/sparkasse-v02.xml', import.meta.url))
    expect(await told(sample.subarray(0, 4000))).toMatchObject({ refusal: 'not-readable' })
  })

  test('of an account nobody knows, or of another site, is refused with the account', async () => {
    const account = 'DE89370400440532013000'
    expect(await told(fileOf([transfer(1)], { account }))).toMatchObject({
      ...{ refusal: 'unknown-account', detail: { account } },
    })
    const elsewhere = { ...person(5, 'cashier'), sites: [2] }
    expect(
      await importStatement(room, elsewhere, { site: 2, fileName: 'x', bytes: fileOf([]) }),
    ).toMatchObject({
      refusal: 'unknown-account',
    })
    expect(await importStatement(room, ANNA, { site: 1, fileName: 'x', bytes: fileOf([]) })).toMatchObject({
      refusal: 'not-permitted',
    })
  })
})

test('a statement that does not begin where the one before ended is told as a gap', async () => {
  await read(room, fileOf([], { opening: 900_000 }))
  const [account] = (await view()).accounts
  expect(account).toMatchObject({ account: OFFICE_IBAN, till: { name: 'Girokonto' } })
  expect(account!.gaps.length).toBeGreaterThan(0)
})

test('which account a till is, is said with a right IBAN, for a till at the bank, once', async () => {
  const { bank, drawer } = office.it.tills
  const save = (till: string, iban: string) => saveAccount(room, KARL, { site: 1, till, iban })
  expect(await save(bank, 'DE00 1203')).toMatchObject({ refusal: 'iban-invalid', field: 'iban' })
  expect(await save(drawer, OFFICE_IBAN)).toMatchObject({ refusal: 'unknown-till' })
  expect(await save('nonsense', OFFICE_IBAN)).toMatchObject({ refusal: 'unknown-till' })
  expect(await save(bank, OFFICE_IBAN)).toMatchObject({ ok: true })
})

test('the bank\u2019s word is never changed, not by the program itself', async () => {
  const { db } = office.it.ground
  await expect(sql`update bankbook.entry set cents = 1`.execute(db)).rejects.toThrow()
  await expect(sql`delete from bankbook.import`.execute(db)).rejects.toThrow()
  expect(await tillOf(db, office.it.tills.bank)).toMatchObject({ kind: 'bank' })
})
