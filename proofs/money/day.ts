import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from '#ground/identity/chance.ts'
import { camtFile } from '#ground/banking/testing/camt-file.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { checkDigits } from '#office/claims/index.ts'
import type { Customer, Machine } from './machine.ts'
import { ANNA, BEN, HEAD, KARL, KIM } from './stage.ts'
import { tamper } from './tamper.ts'
import { say, someone, type Owed, type World } from './world.ts'

const FEES = [
  ...[
    'ae_issue_over_1y',
    'ae_extend_over_3m',
    'fiktionsbescheinigung',
    'aufenthaltskarte_u24',
    'photo_by_authority',
  ],
  ...[
    'duldung_renew_label',
    'verpflichtungserklaerung',
    'ne_other',
    'ra_fluechtling',
    'certificate_on_request',
  ],
]

/** People at machines, drawers and desks, all at once, each so many times. */
export async function playDay(world: World, chanceOf: (n: number) => Chance, rounds: number): Promise<void> {
  let n = 0
  const each = (times: number, act: (chance: Chance) => Promise<void>) => async (): Promise<void> => {
    const chance = chanceOf((n += 1))
    for (let turn = 0; turn < times; turn++) await act(chance)
  }
  const { machines, stage } = world
  // Enough people with something to pay, and few enough that some are paid at two places at once.
  while (world.claims.length < 3 * machines.length) {
    await makeClaim(world, ANNA, chanceOf((n += 1)))
    if (n > 100 * machines.length) throw new Error(`no claim can be made: ${world.wrong[0]}`)
  }
  // Nobody opens a machine or a drawer while somebody pays at it.
  const busy = new Map<string, Promise<void>>()
  const alone: Alone = (till, act) => {
    const mine = (busy.get(till) ?? Promise.resolve()).then(act)
    busy.set(till, mine)
    return mine
  }
  await Promise.all([
    ...machines.map((one) =>
      each(rounds, (chance) => alone(one.till, () => payAtMachine(world, one, chance)))(),
    ),
    ...stage.drawers.map((till) =>
      each(rounds, (chance) => alone(till, () => payAtDrawer(world, till, chance)))(),
    ),
    ...[ANNA, BEN].map((clerk) => each(rounds, (chance) => atTheDesk(world, clerk, chance, alone))()),
    each(rounds, (chance) => transfer(world, chance))(),
    each(rounds, async (chance) => {
      const tills = [...machines.map(({ till }) => till), ...stage.drawers]
      const till = tills[chance.below(tills.length)]!
      await alone(till, () => atTheTill(world, till, chance))
    })(),
  ])
}

/** Everything is told and counted: what is left must fit. */
export async function endDay(world: World): Promise<void> {
  for (const machine of world.machines) {
    for (let n = 0; n < 500 && !machine.isQuiet; n++) {
      await machine.serve(NOBODY)
      await pause(2)
    }
    if (!machine.isQuiet) world.wrong.push(`machine ${machine.till} is never heard`)
  }
  for (const till of [...world.machines.map((one) => one.till), ...world.stage.drawers])
    await count(world, till, 0)
}

/** Only what waits is told. */
const NOBODY: Customer = { kassenzeichen: '', method: 'cash', percent: 0, blind: 0 }

async function payAtMachine(world: World, machine: Machine, chance: Chance): Promise<void> {
  if (chance.below(25) === 0) machine.withdrawSomeCard()
  if (chance.below(8) === 0) await tamper(world, chance)
  const claim = someone(world, chance)
  if (!claim) return
  const dice = chance.below(20)
  const method = chance.below(3) === 0 ? 'card' : 'cash'
  const percent = [100, 100, 100, 100, 40, 60, 120, 150][chance.below(8)]!
  // Some pay without the machine having asked: offline, from the slip; also what is paid already, or a number nobody gave.
  if (dice < 4)
    return machine.serve({ kassenzeichen: claim.kassenzeichen, method, percent, blind: claim.totalCents })
  if (dice < 6) return machine.serve({ kassenzeichen: strange(chance), method, percent, blind: 1300 })
  await machine.serve({ kassenzeichen: claim.kassenzeichen, method, percent })
}

/** Right in its check digits, and nobody's. */
function strange(chance: Chance): string {
  const body = `5640${String(chance.below(100_000_000)).padStart(8, '0')}`
  return body + checkDigits(body)
}

async function payAtDrawer(world: World, till: string, chance: Chance): Promise<void> {
  const { claims, truth } = world
  if (claims.length === 0) return
  const claim = someone(world, chance)!
  const givenCents = Math.max(
    10,
    Math.round((claim.totalCents * [100, 100, 50, 130][chance.below(4)]!) / 1000) * 10,
  )
  const payment = world.newName()
  // The money lies on the desk; it goes into the drawer when the office has said what to do with it.
  const told = await say(world, 'cashdesk.takeCash', KARL, {
    site: 1,
    till,
    claim: claim.id,
    payment,
    givenCents,
  })
  if (!told.ok) return
  const changeCents = told['changeCents'] as number
  const { receipt } = told['payment'] as { receipt: number }
  truth.dropIn(till, givenCents)
  if (!truth.giveOut(till, changeCents)) world.wrong.push(`drawer ${till} cannot give ${changeCents} back`)
  world.handed.set(payment, { till, claim: claim.id, cents: givenCents - changeCents, receipt })
}

/** Somebody transfers money; the bank tells of it in a statement, and of the last few again: files overlap. */
async function transfer(world: World, chance: Chance): Promise<void> {
  const { claims, truth, transfers } = world
  if (claims.length === 0 || chance.below(3) > 0) return
  const claim = someone(world, chance)!
  const isKnown = chance.below(5) > 0
  const cents = chance.below(3) === 0 ? 1000 : claim.totalCents
  const names = isKnown ? claim.kassenzeichen : null
  truth.account += cents
  transfers.push({ names, cents, reference: `R${transfers.length + 1}` })
  const told = transfers.slice(-1 - chance.below(4))
  const entries = told.map((one) => ({
    ...{ items: [{ cents: one.cents, text: one.names ?? 'Danke' }], bankReference: one.reference },
  }))
  const bytes = camtFile([{ id: world.newName(), entries }])
  const input = { site: 1, fileName: 'auszug.xml', bytes }
  const answer = await say(world, 'bankbook.importStatement', KARL, input)
  if (!answer.ok) world.wrong.push(`statement: ${answer.refusal}`)
}

type Alone = (till: string, act: () => Promise<void>) => Promise<void>

async function atTheDesk(world: World, clerk: Actor, chance: Chance, alone: Alone): Promise<void> {
  const { claims } = world
  const dice = chance.below(20)
  if (claims.length === 0 || dice < 6) return makeClaim(world, clerk, chance)
  const claim = someone(world, chance)!.id
  if (dice < 8)
    return void (await say(world, 'claims.cancelClaim', clerk, {
      ...{ site: 1, claim, reasonCode: 'wrong-fee', reason: 'falsch berechnet', key: world.newName() },
    }))
  if (dice < 14) return order(world, clerk, claim, chance)
  return alone(world.stage.drawers[0]!, () => settle(world, chance))
}

async function makeClaim(world: World, clerk: Actor, chance: Chance): Promise<void> {
  const acts = [{ key: FEES[chance.below(FEES.length)]! }]
  const feeCase = { on: world.today, age: acts[0]!.key.endsWith('u24') ? 20 : 40, acts }
  const told = await say(world, 'claims.createClaim', clerk, { site: 1, case: feeCase, key: world.newName() })
  if (told.ok) world.claims.push(told['claim'] as Owed)
  else world.wrong.push(`create: ${told.refusal}`)
}

async function order(world: World, clerk: Actor, claim: string, chance: Chance): Promise<void> {
  const [kind, reasonCode] = [
    ['lapse', 'limitation'] as const,
    ...[['refund', 'paid-too-much'] as const, ['refund', 'paid-twice'] as const],
    ...[['waive', 'hardship'] as const, ['cancel', 'wrong-person'] as const],
  ][chance.below(5)]!
  const told = await say(world, 'claims.orderRelief', clerk, {
    ...{ site: 1, claim, kind, reasonCode, reason: 'geprüft und angeordnet', key: world.newName() },
  })
  if (told.ok) world.reliefs.push({ id: told['relief'] as string, by: clerk, kind })
}

async function settle(world: World, chance: Chance): Promise<void> {
  const { reliefs, refunds } = world
  if (refunds.length > 0 && chance.below(2) === 0) return payOut(world, chance)
  const some = reliefs.splice(chance.below(Math.max(1, reliefs.length)), 1)[0]
  if (!some) return
  const input = { site: 1, relief: some.id, key: world.newName() }
  // Whoever ordered may not release; now and then somebody tries.
  if (chance.below(6) === 0) {
    const own = await say(
      world,
      'claims.releaseRelief',
      { ...some.by, roles: ['head'] },
      { ...input, key: world.newName() },
    )
    if (own.ok) world.wrong.push('somebody released what they ordered themselves')
  }
  if (chance.below(5) === 0)
    return void (await say(world, 'claims.refuseRelief', HEAD, { ...input, why: 'nicht belegt' }))
  const told = await say(world, 'claims.releaseRelief', HEAD, input)
  if (told.ok && some.kind === 'refund') refunds.push(some.id)
}

/** Money leaves: by hand from a drawer, or from the account; each refund once, however often it is said. */
async function payOut(world: World, chance: Chance): Promise<void> {
  const { refunds, stage, truth } = world
  const relief = refunds[chance.below(refunds.length)]!
  const isCash = chance.below(2) === 0
  const till = isCash ? stage.drawers[0]! : stage.bank
  const told = await say(world, 'claims.payRefund', KIM, { site: 1, relief, till, key: world.newName() })
  if (!told.ok) return
  refunds.splice(refunds.indexOf(relief), 1)
  const cents = told['cents'] as number
  if (!isCash) truth.account -= cents
  else if (!truth.giveOut(till, cents)) world.wrong.push(`refund of ${cents} is not in the drawer`)
}

/** A cashier at a till: counts it, puts change in, takes money out, has cards credited. */
async function atTheTill(world: World, till: string, chance: Chance): Promise<void> {
  const { truth, stage } = world
  if (chance.below(2) === 0) return clearUp(world, chance)
  const dice = chance.below(10)
  if (dice < 4) return count(world, till, chance.below(3) === 0 ? Math.floor(truth.box(till) / 20) * 10 : 0)
  if (dice < 8) {
    const cents = 1000 * (1 + chance.below(5))
    const way = chance.below(2) === 0 ? 'in' : 'out'
    if (way === 'out' && truth.box(till) < cents) return
    const input = { site: 1, till, cents, way, why: 'Wechselgeld', key: world.newName() }
    const told = await say(world, 'cashdesk.moveMoney', KIM, input)
    if (!told.ok) return
    const sign = way === 'in' ? 1 : -1
    truth.dropIn(till, sign * cents)
    truth.safe -= sign * cents
    return
  }
  const cents = Math.min(truth.card(till), 5000)
  if (cents <= 0) return
  const input = { till, kind: 'card-credit', text: 'Gutschrift der Kartengesellschaft', key: world.newName() }
  const postings = [
    { account: 'bank', ref: stage.bank, cents },
    { account: 'card', ref: till, cents: -cents },
  ]
  const told = await say(world, 'proof.creditCards', KIM, { ...input, postings })
  if (!told.ok) return
  truth.credited.set(till, (truth.credited.get(till) ?? 0) + cents)
  truth.account += cents
}

/** Somebody comes back with the slip: the money for a number nobody knows was meant for this claim. */
async function clearUp(world: World, chance: Chance): Promise<void> {
  const { machines, claims, assigned } = world
  const known = new Set(claims.map(({ kassenzeichen }) => kassenzeichen))
  const unclear = machines
    .flatMap((one) => [...one.remembered().values()])
    .filter(({ id, pays, receipt }) => receipt !== null && !known.has(pays) && !assigned.has(id))
  const [it, claim] = [unclear[chance.below(Math.max(1, unclear.length))], someone(world, chance)]
  if (!it || !claim) return
  const { kassenzeichen } = claim
  const input = { site: 1, payment: it.id, kassenzeichen, key: world.newName() }
  const told = await say(world, 'cashdesk.assignUnclear', KIM, input)
  if (told.ok) assigned.set(it.id, kassenzeichen)
  // A card that was taken back meanwhile is no money any more.
  else if (told.refusal !== 'already-assigned') world.wrong.push(`assign: ${told.refusal}`)
}

/** Counted by one, seen by another, sealed. What lay in the till is put on paper before anybody is told what was expected. */
async function count(world: World, till: string, removedCents: number): Promise<void> {
  const { truth } = world
  const box = truth.box(till)
  const cardToldCents = truth.terminal(till)
  const counted = { 5000: Math.floor(box / 5000), 10: (box % 5000) / 10 }
  const told = await say(world, 'cashdesk.countTill', KARL, {
    ...{ site: 1, till, kind: 'day', counted, removedCents, cardToldCents },
    ...{ remark: 'gezählt', key: world.newName() },
  })
  if (!told.ok) return void world.wrong.push(`count: ${told.refusal}`)
  truth.terminals.set(till, truth.terminal(till) - cardToldCents)
  truth.giveOut(till, removedCents)
  truth.safe += removedCents
  const difference = told['differenceCents'] as number
  world.differences.set(till, (world.differences.get(till) ?? 0) + difference)
  const seen = { site: 1, closing: told['closing'], key: world.newName() }
  const sealed = await say(world, 'cashdesk.confirmClosing', KIM, seen)
  if (!sealed.ok) world.wrong.push(`confirm: ${sealed.refusal}`)
}
