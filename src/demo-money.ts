import type pg from 'pg'
import { manualClock, officeDay, type ManualClock } from '#ground/clock/clock.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import type { StoreOptions } from '#ground/store/index.ts'
import type { ClaimsOptions } from '#office/claims/index.ts'
import { actorsOf, DEMO_CARD_TILLS, diceOf, lockSeeding, SITE } from '#office/demo/index.ts'
import { openOffice, type Office } from '#office/office.ts'
import { at, tellDay, tellToday } from './demo-money-days.ts'
import { sure } from './demo-sure.ts'

export interface DemoMoneyOptions {
  readonly pool: pg.Pool
  readonly listenUrl: string
  readonly store: StoreOptions
  readonly claims: ClaimsOptions
  /** Reports of the past are signed with the key the office goes on with. */
  readonly receipts: NonNullable<Parameters<typeof openOffice>[0]['receipts']>
}

/**
 * Claims and payments of the last days, told by a clock that goes with the past; left alone where there is a till.
 * Last week is counted and waits for its settlement. Answers how many claims.
 */
export async function tellDemoMoney(options: DemoMoneyOptions, now: Temporal.Instant): Promise<number> {
  const { pool, listenUrl, store, claims, receipts } = options
  const clock = manualClock(now.toString())
  const office = await openOffice({ pool, listenUrl, clock, store, claims, receipts })
  try {
    // Other processes that open the demonstration at this moment wait here and then find it told.
    return await office.ground.db.transaction().execute(async (tx) => {
      await lockSeeding(tx)
      return tell(office, clock, now)
    })
  } finally {
    await office.close()
  }
}

async function tell(office: Office, clock: ManualClock, now: Temporal.Instant): Promise<number> {
  const people = await actorsOf(office.ground.db, ['kasse1', 'kasse2', 'sachbearbeitung1'])
  const [first, second, clerk] = ['kasse1', 'kasse2', 'sachbearbeitung1'].map((it) => people.get(it))
  if (!first || !second || !clerk) return 0
  const known = await office.claims.readTills(first, { site: SITE })
  if (!known.ok || known.tills.length > 0) return 0
  const days = workingDays(officeDay(now))
  await counter(office)
  clock.set(at(days[0]!, 7, 0))
  const story = {
    office,
    clock,
    dice: diceOf(seededChance(5640)),
    clerk,
    first,
    second,
    ...(await furnished(office, first)),
  }
  let claims = 0
  for (const day of days) claims += (await tellDay(story, day)).length
  claims += (await tellToday(story, beforeTheDoorOpens(now))).length
  return claims
}

/** The day that plays itself begins at half past seven, whenever it is started: money that stands later would be of tomorrow. */
function beforeTheDoorOpens(now: Temporal.Instant): Temporal.Instant {
  const early = at(officeDay(now), 7, 25)
  return Temporal.Instant.compare(now, early) < 0 ? now : early
}

/** Monday to Friday of last week, and this week until yesterday. */
function workingDays(today: Temporal.PlainDate): Temporal.PlainDate[] {
  const monday = today.subtract({ days: today.dayOfWeek - 1 + 7 })
  return Array.from({ length: 14 }, (_, n) => monday.add({ days: n })).filter(
    (day) => day.dayOfWeek <= 5 && Temporal.PlainDate.compare(day, today) < 0,
  )
}

/** Where a desk sends somebody to pay, without a new number; whoever sits there calls them. */
async function counter({ staff }: Office): Promise<void> {
  await staff.saveTeam(SYSTEM, { site: SITE, key: 'cashier', name: 'Kasse', letter: 'K' })
  await staff.saveDesk(SYSTEM, { site: SITE, id: 90, team: 'cashier', room: 'Kasse', active: true })
}

async function furnished({ claims, staff, cashdesk, bankbook }: Office, cashier: Actor) {
  const key = await sure(
    staff.issueKey(SYSTEM, {
      kind: 'device',
      name: 'Kassenautomat (Vorführung)',
      roles: ['kiosk'],
      sites: [SITE],
    }),
  )
  const till = async (kind: 'kiosk' | 'drawer' | 'card' | 'bank', name: string, device?: string) =>
    (await sure(claims.saveTill(cashier, { site: SITE, kind, name, ...(device && { device }) }))).till
  const tills = {
    kiosk: await till('kiosk', 'Kassenautomat Eingang', key.client),
    drawer: await till('drawer', 'Kasse 1'),
    drawer2: await till('drawer', 'Kasse 2'),
    card: await till('card', DEMO_CARD_TILLS[0]),
    card2: await till('card', DEMO_CARD_TILLS[1]),
    bank: await till('bank', 'Girokonto'),
  }
  const { iban } = claims.creditor
  if (iban !== null) await sure(bankbook.saveAccount(cashier, { site: SITE, till: tills.bank, iban }))
  const change = { site: SITE, way: 'in' as const, why: 'Wechselgeld' }
  for (const [name, cents] of [
    ['drawer', 15_000],
    ['drawer2', 15_000],
    ['kiosk', 20_000],
  ] as const)
    await sure(cashdesk.moveMoney(cashier, { ...change, till: tills[name], cents }))
  const machine: Actor = { kind: 'device', id: key.client, roles: ['kiosk'], sites: [SITE] }
  let number = 0
  return { tills, machine, cards: { since: 0 }, next: () => ++number }
}
