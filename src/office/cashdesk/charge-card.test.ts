import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  startCardSimulator,
  zvtTerminal,
  type CardSimulator,
  type CardTerminal,
} from '#ground/cardterminal/index.ts'
import { claimById, tillOf } from '#office/claims/index.ts'
import { aClaim, ANNA, cashOffice, KARL } from '../claims/testing/a-cash-office.ts'
import { askTerminal, chargeCard, readAttempt, readCards, sayCard, type CashdeskRoom } from './index.ts'
import { openedCashdesk } from './testing/a-cash-desk.ts'

const office = cashOffice()
const patience = { connect: 500, accept: 300, between: 300 }
let simulator: CardSimulator
let terminal: CardTerminal
let desk: CashdeskRoom

/** The program as it stands after a start: it knows nothing of what it was doing. */
const opened = (terminalOf = () => terminal as CardTerminal | null): CashdeskRoom =>
  openedCashdesk(office.it, { terminalOf })

beforeAll(async () => {
  simulator = await startCardSimulator({ clock: office.it.clock })
  terminal = zvtTerminal({ host: simulator.host, port: simulator.port, password: '000000', patience })
  desk = opened()
  // what somebody paid before: from then on the terminal has a last receipt
  await terminal.pay({ cents: 100 })
})
afterAll(() => simulator.close())

async function charge(room = desk) {
  const claim = await aClaim(office.it)
  const card = { site: 1, till: office.it.tills.card, claim: claim.id, payment: office.it.ids.uuid() }
  const begun = await chargeCard(room, ANNA, card)
  if (!begun.ok) throw new Error(begun.refusal)
  await begun.ended
  return { claim: claim.id, card, of: { site: 1, payment: card.payment } }
}
const owed = async (claim: string) => (await claimById(office.it.ground.db, claim))!.owedCents
const stateOf = async (of: { site: number; payment: string }) => {
  const read = await readAttempt(desk, KARL, of)
  return read.ok ? read.attempt.state : read.refusal
}
const charges = () => simulator.payments.length

test('a card is charged once: the same form sent again does not ask the terminal again', async () => {
  const { claim, card, of } = await charge()
  const before = charges()
  expect([await stateOf(of), await owed(claim)]).toEqual(['approved', 0])
  expect(await chargeCard(desk, ANNA, card)).toMatchObject({ ok: true, fresh: false })
  expect(charges()).toBe(before)
})

test('declined: nothing is owed less, and the reason stands there', async () => {
  simulator.next('decline')
  const { claim, of } = await charge()
  expect([await stateOf(of), await owed(claim)]).toEqual(['refused', 10_000])
})

test('the line breaks after the bank said yes: the terminal is asked what it did, and the money is booked', async () => {
  simulator.next('cut-after-approval')
  const { claim, of } = await charge()
  expect([await stateOf(of), await owed(claim)]).toEqual(['approved', 0])
})

test('the line breaks before a card came: nothing was taken, and nobody had to guess', async () => {
  simulator.next('cut-before-card')
  const { claim, of } = await charge()
  expect([await stateOf(of), await owed(claim)]).toEqual(['refused', 10_000])
})

test('a terminal that tells nothing leaves it to a person, who may have been wrong first', async () => {
  simulator.tellNothing(true)
  simulator.next('cut-after-approval')
  const { claim, of } = await charge()
  expect(await stateOf(of)).toBe('unknown')
  expect(await askTerminal(desk, KARL, of)).toEqual({ ok: true, verdict: 'still-unknown' })
  // a word would pay the fee: not the word of whoever asked for it
  expect(await sayCard(desk, ANNA, { ...of, paid: true, why: 'Beleg 0004' })).toMatchObject({
    refusal: 'not-permitted',
  })
  expect(await sayCard(desk, KARL, { ...of, paid: true, why: '' })).toMatchObject({ refusal: 'why-missing' })
  expect(await sayCard(desk, KARL, { ...of, paid: true, trace: '0004', why: 'Beleg 0004' })).toEqual({
    ok: true,
  })
  expect([await stateOf(of), await owed(claim)]).toEqual(['approved', 0])
  simulator.next('cut-after-approval')
  const wrong = await charge()
  const no = { ...wrong.of, paid: false, why: 'kein Beleg im Gerät' }
  expect(await sayCard(desk, KARL, no)).toEqual({ ok: true })
  expect(await readCards(desk, KARL, { site: 1 })).toMatchObject({
    saidUnpaid: [{ payment: wrong.of.payment }],
  })
  expect(await sayCard(desk, KARL, no)).toMatchObject({ refusal: 'already-settled' })
  expect(await sayCard(desk, KARL, { ...no, paid: true })).toEqual({ ok: true })
  expect([await stateOf(wrong.of), await owed(wrong.claim)]).toEqual(['approved', 0])
  simulator.tellNothing(false)
})

test('after a restart in the middle: not before the terminal must be done, then it tells', async () => {
  const { it } = office
  // this process never hears the end
  const dying = opened(() => ({ ...terminal, pay: () => new Promise(() => undefined) }))
  const claim = await aClaim(it)
  const card = { site: 1, till: it.tills.card, claim: claim.id, payment: it.ids.uuid() }
  expect(await chargeCard(dying, ANNA, card)).toMatchObject({ ok: true, fresh: true })
  await terminal.pay({ cents: 10_000 })
  const of = { site: 1, payment: card.payment }
  const reopened = opened()
  expect(await askTerminal(reopened, KARL, of)).toMatchObject({ refusal: 'at-work' })
  const other = { ...card, payment: it.ids.uuid() }
  expect(await chargeCard(reopened, ANNA, other)).toMatchObject({ refusal: 'terminal-busy' })
  it.clock.advance({ minutes: 5 })
  expect(await askTerminal(reopened, KARL, of)).toEqual({ ok: true, verdict: 'taken' })
  expect(await owed(claim.id)).toBe(0)
  expect((await tillOf(it.ground.db, it.tills.card))!.cardCents).toBe(50_000)
})

test('a till without a terminal is not charged', async () => {
  const claim = await aClaim(office.it)
  const card = { site: 1, till: office.it.tills.card, claim: claim.id, payment: office.it.ids.uuid() }
  expect(
    await chargeCard(
      opened(() => null),
      ANNA,
      card,
    ),
  ).toMatchObject({ refusal: 'no-terminal' })
})
