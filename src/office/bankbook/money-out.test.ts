import { describe, expect, test } from 'vitest'
import { orderRelief, payRefund, releaseRelief } from '#office/claims/index.ts'
import { aClaim, ANNA, HEAD, KARL, KIM, pay } from '#office/claims/testing/a-cash-office.ts'
import { assignEntry, noteEntry } from './index.ts'
import { bankDesk, fileOf, read, transfer } from './testing/a-bank.ts'

const desk = bankDesk()

describe('money that goes', () => {
  test('a transfer that comes back takes its payment back, and the debt is there again', async () => {
    const [one, two] = [await aClaim(desk.it), await aClaim(desk.it)]
    await read(
      desk.room,
      fileOf([
        transfer(10_000, one.kassenzeichen, { bankReference: 'LS-7' }),
        transfer(10_000, two.kassenzeichen),
      ]),
    )
    const told = await read(
      desk.room,
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
      expect(await desk.claimNow(id)).toMatchObject({ state: 'open', owedCents: 10_000 })
  })

  test('one that nobody can place waits, until a person names the claim', async () => {
    const claim = await aClaim(desk.it)
    await read(desk.room, fileOf([transfer(10_000, claim.kassenzeichen)]))
    expect(
      await read(
        desk.room,
        fileOf([{ items: [{ cents: -10_000, text: 'Rücklastschrift?', returned: 'AC04' }] }]),
      ),
    ).toMatchObject({ open: 1, returned: 0 })
    const entry = await desk.open('Rücklastschrift?')
    const parts = [{ kassenzeichen: claim.kassenzeichen, cents: 10_000 }]
    expect(await assignEntry(desk.room, KARL, { site: 1, entry: entry.id, parts })).toMatchObject({
      ok: true,
    })
    expect(await desk.claimNow(claim.id)).toMatchObject({ state: 'open', owedCents: 10_000 })
    expect(await assignEntry(desk.room, KARL, { site: 1, entry: entry.id, parts })).toMatchObject({
      ok: false,
    })
  })

  test('our own refund that comes back is owed again, when a person says so', async () => {
    const claim = await aClaim(desk.it)
    await pay(desk.it, { claim: claim.id, insertedCents: 12_000 })
    const ordered = await orderRelief(desk.it.room, ANNA, {
      ...{ site: 1, claim: claim.id, kind: 'refund', reasonCode: 'paid-too-much', reason: 'zu viel gezahlt' },
    })
    const relief = ordered.ok ? ordered.relief : ''
    await releaseRelief(desk.it.room, HEAD, { site: 1, relief })
    await payRefund(desk.it.room, KIM, { site: 1, relief, till: desk.it.tills.bank })
    const text = `Erstattung ${claim.kassenzeichen}`
    await read(desk.room, fileOf([transfer(-2_000, text)]))
    expect(
      await noteEntry(desk.room, KARL, { site: 1, entry: (await desk.open(text)).id, as: 'refund' }),
    ).toMatchObject({ ok: true })
    // one refund explains one entry: the second of the same sum, and any other sum, is none
    await read(desk.room, fileOf([transfer(-2_000, 'Noch einmal'), transfer(-90_000, 'Privat')]))
    for (const other of ['Noch einmal', 'Privat'])
      expect(
        await noteEntry(desk.room, KARL, { site: 1, entry: (await desk.open(other)).id, as: 'refund' }),
      ).toMatchObject({ refusal: 'no-such-refund', field: 'as' })
    await read(desk.room, fileOf([{ items: [{ cents: 2_000, text: `Rück ${text}`, returned: 'AC04' }] }]))
    const back = await desk.open(`Rück ${text}`)
    expect(back.proposals).toMatchObject([{ kassenzeichen: claim.kassenzeichen, why: 'money-came-back' }])
    await assignEntry(desk.room, KARL, {
      ...{ site: 1, entry: back.id, parts: [{ kassenzeichen: claim.kassenzeichen, cents: 2_000 }] },
    })
    expect(await desk.claimNow(claim.id)).toMatchObject({ state: 'paid', overpaidCents: 2_000 })
  })

  test('charges, money for the city, card takings and cash carried to the bank are said to be that', async () => {
    await read(
      desk.room,
      fileOf([
        transfer(-1_350, 'Entgelte'),
        transfer(-50_000, 'Ablieferung'),
        transfer(23_000, 'Kartenumsätze'),
        transfer(70_000, 'Einzahlung'),
      ]),
    )
    const before = await desk.accounts()
    const note = async (
      text: string,
      as: 'charges' | 'handed-over' | 'card-credit' | 'cash-deposit',
      till?: string,
    ) => noteEntry(desk.room, KARL, { site: 1, entry: (await desk.open(text)).id, as, till })
    expect(await note('Entgelte', 'card-credit')).toMatchObject({ refusal: 'wrong-direction' })
    expect(await note('Kartenumsätze', 'card-credit', desk.it.tills.drawer)).toMatchObject({
      refusal: 'unknown-till',
    })
    expect(await note('Entgelte', 'charges')).toMatchObject({ ok: true })
    expect(await note('Ablieferung', 'handed-over')).toMatchObject({ ok: true })
    expect(await note('Kartenumsätze', 'card-credit', desk.it.tills.card)).toMatchObject({ ok: true })
    expect(await note('Einzahlung', 'cash-deposit')).toMatchObject({ ok: true })
    const after = await desk.accounts()
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
