import type { Actor } from '#ground/permission/permission.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { sure, type OpenHouse } from './house.ts'

const actor = (id: string, role: string): Actor => ({ kind: 'staff', id, roles: [role], sites: [1] })
const CASHIER = actor('00000000-0000-7000-8000-0000000000d1', 'cashier')
const SECOND = actor('00000000-0000-7000-8000-0000000000d2', 'cashier')
const CLERK = actor('00000000-0000-7000-8000-0000000000d3', 'caseworker')
let drawers = 0

/** Values for the parameters of a page of the cash desk. */
export interface MoneyThings {
  readonly claim: string
  readonly payment: string
  readonly till: string
  readonly closing: string
  readonly report: string
  readonly part: string
}

export const isAboutMoney = (route: string): boolean =>
  route.startsWith('/cashier/') && /\[(claim|till|closing|report)\]/.test(route)

/** At site 1: a claim that was paid in part, its drawer, a count that waits, and a report of the count before. */
export async function freshMoney({ office }: OpenHouse): Promise<MoneyThings> {
  const { claims, cashdesk, ground } = office
  drawers += 1
  const drawer = { site: 1, kind: 'drawer' as const, name: `Kasse ${drawers}` }
  const { till } = await sure(claims.saveTill(CASHIER, drawer))
  const feeCase = { on: officeDay(ground.clock.now()), age: 30, acts: [{ key: 'ae_issue_over_1y' }] }
  const { claim } = await sure(claims.createClaim(CLERK, { site: 1, case: feeCase }))
  const payment = ground.ids.uuid()
  const cash = { site: 1, till, claim: claim.id, payment, givenCents: 5_000 }
  await sure(cashdesk.takeCash(CASHIER, cash))
  const count = { site: 1, till, kind: 'day' as const, counted: { 5000: 1 }, removedCents: 0 }
  const before = await sure(cashdesk.countTill(CASHIER, count))
  const { report } = await sure(cashdesk.confirmClosing(SECOND, { site: 1, closing: before.closing }))
  const { closing } = await sure(cashdesk.countTill(CASHIER, count))
  return { claim: claim.id, payment, till, closing, report, part: 'text' }
}
