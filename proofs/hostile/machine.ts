import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import type { BookedOffice } from '../../testing/booked-office.ts'

type Told = { readonly ok: boolean }
const person = (role: string): Actor => ({ kind: 'staff', id: `hostile ${role}`, roles: [role], sites: [1] })

export interface HostileMachine {
  readonly key: string
  /** What a payment machine names, some of it real. */
  readonly known: Readonly<Record<string, readonly (string | number)[]>>
}

/** A payment machine with its till, open claims, and payments that were told before. */
export async function aMachine({ office }: BookedOffice): Promise<HostileMachine> {
  const { ids, clock } = office.ground
  const key = { kind: 'device' as const, name: 'Automat', roles: ['kiosk'], sites: [1] }
  const issued = await sure(office.staff.issueKey(SYSTEM, key))
  const till = { site: 1, kind: 'kiosk' as const, name: 'Automat', device: issued.client }
  await sure(office.claims.saveTill(person('head'), till))
  const on = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const feeCase = { on, age: 30, acts: [{ key: 'ae_issue_over_1y' }] }
  const clerk = { ...person('caseworker'), id: ids.uuid() }
  const open: string[] = []
  for (let n = 0; n < 4; n++) {
    const { claim } = await sure(office.claims.createClaim(clerk, { site: 1, case: feeCase }))
    open.push(claim.kassenzeichen)
  }
  const device: Actor = { kind: 'device', id: issued.client, roles: ['kiosk'], sites: [1] }
  const payment = ids.uuid()
  const money = { payment, kassenzeichen: open[0]!, insertedCents: 10_000, changeCents: 0, number: 1 }
  await sure(office.kiosk.confirmPayment(device, { ...money, method: 'cash' }))
  const { lock } = await sure(office.kiosk.takeClaimLock(device, { kassenzeichen: open[1]! }))
  return {
    key: issued.secret,
    known: {
      kassenzeichen: [...open, '56400000000091', 'Zettel'],
      payment: [payment, ids.uuid(), ids.uuid(), ids.uuid()],
      lock: [lock, ids.uuid()],
      insertedCents: [10_000, 5000, 1_000_000],
      changeCents: [0, 0, 5000],
      clock: ['2026-11-23T09:00:00Z', '1970-01-01T00:00:00Z', 'Berg'],
      at: ['2026-11-23T09:00:00Z', '2030-01-01T00:00:00Z', 'Berg'],
    },
  }
}

async function sure<T extends Told>(done: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const told = await done
  if (!told.ok) throw new Error(JSON.stringify(told))
  return told as Extract<T, { ok: true }>
}
