import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { creditorReference } from '#ground/banking/index.ts'
import { cancelClaim, formatKassenzeichen, paymentsOf, tillOf } from '#office/claims/index.ts'
import { aClaim, ANNA, KARL, person } from '#office/claims/testing/a-cash-office.ts'
import { importStatement, saveAccount } from './index.ts'
import { bankDesk, camtFile, fileOf, OFFICE_IBAN, read, transfer } from './testing/a-bank.ts'

const desk = bankDesk()

describe('a transfer that names one claim', () => {
  test('pays it, by its Kassenzeichen or its creditor reference, and gets no receipt number', async () => {
    const [one, two] = [await aClaim(desk.it), await aClaim(desk.it)]
    const told = await read(
      desk.room,
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
      expect(await desk.claimNow(id)).toMatchObject({ state: 'paid', owedCents: 0 })
      expect(await paymentsOf(desk.it.ground.db, id)).toMatchObject([{ method: 'transfer', receipt: null }])
    }
  })

  test('of less is a part, of more is owed back, and for a cancelled claim all of it', async () => {
    const [less, more] = [await aClaim(desk.it), await aClaim(desk.it)]
    await read(desk.room, fileOf([transfer(4_000, less.kassenzeichen), transfer(10_050, more.kassenzeichen)]))
    expect(await desk.claimNow(less.id)).toMatchObject({ state: 'partly', owedCents: 6_000 })
    expect(await desk.claimNow(more.id)).toMatchObject({ state: 'paid', overpaidCents: 50 })
    const gone = await aClaim(desk.it)
    await cancelClaim(desk.it.room, ANNA, {
      ...{ site: 1, claim: gone.id, reasonCode: 'wrong-fee', reason: 'falsche Gebühr' },
    })
    await read(desk.room, fileOf([transfer(10_000, gone.kassenzeichen)]))
    expect(await desk.claimNow(gone.id)).toMatchObject({ state: 'cancelled', overpaidCents: 10_000 })
  })

  test('in a batch pays like any other', async () => {
    const [one, two] = [await aClaim(desk.it), await aClaim(desk.it)]
    const items = [
      { cents: 10_000, text: one.kassenzeichen },
      { cents: 10_000, text: two.kassenzeichen },
      { cents: 700, text: 'ohne Zeichen' },
    ]
    expect(await read(desk.room, fileOf([{ items }]))).toMatchObject({ matched: 2, unclear: 1 })
    expect(await desk.claimNow(two.id)).toMatchObject({ state: 'paid' })
  })
})

describe('the same money', () => {
  test('in the same file is read once; in another file that overlaps it is booked once', async () => {
    const claim = await aClaim(desk.it)
    const both = [transfer(3_000, claim.kassenzeichen), transfer(500, 'Zweitschrift')]
    const file = fileOf(both)
    await read(desk.room, file)
    expect(await read(desk.room, file)).toMatchObject({ repeated: true, matched: 0 })
    const longer = fileOf([...both, transfer(1_000, claim.kassenzeichen)])
    expect(await read(desk.room, longer)).toMatchObject({ matched: 1, import: { items: 3, added: 1 } })
    expect(await desk.claimNow(claim.id)).toMatchObject({ owedCents: 6_000 })
  })

  test('sent five times at once is booked once', async () => {
    const claim = await aClaim(desk.it)
    const file = fileOf([transfer(10_000, claim.kassenzeichen)])
    const told = await Promise.all([1, 2, 3, 4, 5].map(() => read(desk.room, file)))
    expect(told.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(await desk.claimNow(claim.id)).toMatchObject({ state: 'paid', overpaidCents: 0 })
  })

  test('two like transfers of a day without any reference are two, in one file and in the next', async () => {
    const claim = await aClaim(desk.it)
    const like = () => ({ items: [{ cents: 1_000, text: claim.kassenzeichen }], bankReference: null })
    await read(desk.room, fileOf([like(), like()], { opening: 500_000 }))
    await read(desk.room, fileOf([like()], { opening: 502_000 }))
    expect(await desk.claimNow(claim.id)).toMatchObject({ owedCents: 7_000 })
    // The same day told once more from its beginning: nothing new.
    expect(await read(desk.room, fileOf([like(), like(), like()], { opening: 500_000 }))).toMatchObject({
      import: { items: 3, added: 0 },
    })
  })

  test('two like transfers to which the bank gave one reference are two as well', async () => {
    const claim = await aClaim(desk.it)
    const like = () => ({ items: [{ cents: 1_000, text: claim.kassenzeichen }], bankReference: 'SAMMLER 7' })
    const told = await read(desk.room, fileOf([like(), like()]))
    expect(told).toMatchObject({ matched: 2, import: { added: 2 } })
    expect(await desk.claimNow(claim.id)).toMatchObject({ owedCents: 8_000 })
    expect(await read(desk.room, fileOf([like(), like()], { opening: 900_000 }))).toMatchObject({
      import: { added: 0 },
    })
  })
})

describe('a file that is none', () => {
  const told = (bytes: Uint8Array) => importStatement(desk.room, KARL, { site: 1, fileName: 'x.xml', bytes })

  test('is refused with the reason and the line; nothing of it is booked', async () => {
    const claim = await aClaim(desk.it)
    const good = transfer(10_000, claim.kassenzeichen)
    const file = camtFile([
      { id: 'ok', entries: [good] },
      { id: 'bad', entries: [], opening: 1, closing: 2 },
    ])
    expect(await told(file)).toMatchObject({
      ...{ refusal: 'not-readable', field: 'file', detail: { fault: 'does-not-add-up', path: 'Stmt/Bal' } },
    })
    expect(await desk.claimNow(claim.id)).toMatchObject({ state: 'open' })
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
      await importStatement(desk.room, elsewhere, { site: 2, fileName: 'x', bytes: fileOf([]) }),
    ).toMatchObject({
      refusal: 'unknown-account',
    })
    expect(
      await importStatement(desk.room, ANNA, { site: 1, fileName: 'x', bytes: fileOf([]) }),
    ).toMatchObject({
      refusal: 'not-permitted',
    })
  })
})

test('a statement that does not begin where the one before ended is told as a gap', async () => {
  await read(desk.room, fileOf([], { opening: 900_000 }))
  const [account] = (await desk.view()).accounts
  expect(account).toMatchObject({ account: OFFICE_IBAN, till: { name: 'Girokonto' } })
  expect(account!.gaps.length).toBeGreaterThan(0)
})

test('which account a till is, is said with a right IBAN, for a till at the bank, once', async () => {
  const { bank, drawer } = desk.it.tills
  const save = (till: string, iban: string) => saveAccount(desk.room, KARL, { site: 1, till, iban })
  expect(await save(bank, 'DE00 1203')).toMatchObject({ refusal: 'iban-invalid', field: 'iban' })
  expect(await save(drawer, OFFICE_IBAN)).toMatchObject({ refusal: 'unknown-till' })
  expect(await save('nonsense', OFFICE_IBAN)).toMatchObject({ refusal: 'unknown-till' })
  expect(await save(bank, OFFICE_IBAN)).toMatchObject({ ok: true })
})

test('the bank\u2019s word is never changed, not by the program itself', async () => {
  const { db } = desk.it.ground
  await expect(sql`update bankbook.entry set cents = 1`.execute(db)).rejects.toThrow()
  await expect(sql`delete from bankbook.import`.execute(db)).rejects.toThrow()
  expect(await tillOf(db, desk.it.tills.bank)).toMatchObject({ kind: 'bank' })
})
