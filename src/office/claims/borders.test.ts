import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { perform } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import {
  closeTill,
  claimById,
  orderRelief,
  payRefund,
  refuseRelief,
  releaseRelief,
  reverseMoney,
} from './index.ts'
import { aClaim, ANNA, cashOffice, HEAD, KARL, pay } from './testing/a-cash-office.ts'

/** Where a guard begins to hold, one step this side and one step that side of it. */
const office = cashOffice()

test('a closed time takes no posting on any account of its till, at its last moment neither; a moment later it does', async () => {
  const { it } = office
  const { drawer } = it.tills
  const closed = await it.ground.db
    .transaction()
    .execute((tx) => closeTill({ tx, now: it.clock.now().add({ minutes: 5 }) }, drawer))
  if (!closed.ok) throw new Error(closed.refusal)
  const book = (account: string, at: Temporal.Instant) =>
    it.ground.db.transaction().execute(async (tx) => {
      const id = it.ids.uuid()
      await sql`insert into claims.booking (id, site, kind, at) values (${id}, 1, 'correction', ${at})`.execute(
        tx,
      )
      await sql`insert into claims.posting (booking, no, account, ref, cents)
        values (${id}, 1, ${account}, ${drawer}, 5), (${id}, 2, 'safe', null, -5)`.execute(tx)
    })
  for (const account of ['cash', 'card', 'bank', 'surplus', 'shortage', 'unclear']) {
    await expect(book(account, closed.until), account).rejects.toThrow(/closed time/)
    await expect(book(account, closed.until.add({ microseconds: 1 })), account).resolves.toBeUndefined()
  }
})

test('a waiver of more than is still owed when it is released is refused, and the debt stands', async () => {
  const { it } = office
  const { id } = await aClaim(it)
  const order = await orderRelief(it.room, ANNA, {
    ...{ site: 1, claim: id, kind: 'waive', cents: 8_000, reasonCode: 'hardship', reason: 'Härte' },
  })
  if (!order.ok) throw new Error(order.refusal)
  await pay(it, { claim: id, insertedCents: 2_001 })
  const release = () => releaseRelief(it.room, HEAD, { site: 1, relief: order.relief })
  expect(await release()).toMatchObject({ refusal: 'amount-invalid', detail: { most: 7_999 } })
  expect(await claimById(it.ground.db, id)).toMatchObject({
    state: 'partly',
    owedCents: 7_999,
    relievedCents: 0,
  })
})

test('one order of a kind at a time: a second waits until the first is decided', async () => {
  const { it } = office
  const { id } = await aClaim(it)
  const order = (kind: 'waive' | 'lapse') =>
    orderRelief(it.room, ANNA, {
      ...{
        site: 1,
        claim: id,
        kind,
        reason: 'geprüft',
        reasonCode: kind === 'waive' ? 'hardship' : 'limitation',
      },
    })
  const first = await order('waive')
  expect(await order('waive')).toMatchObject({ refusal: 'under-way', detail: { kind: 'waive' } })
  expect(await order('lapse')).toMatchObject({ ok: true })
  if (!first.ok) throw new Error(first.refusal)
  await refuseRelief(it.room, HEAD, { site: 1, relief: first.relief, why: 'nicht belegt' })
  expect(await order('waive')).toMatchObject({ ok: true })
})

test('a card that comes back from a claim that has ended is the shortage of its till; the claim stays ended', async () => {
  const { it } = office
  const { id } = await aClaim(it)
  const { payment } = await pay(it, { claim: id, insertedCents: 4_000, method: 'card' })
  await released(id, 'waive')
  await perform(it.ground, SYSTEM, { act: 'testing.take-money', site: 1 }, (hand) =>
    reverseMoney(it.room, hand, { payment: payment.id, why: 'Karte zurück' }),
  )
  expect(await claimById(it.ground.db, id)).toMatchObject({ ended: 'waived', owedCents: 0, overpaidCents: 0 })
  const short = await it.database.adminPool.query(
    `select sum(cents)::integer as cents from claims.posting where account = 'shortage' and ref = $1`,
    [it.tills.kiosk],
  )
  expect(short.rows).toEqual([{ cents: 4_000 }])
})

test('cancelled after a part was waived: just what was paid is owed back, and not out of a drawer with less in it', async () => {
  const { it } = office
  const { id } = await aClaim(it)
  await released(id, 'waive', 3_000)
  await pay(it, { claim: id, insertedCents: 6_000, method: 'card' })
  await released(id, 'cancel')
  expect(await claimById(it.ground.db, id)).toMatchObject({ state: 'cancelled', overpaidCents: 6_000 })
  const relief = await released(id, 'refund')
  // with the five cents of the first test it lacks one
  await pay(it, { insertedCents: 5_994, till: it.tills.drawer })
  const out = { site: 1, relief, till: it.tills.drawer }
  expect(await payRefund(it.room, KARL, out)).toMatchObject({ refusal: 'till-empty' })
  expect(await claimById(it.ground.db, id)).toMatchObject({ overpaidCents: 6_000 })
  await pay(it, { insertedCents: 6, till: it.tills.drawer })
  expect(await payRefund(it.room, KARL, out)).toMatchObject({ ok: true, cents: 6_000, leftCents: 0 })
})

test('a number that is taken is drawn anew', async () => {
  const { it } = office
  const drawn = [4711, 4711, 4711, 815]
  const chance = { ...it.ground.chance, below: () => drawn.shift()! }
  const same = { ...it, room: { ...it.room, ground: { ...it.ground, chance } } }
  const [one, two] = [await aClaim(same), await aClaim(same)]
  expect([one, two].map(({ kassenzeichen }) => kassenzeichen.slice(4, 12))).toEqual(['00004711', '00000815'])
})

/** Ordered by one, released by another. */
async function released(claim: string, kind: 'waive' | 'cancel' | 'refund', cents?: number): Promise<string> {
  const { room } = office.it
  const reasonCode = { waive: 'hardship', cancel: 'wrong-person', refund: 'paid-too-much' }[kind]
  const order = { site: 1, claim, kind, reasonCode, reason: 'geprüft', ...(cents !== undefined && { cents }) }
  const ordered = await orderRelief(room, ANNA, order)
  if (!ordered.ok) throw new Error(ordered.refusal)
  const done = await releaseRelief(room, HEAD, { site: 1, relief: ordered.relief })
  if (!done.ok) throw new Error(done.refusal)
  return ordered.relief
}
