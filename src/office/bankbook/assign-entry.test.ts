import { describe, expect, test } from 'vitest'
import { orderRelief, releaseRelief } from '#office/claims/index.ts'
import { aClaim, ANNA, HEAD, KARL } from '#office/claims/testing/a-cash-office.ts'
import { assignEntry, unassignEntry } from './index.ts'
import { bankDesk, fileOf, read, transfer } from './testing/a-bank.ts'

const desk = bankDesk()

describe('what a person has to look at', () => {
  test('a wrong digit: booked as unclear, the claim proposed, paid when somebody says so, once', async () => {
    const claim = await aClaim(desk.it)
    const typed = claim.kassenzeichen.replace(/.$/u, (it) => String((Number(it) + 1) % 10))
    const told = await read(desk.room, fileOf([transfer(10_000, `Tippfehler ${typed}`)]))
    expect(told).toMatchObject({ matched: 0, unclear: 1, proposed: 1 })
    expect(await desk.claimNow(claim.id)).toMatchObject({ state: 'open' })
    const entry = await desk.open(`Tippfehler ${typed}`)
    expect(entry.proposals).toMatchObject([
      { kassenzeichen: claim.kassenzeichen, why: 'wrong-digit', owedCents: 10_000 },
    ])
    const parts = [{ kassenzeichen: claim.kassenzeichen, cents: 10_000 }]
    const before = await desk.accounts()
    expect(await assignEntry(desk.room, KARL, { site: 1, entry: entry.id, parts })).toEqual({
      ok: true,
      leftCents: 0,
    })
    expect(await desk.claimNow(claim.id)).toMatchObject({ state: 'paid' })
    expect(await assignEntry(desk.room, KARL, { site: 1, entry: entry.id, parts })).toMatchObject({
      refusal: 'already-assigned',
    })
    const after = await desk.accounts()
    expect([after['bank'], after['unclear']]).toEqual([before['bank'], (before['unclear'] ?? 0) + 10_000])
  })

  test('two Kassenzeichen in one transfer: shared out by a person, what is left stays unclear', async () => {
    const [one, two] = [await aClaim(desk.it), await aClaim(desk.it)]
    const text = `Familie ${one.kassenzeichen} und ${two.kassenzeichen}`
    expect(await read(desk.room, fileOf([transfer(20_500, text)]))).toMatchObject({ unclear: 1, proposed: 1 })
    const entry = await desk.open(text)
    expect(entry.proposals.map(({ why }) => why)).toEqual(['one-of-several', 'one-of-several'])
    const part = (kassenzeichen: string, cents = 10_000) => ({ kassenzeichen, cents })
    const assign = (...parts: { kassenzeichen: string; cents: number }[]) =>
      assignEntry(desk.room, KARL, { site: 1, entry: entry.id, parts })
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
    expect([await desk.claimNow(one.id), await desk.claimNow(two.id)]).toMatchObject([
      { state: 'paid' },
      { state: 'paid' },
    ])
    expect(await desk.open(text)).toMatchObject({ leftCents: 500, how: 'unclear' })
    const third = await aClaim(desk.it)
    expect(await assign(part(third.kassenzeichen, 500))).toEqual({ ok: true, leftCents: 0 })
    expect(await desk.claimNow(third.id)).toMatchObject({ state: 'partly', owedCents: 9_500 })
  })

  test('no Kassenzeichen at all: unclear, without a guess', async () => {
    await read(desk.room, fileOf([transfer(10_000, 'Miete Dezember')]))
    expect((await desk.open('Miete Dezember')).proposals).toEqual([])
  })

  test('more than a transfer may be is not booked, and not lost', async () => {
    const claim = await aClaim(desk.it)
    const text = `Million ${claim.kassenzeichen}`
    expect(await read(desk.room, fileOf([transfer(100_000_001, text)]))).toMatchObject({ open: 1 })
    expect(await desk.open(text)).toMatchObject({ how: 'none', cents: 100_000_001 })
    expect(await desk.claimNow(claim.id)).toMatchObject({ state: 'open' })
  })
})

describe('an entry on the wrong claim', () => {
  const undo = (entry: string, why = 'falsche Person') =>
    unassignEntry(desk.room, KARL, { site: 1, entry, why })
  const lastDone = async () => (await desk.view()).done[0]!.id

  test('is unclear again, the debt is there again, and it is assigned anew; the bank was never touched', async () => {
    const [wrong, right] = [await aClaim(desk.it), await aClaim(desk.it)]
    await read(desk.room, fileOf([transfer(10_500, wrong.kassenzeichen)]))
    const entry = await lastDone()
    const before = await desk.accounts()
    expect(await undo(entry, ' ')).toMatchObject({ refusal: 'reason-missing', field: 'why' })
    expect(await undo(entry)).toEqual({ ok: true, leftCents: 10_500 })
    expect(await desk.claimNow(wrong.id)).toMatchObject({
      state: 'open',
      owedCents: 10_000,
      overpaidCents: 0,
    })
    expect((await desk.accounts())['bank']).toBe(before['bank'])
    expect(await undo(entry)).toMatchObject({ refusal: 'not-assigned' })
    const parts = [{ kassenzeichen: right.kassenzeichen, cents: 10_500 }]
    expect(await assignEntry(desk.room, KARL, { site: 1, entry, parts })).toMatchObject({ ok: true })
    expect(await desk.claimNow(right.id)).toMatchObject({ state: 'paid', overpaidCents: 500 })
  })

  test('shared out, or on a claim that cannot give it back, is put right at the claim', async () => {
    const [one, two] = [await aClaim(desk.it), await aClaim(desk.it)]
    const text = `beide ${one.kassenzeichen} ${two.kassenzeichen}`
    await read(desk.room, fileOf([transfer(20_000, text)]))
    const { id } = await desk.open(text)
    const part = ({ kassenzeichen }: { kassenzeichen: string }) => ({ kassenzeichen, cents: 10_000 })
    await assignEntry(desk.room, KARL, { site: 1, entry: id, parts: [part(one), part(two)] })
    expect(await undo(id)).toMatchObject({ refusal: 'in-parts' })
    const waived = await aClaim(desk.it)
    await read(desk.room, fileOf([transfer(4_000, waived.kassenzeichen)]))
    const entry = await lastDone()
    const ordered = await orderRelief(desk.it.room, ANNA, {
      ...{ site: 1, claim: waived.id, kind: 'waive', reasonCode: 'hardship', reason: 'Härtefall' },
    })
    await releaseRelief(desk.it.room, HEAD, { site: 1, relief: ordered.ok ? ordered.relief : '' })
    expect(await undo(entry)).toMatchObject({ refusal: 'claim-ended' })
  })
})
