import { afterAll, beforeAll } from 'vitest'
import { perform, type Ground } from '#ground/act/act.ts'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds, type Ids } from '#ground/identity/ids.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { permissions } from '#office/permissions.ts'
import type { FeeCase } from '#law/fees/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../../testing/database.ts'
import {
  createClaim,
  openClaims,
  orderRelief,
  releaseRelief,
  saveTill,
  takeMoney,
  type Claim,
  type ClaimsRoom,
  type Taken,
  type TakenMoney,
  type TillKind,
} from '../index.ts'

/** An office with a machine, a drawer, a card terminal and an account at the bank. */
export interface CashOffice {
  readonly database: FreshDatabase
  readonly clock: ManualClock
  readonly ground: Ground
  readonly ids: Ids
  readonly room: ClaimsRoom
  readonly tills: Readonly<Record<TillKind, string>>
  close(): Promise<void>
}

export const person = (n: number, role: string): Actor => ({
  ...{ kind: 'staff', id: `00000000-0000-7000-8000-00000000000${n}`, roles: [role], sites: [1] },
})
export const ANNA = person(1, 'caseworker')
export const KARL = person(2, 'cashier')
export const KIM = person(3, 'cashier')
export const HEAD = person(4, 'head')

/** Takes money inside an act of its own, as the modules that keep tills do. */
const TAKES = { 'testing.take-money': ['system'], 'testing.book': ['system'] }

export async function aCashOffice(start = '2026-11-23T08:00:00Z'): Promise<CashOffice> {
  const database = await freshDatabase()
  const clock = manualClock(start)
  const chance = seededChance(7)
  const ids = createIds(clock, chance)
  const ground: Ground = {
    ...{ db: kysely<DB>(database.appPool), clock, ids, chance, permissions: { ...permissions, ...TAKES } },
    wake: () => undefined,
  }
  const room = openClaims({ ground }, { creditor: { office: '5640' }, dueDays: 14 })
  const till = async (kind: TillKind, name: string): Promise<string> => {
    const made = await saveTill(room, HEAD, { site: 1, kind, name })
    if (!made.ok) throw new Error(made.refusal)
    return made.till
  }
  const tills = {
    kiosk: await till('kiosk', 'Automat Eingang'),
    drawer: await till('drawer', 'Kasse 1'),
    card: await till('card', 'Kartengerät Platz 4'),
    bank: await till('bank', 'Girokonto'),
  }
  return { database, clock, ground, ids, room, tills, close: () => database.drop() }
}

/** For a test file: one office for all its tests. */
export function cashOffice(): { readonly it: CashOffice } {
  const held: { it?: CashOffice } = {}
  beforeAll(async () => {
    held.it = await aCashOffice()
  })
  afterAll(() => held.it?.close())
  return held as { readonly it: CashOffice }
}

export const today = (it: CashOffice): Temporal.PlainDate =>
  it.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()

/** A residence permit for more than a year, for somebody of thirty: 100 euros. */
export async function aClaim(
  it: CashOffice,
  feeCase: Partial<FeeCase> = {},
  more: { visit?: string; person?: string } = {},
): Promise<Claim> {
  const made = await createClaim(it.room, ANNA, {
    ...{ site: 1, ...more },
    case: { on: today(it), age: 30, acts: [{ key: 'ae_issue_over_1y' }], ...feeCase },
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.claim
}

export async function pay(
  it: CashOffice,
  money: Partial<TakenMoney> & Pick<TakenMoney, 'insertedCents'>,
): Promise<Taken> {
  const taken = await told(it, money)
  if (!taken.ok) throw new Error(JSON.stringify(taken))
  return taken
}

export function told(it: CashOffice, money: Partial<TakenMoney> & Pick<TakenMoney, 'insertedCents'>) {
  const whole: TakenMoney = {
    ...{ payment: it.ids.uuid(), till: it.tills.kiosk, claim: null, method: 'cash', changeCents: 0 },
    ...money,
  }
  return perform(it.ground, SYSTEM, { act: 'testing.take-money', site: 1 }, (hand) =>
    takeMoney(it.room, hand, whole),
  )
}

/** Ordered by one, released by another; without an amount over all there is. */
export async function released(
  it: CashOffice,
  claim: string,
  kind: 'waive' | 'refund',
  cents?: number,
): Promise<string> {
  const [reasonCode, reason] = [kind === 'waive' ? 'hardship' : 'paid-too-much', 'Gründe']
  const order = { site: 1, claim, kind, reasonCode, reason, ...(cents !== undefined && { cents }) }
  const ordered = await orderRelief(it.room, ANNA, order)
  if (!ordered.ok) throw new Error(ordered.refusal)
  const done = await releaseRelief(it.room, HEAD, { site: 1, relief: ordered.relief })
  if (!done.ok) throw new Error(done.refusal)
  return ordered.relief
}
