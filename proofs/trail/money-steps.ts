import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { staffActor, type Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

const FIRST = staffActor('00000000-0000-7000-8000-0000000000e1', ['cashier'])
const SECOND = staffActor('00000000-0000-7000-8000-0000000000e2', ['cashier'])
/** The machine that the story of the machines has set up. */
const MACHINE: Actor = {
  ...{ kind: 'device', id: '00000000-0000-7000-8000-0000000000a1', roles: ['kiosk'], sites: [1] },
}
const site = 1

async function aClaim({ office, clock }: Stage, clerk: Actor): Promise<string> {
  const feeCase = { on: officeDay(clock.now()), age: 30, acts: [{ key: 'ae_issue_over_1y' }] }
  return (await sure(office.claims.createClaim(clerk, { site, case: feeCase }))).claim.id
}

/** What is owed: listed, paid too much in cash, and paid back by two. */
export async function* owed(stage: Stage, clerk: Actor): AsyncGenerator<Step> {
  const { claims, cashdesk, ground } = stage.office
  yield { act: 'claims.list', rows: 0, do: () => sure(claims.listClaims(FIRST, { site, most: 10 })) }
  const person = ground.ids.uuid()
  yield { act: 'claims.of-person', do: () => sure(claims.claimsOfPerson(clerk, { site, person })) }
  const drawer = { site, kind: 'drawer', name: 'Kasse der Probe' } as const
  let till = ''
  yield {
    act: 'claims.save-till',
    do: async () => (till = (await sure(claims.saveTill(FIRST, drawer))).till),
  }
  yield { act: 'claims.read-tills', rows: 0, do: () => sure(claims.readTills(FIRST, { site })) }
  const claim = await aClaim(stage, clerk)
  const cash = { site, till, claim, payment: ground.ids.uuid(), givenCents: 15_000, changeCents: 0 }
  yield { act: 'cashdesk.take-cash', do: () => sure(cashdesk.takeCash(FIRST, cash)) }
  const back = {
    site,
    claim,
    kind: 'refund',
    reasonCode: 'paid-too-much',
    reason: 'Kein Rückgeld da',
  } as const
  const { relief } = await sure(claims.orderRelief(FIRST, back))
  await sure(claims.releaseRelief(SECOND, { site, relief }))
  yield { act: 'claims.pay-refund', do: () => sure(claims.payRefund(FIRST, { site, relief, till })) }
}

/** Tills: change put in, counted by one and seen by another, cards at a desk, the week, the year. */
export async function* tills(stage: Stage, clerk: Actor): AsyncGenerator<Step> {
  const { claims, cashdesk, ground } = stage.office
  const { till } = await sure(claims.saveTill(FIRST, { site, kind: 'drawer', name: 'Kasse der Zählung' }))
  const change = { site, till, cents: 10_000, way: 'in', why: 'Wechselgeld' } as const
  yield { act: 'cashdesk.move-money', do: () => sure(cashdesk.moveMoney(FIRST, change)) }
  let closing = ''
  const count = (of: string, pieces: number, kind: 'day' | 'week') => async () => {
    const counted = { site, till: of, kind, counted: { 5000: pieces }, removedCents: 0, remark: 'Probe' }
    closing = (await sure(cashdesk.countTill(FIRST, counted))).closing
  }
  yield { act: 'cashdesk.count', do: count(till, 1, 'day') }
  yield {
    act: 'cashdesk.refuse',
    do: () => sure(cashdesk.refuseClosing(SECOND, { site, closing, why: 'ein Schein lag daneben' })),
  }
  yield { act: 'cashdesk.count', do: count(till, 2, 'day') }
  yield { act: 'cashdesk.confirm', do: () => sure(cashdesk.confirmClosing(SECOND, { site, closing })) }
  yield { act: 'cashdesk.read', rows: 0, do: () => sure(cashdesk.readCashdesk(FIRST, { site })) }

  const { till: terminal } = await sure(
    claims.saveTill(FIRST, { site, kind: 'card', name: 'Gerät der Probe' }),
  )
  const card = { site, till: terminal, claim: await aClaim(stage, clerk), payment: ground.ids.uuid() }
  const { payment } = card
  yield { act: 'cashdesk.start-card', do: () => sure(cashdesk.startCard(clerk, card)) }
  const said = (result: 'unknown' | 'approved') => () =>
    sure(cashdesk.settleCard(clerk, { site, payment, result }))
  yield { act: 'cashdesk.settle-card', do: said('unknown') }
  yield {
    act: 'cashdesk.say-card',
    do: () => sure(cashdesk.sayCard(FIRST, { site, payment, paid: false, why: 'kein Beleg im Gerät' })),
  }
  yield { act: 'cashdesk.settle-card', do: said('approved') }

  const { kiosk } = stage.office
  const unclear = ground.ids.uuid()
  const money = { payment: unclear, kassenzeichen: 'unleserlich', insertedCents: 10_000, changeCents: 0 }
  await sure(kiosk.confirmPayment(MACHINE, { ...money, method: 'cash', number: 4 }))
  const kassenzeichen = (await sure(claims.findClaim(clerk, { site, claim: await aClaim(stage, clerk) })))
    .claim.kassenzeichen
  yield {
    act: 'cashdesk.assign',
    do: () => sure(cashdesk.assignUnclear(FIRST, { site, payment: unclear, kassenzeichen })),
  }

  // every machine of the house is counted and seen
  for (const machine of (await sure(claims.readTills(FIRST, { site }))).tills) {
    if (machine.kind !== 'kiosk' || !machine.active) continue
    await count(machine.id, 0, 'week')()
    await sure(cashdesk.confirmClosing(SECOND, { site, closing }))
  }
  const today = officeDay(stage.clock.now())
  const week = cashdesk.weekName(today)
  yield { act: 'cashdesk.settle-week', do: () => sure(cashdesk.settleWeek(FIRST, { site, week })) }
  const year = today.year - 1
  yield { act: 'cashdesk.close-year', do: () => sure(cashdesk.closeYear(FIRST, { site, year })) }
}
