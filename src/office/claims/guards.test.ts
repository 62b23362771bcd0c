import { expect, test } from 'vitest'
import { perform } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { orderRelief, payRefund, refuseRelief, releaseRelief, reverseMoney } from './index.ts'
import { aClaim, ANNA, cashOffice, HEAD, KARL, pay } from './testing/a-cash-office.ts'

/** What the tables refuse whoever writes to them with the rights of the program. */
const office = cashOffice()

const run = (text: string, values: readonly unknown[] = []) =>
  office.it.database.appPool.query(text, [...values])

async function aBooking(kind: string, claim: string, postings: readonly [string, string | null, number][]) {
  const client = await office.it.database.appPool.connect()
  try {
    await client.query('begin')
    const id = office.it.ids.uuid()
    await client.query(
      'insert into claims.booking (id, site, kind, at, claim, till) values ($1, 1, $2, $3, $4, null)',
      [id, kind, office.it.clock.now().toString(), claim],
    )
    const rows = postings.map(([account, ref, cents], n) => ({ no: n + 1, account, ref, cents }))
    await client.query(
      `insert into claims.posting (booking, no, account, ref, cents) select $1, p.no, p.account, p.ref, p.cents
       from jsonb_to_recordset($2::jsonb) as p (no smallint, account text, ref uuid, cents bigint)`,
      [id, JSON.stringify(rows)],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function released(claim: string, kind: 'waive' | 'refund', cents?: number) {
  const [reasonCode, reason] = [kind === 'waive' ? 'hardship' : 'paid-too-much', 'Gründe']
  const order = { site: 1, claim, kind, reasonCode, reason, ...(cents !== undefined && { cents }) }
  const ordered = await orderRelief(office.it.room, ANNA, order)
  if (!ordered.ok) throw new Error(ordered.refusal)
  const done = await releaseRelief(office.it.room, HEAD, { site: 1, relief: ordered.relief })
  if (!done.ok) throw new Error(done.refusal)
  return ordered.relief
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
  const relief = await released(claim.id, 'waive', 1_000)
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
  await released(claim.id, 'waive')
  await expect(
    run('update claims.claim set ended = null, ended_at = null where id = $1', [claim.id]),
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
  const relief = await released(claim.id, 'refund')
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

test('a released refund that cannot be paid out any more is withdrawn, and the next one is paid', async () => {
  const { it } = office
  const claim = await aClaim(it)
  const card = await pay(it, { till: it.tills.card, claim: claim.id, method: 'card', insertedCents: 10_000 })
  await pay(it, { claim: claim.id, insertedCents: 13_000 })
  const relief = await released(claim.id, 'refund')
  await perform(it.ground, SYSTEM, { act: 'testing.take-money', site: 1 }, (hand) =>
    reverseMoney(it.room, hand, { payment: card.payment.id, why: 'abgelehnt' }),
  )
  const order = { site: 1, relief, till: it.tills.bank }
  expect(await payRefund(it.room, KARL, order)).toMatchObject({ refusal: 'amount-invalid' })
  const no = { site: 1, relief, why: 'Karte zurückgegangen' }
  expect(await refuseRelief(it.room, KARL, no)).toMatchObject({ ok: true })
  expect(await refuseRelief(it.room, KARL, no)).toMatchObject({ refusal: 'already-settled' })
  expect(await payRefund(it.room, KARL, order)).toMatchObject({ refusal: 'not-released' })
  const next = { site: 1, relief: await released(claim.id, 'refund'), till: it.tills.bank }
  expect(await payRefund(it.room, KARL, next)).toMatchObject({ ok: true, cents: 3_000 })
  expect(await refuseRelief(it.room, KARL, { ...no, relief: next.relief })).toMatchObject({
    refusal: 'already-settled',
  })
})
