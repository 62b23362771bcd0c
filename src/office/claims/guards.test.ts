import { expect, test } from 'vitest'
import { perform } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { closeTill, orderRelief, payRefund, reverseMoney } from './index.ts'
import { aClaim, cashOffice, HEAD, KARL, pay, released } from './testing/a-cash-office.ts'

/** What the tables refuse whoever writes to them with the rights of the program. */
const office = cashOffice()
const why = { reasonCode: 'other', reason: 'Wunsch der Leitung' }

const run = (text: string, values: readonly unknown[] = []) =>
  office.it.database.appPool.query(text, [...values])

type Row = readonly [account: string, ref: string | null, cents: number]

const POSTINGS = `insert into claims.posting (booking, no, account, ref, cents)
  select $1, p.no, p.account, p.ref, p.cents
  from jsonb_to_recordset($2::jsonb) as p (no smallint, account text, ref uuid, cents bigint)`
const numbered = (rows: readonly Row[], from = 1) =>
  JSON.stringify(rows.map(([account, ref, cents], n) => ({ no: n + from, account, ref, cents })))

/** Answers with its id once it stands in the books. */
async function aBooking(kind: string, claim: string | null, rows: readonly Row[]): Promise<string> {
  const client = await office.it.database.appPool.connect()
  try {
    await client.query('begin')
    const id = office.it.ids.uuid()
    await client.query(
      'insert into claims.booking (id, site, kind, at, claim, till) values ($1, 1, $2, $3, $4, null)',
      [id, kind, office.it.clock.now().toString(), claim],
    )
    await client.query(POSTINGS, [id, numbered(rows)])
    await client.query('commit')
    return id
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

test('no row begins with money in it', async () => {
  await expect(
    run(`insert into claims.till (id, site, kind, name, created_at, cash_cents)
         values (gen_random_uuid(), 1, 'drawer', 'Falsch', now(), 100)`),
  ).rejects.toThrow(/permission denied/)
  await expect(
    run(`insert into claims.claim (id, site, kassenzeichen, issued_at, due_on, total_cents, explanation, overpaid_cents)
         values (gen_random_uuid(), 1, '56401234567890', now(), '2026-12-01', 100, '{}', 100)`),
  ).rejects.toThrow(/permission denied/)
  await expect(
    run(`insert into claims.relief (id, site, claim, kind, cents, reason_code, reason, ordered_by, ordered_at, released_by, released_at)
         values (gen_random_uuid(), 1, gen_random_uuid(), 'waive', 1, 'other', 'egal', gen_random_uuid(), now(), gen_random_uuid(), now())`),
  ).rejects.toThrow(/permission denied/)
})

test('who released, and that it was refused or paid out, is never written over', async () => {
  const { it } = office
  const claim = await aClaim(it)
  const relief = await released(it, claim.id, 'waive', 1_000)
  await expect(
    run('update claims.relief set released_by = $2 where id = $1', [relief, KARL.id]),
  ).rejects.toThrow(/is settled/)
  await expect(
    run('update claims.relief set paid_at = null, booking = null where id = $1', [relief]),
  ).rejects.toThrow(/is settled/)
})

test('a payment that was taken back and a claim that ended stay so', async () => {
  const { it } = office
  const claim = await aClaim(it)
  await released(it, claim.id, 'waive')
  await expect(
    run('update claims.claim set ended = null, ended_at = null where id = $1', [claim.id]),
  ).rejects.toThrow(/is settled/)
  const { payment } = await pay(it, { insertedCents: 500 })
  await perform(it.ground, SYSTEM, { act: 'testing.take-money', site: 1 }, (hand) =>
    reverseMoney(it.room, hand, { payment: payment.id, why: 'abgelehnt' }),
  )
  await expect(
    run('update claims.payment set reversed_at = null, reversal = null where id = $1', [payment.id]),
  ).rejects.toThrow(/is settled/)
})

test('no debt ends unpaid and no money goes back without an order of two, over just that sum', async () => {
  const { it } = office
  const claim = await aClaim(it)
  const waive = (cents: number, kind = 'waive') =>
    aBooking(kind, claim.id, [
      ['waived', claim.id, cents],
      ['claim', claim.id, -cents],
    ])
  await expect(waive(500)).rejects.toThrow(/no order released by two over 500/)
  await expect(waive(500, 'correction')).rejects.toThrow(/ends a debt/)
  await pay(it, { claim: claim.id, insertedCents: 12_000 })
  await expect(
    aBooking('refund', claim.id, [
      ['overpaid', claim.id, 2_000],
      ['safe', null, -2_000],
    ]),
  ).rejects.toThrow(/no order released by two over 2000/)
  await expect(
    aBooking('cancel', claim.id, [
      ['fees', null, 10_000],
      ['overpaid', claim.id, -10_000],
    ]),
  ).rejects.toThrow(/no order released by two/)
  const relief = await released(it, claim.id, 'refund')
  const paid = await payRefund(it.room, KARL, { site: 1, relief, till: it.tills.bank })
  expect(paid).toMatchObject({ ok: true, cents: 2_000, leftCents: 0 })
})

test('a payment says what its booking says, at a till of its site', async () => {
  const { it } = office
  const { payment } = await pay(it, { insertedCents: 700 })
  const booking = it.ids.uuid()
  await expect(
    run(
      `insert into claims.payment (id, site, till, claim, method, inserted_cents, change_cents, cents, claim_cents,
                                   overpaid_cents, unclear_cents, at, booking)
       select $1, 1, $2, null, 'cash', 900, 0, 900, 0, 0, 900, now(), b.id from claims.booking b
       where b.kind = 'claim' limit 1`,
      [it.ids.uuid(), payment.till],
    ),
  ).rejects.toThrow(/not what was booked/)
  await expect(
    run('insert into claims.booking (id, site, kind, at, till) values ($1, 2, $2, now(), $3)', [
      booking,
      'float',
      payment.till,
    ]),
  ).rejects.toThrow(/of another site/)
})

test('refuses what does not balance, what is added later, what leads nowhere', async () => {
  const { it } = office
  const { drawer } = it.tills
  const moved = (cents: number, more = 0, ref = drawer): Row[] => [
    ['cash', ref, cents],
    ['safe', null, more - cents],
  ]
  await expect(aBooking('correction', null, moved(100, 1))).rejects.toThrow(/does not balance/)
  const stands = await aBooking('correction', null, moved(100))
  await expect(run(POSTINGS, [stands, numbered(moved(5), 3)])).rejects.toThrow(/does not balance/)
  const nowhere = moved(5, 0, it.ids.uuid())
  await expect(aBooking('correction', null, nowhere)).rejects.toThrow(/no claim and no till/)
  const { id: claim } = await aClaim(it)
  const below: Row[] = [
    ['claim', claim, -10_001],
    ['safe', null, 10_001],
  ]
  await expect(aBooking('correction', claim, below)).rejects.toThrow(/relation "claim" violates check/)
})

test('keeps what was written: nothing is changed, nothing deleted, no balance written by hand', async () => {
  await expect(run('delete from claims.claim')).rejects.toThrow(/permission denied/)
  await expect(run('update claims.posting set cents = 1')).rejects.toThrow(/permission denied/)
  await expect(run('update claims.claim set owed_cents = 0')).rejects.toThrow(/permission denied/)
  await expect(run('update claims.till set cash_cents = 0')).rejects.toThrow(/permission denied/)
  await expect(run('update claims.till set receipts = receipts + 2')).rejects.toThrow(/gap/)
})

test('a closed time takes no more bookings: what comes stands after it', async () => {
  const { it } = office
  const { drawer } = it.tills
  const closed = await it.ground.db
    .transaction()
    .execute((tx) => closeTill({ tx, now: it.clock.now().add({ minutes: 5 }) }, drawer))
  if (!closed.ok) throw new Error(closed.refusal)
  const { payment } = await pay(it, { insertedCents: 100, till: drawer })
  expect(Temporal.Instant.compare(payment.at, closed.until)).toBe(1)
  await expect(
    aBooking('correction', null, [
      ['cash', drawer, 1],
      ['safe', null, -1],
    ]),
  ).rejects.toThrow(/closed time/)
  await expect(
    run(`update claims.till set closed_until = '2020-01-01' where id = $1`, [drawer]),
  ).rejects.toThrow(/closed later/)
})

test('the same person never orders and releases, whatever a program does', async () => {
  const { it } = office
  const { id } = await aClaim(it)
  const order = await orderRelief(it.room, HEAD, { site: 1, claim: id, kind: 'waive', ...why })
  if (!order.ok) throw new Error(order.refusal)
  await expect(
    run('update claims.relief set released_by = ordered_by, released_at = now() where id = $1', [
      order.relief,
    ]),
  ).rejects.toThrow(/check constraint/)
})
