import { officeDay, type ManualClock } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Claim } from '#office/claims/index.ts'
import { SITE, type diceOf } from '#office/demo/index.ts'
import type { Office } from '#office/office.ts'
import type { Counted } from '#office/cashdesk/index.ts'
import { sure } from './demo-sure.ts'

/** The story as its days are told: the office, its clock, who works there, where money lies. */
export interface MoneyStory {
  readonly office: Office
  readonly clock: ManualClock
  readonly dice: ReturnType<typeof diceOf>
  readonly clerk: Actor
  readonly first: Actor
  readonly second: Actor
  readonly machine: Actor
  readonly tills: Readonly<Record<'kiosk' | 'drawer' | 'drawer2' | 'card' | 'card2' | 'bank', string>>
  /** Cents the card terminal took since it was counted. */
  readonly cards: { since: number }
  /** Running number of the machine. */
  next(): number
}

/** What is decided and handed out most days. */
const ACTS = [
  'ae_issue_over_1y',
  'ae_extend_over_3m',
  'ae_issue_up_to_1y',
  'eat_reissue',
  'fiktionsbescheinigung',
]

/** One working day: claims in the morning, most of them paid, the drawers counted in the evening by two. */
export async function tellDay(story: MoneyStory, day: Temporal.PlainDate): Promise<readonly Claim[]> {
  const { clock, tills, dice } = story
  const claims: Claim[] = []
  for (let n = 0; n < 6; n++) {
    clock.set(at(day, 8 + n, 5 + n * 7))
    const claim = await aClaim(story)
    claims.push(claim)
    clock.advance({ minutes: 12 })
    if (n === 5 && dice.happens(0.6)) continue
    await pay(story, claim, n)
  }
  if (day.dayOfWeek === 3) await paidTwice(story, claims[1]!)
  clock.set(at(day, 16, 30))
  await count(story, tills.drawer, 'day', day.dayOfWeek === 2 ? -50 : 0)
  clock.advance({ minutes: 10 })
  await count(story, tills.drawer2, 'day', 0)
  clock.advance({ minutes: 5 })
  await count(story, tills.card, 'day', 0)
  story.cards.since = 0
  // the machine is emptied at the end of the week
  if (day.dayOfWeek === 5) {
    clock.advance({ minutes: 20 })
    await count(story, tills.kiosk, 'week', 0, 20_000)
  }
  return claims
}

/** This day so far: something open, something ordered, a card nobody heard the end of, a count that waits. */
export async function tellToday(story: MoneyStory, now: Temporal.Instant): Promise<readonly Claim[]> {
  const { office, clock, clerk, first, tills } = story
  clock.set(now.subtract({ minutes: 90 }))
  const claims: Claim[] = []
  for (let n = 0; n < 6; n++) {
    clock.advance({ minutes: 5 })
    claims.push(await aClaim(story))
    if (n < 3) await pay(story, claims[n]!, n)
  }
  const refund = await paidTwice(story, claims[0]!)
  const why = {
    site: SITE,
    reasonCode: 'paid-twice',
    reason: 'Am Automaten ein zweites Mal bezahlt, Beleg liegt vor',
  }
  await sure(office.claims.orderRelief(clerk, { ...why, claim: refund, kind: 'refund' }))
  const hardship = { site: SITE, reasonCode: 'hardship', reason: 'Bescheid des Jobcenters nachgereicht' }
  await sure(office.claims.orderRelief(first, { ...hardship, claim: claims[3]!.id, kind: 'waive' }))
  clock.advance({ minutes: 5 })
  const payment = office.ground.ids.uuid()
  await sure(
    office.cashdesk.startCard(clerk, { site: SITE, till: tills.card2, claim: claims[4]!.id, payment }),
  )
  await sure(office.cashdesk.settleCard(clerk, { site: SITE, payment, result: 'unknown', why: 'line-broke' }))
  const { number, machine } = { number: story.next(), machine: story.machine }
  await sure(
    office.kiosk.takeEvent(machine, { kind: 'no-change', number, why: '10-Cent-Münzen gehen zu Ende' }),
  )
  clock.advance({ minutes: 5 })
  await count(story, tills.drawer2, 'day', 0, 15_000, false)
  const all = await sure(office.claims.readTills(first, { site: SITE }))
  const inside = all.tills.find(({ id }) => id === tills.kiosk)!.cashCents
  const stock = piecesOf(office.cashdesk.denominations, inside)
  clock.set(now)
  const counters = { number, unsent: 0, offlineCents: 0 }
  await sure(office.kiosk.takeStatus(machine, { stock, clock: now.toString(), counters }))
  return claims
}

async function aClaim({ office, clerk, dice, clock }: MoneyStory): Promise<Claim> {
  const feeCase = { on: officeDay(clock.now()), age: 25 + dice.below(30), acts: [{ key: dice.oneOf(ACTS) }] }
  return (await sure(office.claims.createClaim(clerk, { site: SITE, case: feeCase }))).claim
}

/** In turn: at the machine, at a drawer, by card. */
async function pay(story: MoneyStory, claim: Claim, n: number): Promise<void> {
  const { office, clerk, first, tills } = story
  const payment = office.ground.ids.uuid()
  if (n % 3 === 0) return atMachine(story, claim)
  if (n % 3 === 1) {
    const till = n % 2 === 1 ? tills.drawer : tills.drawer2
    const givenCents = Math.ceil(claim.owedCents / 5_000) * 5_000
    await sure(office.cashdesk.takeCash(first, { site: SITE, till, claim: claim.id, payment, givenCents }))
    return undefined
  }
  await sure(office.cashdesk.startCard(clerk, { site: SITE, till: tills.card, claim: claim.id, payment }))
  const trace = String(n).padStart(4, '0')
  await sure(office.cashdesk.settleCard(clerk, { site: SITE, payment, result: 'approved', trace }))
  story.cards.since += claim.owedCents
}

async function atMachine({ office, machine, next, clock }: MoneyStory, claim: Claim): Promise<void> {
  const insertedCents = Math.ceil(claim.totalCents / 1_000) * 1_000
  await sure(
    office.kiosk.confirmPayment(machine, {
      ...{
        payment: office.ground.ids.uuid(),
        kassenzeichen: claim.kassenzeichen,
        method: 'cash',
        insertedCents,
      },
      ...{ changeCents: insertedCents - claim.totalCents, number: next(), at: clock.now().toString() },
    }),
  )
}

/** Somebody pays once more what was paid already. Answers the claim. */
async function paidTwice(story: MoneyStory, claim: Claim): Promise<string> {
  story.clock.advance({ minutes: 5 })
  await atMachine(story, claim)
  return claim.id
}

/** Counted by one; confirmed by the other unless it waits. What is more than the change goes to the safe. */
async function count(
  { office, clock, first, second, cards }: MoneyStory,
  till: string,
  kind: 'day' | 'week',
  difference: number,
  stays = 15_000,
  confirmed = true,
): Promise<void> {
  const read = await sure(office.claims.readTills(first, { site: SITE }))
  const it = read.tills.find(({ id }) => id === till)!
  const cash = it.cashCents + difference
  const counted = piecesOf(office.cashdesk.denominations, cash)
  const { closing } = await sure(
    office.cashdesk.countTill(first, {
      ...{ site: SITE, till, kind, counted, removedCents: Math.max(0, cash - stays) },
      ...(it.kind !== 'drawer' && { cardToldCents: it.kind === 'card' ? cards.since : 0 }),
      ...(difference !== 0 && { remark: 'Nachgezählt, Ursache nicht gefunden' }),
    }),
  )
  clock.advance({ minutes: 4 })
  if (confirmed) await sure(office.cashdesk.confirmClosing(second, { site: SITE, closing }))
}

/** As few notes and coins as can be. */
function piecesOf(denominations: readonly number[], cents: number): Counted {
  const counted: Record<number, number> = {}
  let left = cents
  for (const value of denominations.filter((it) => it <= 10_000)) {
    const pieces = Math.floor(left / value)
    if (pieces > 0) counted[value] = pieces
    left -= pieces * value
  }
  return counted
}

export const at = (day: Temporal.PlainDate, hour: number, minute: number): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: { hour, minute } }).toInstant()
