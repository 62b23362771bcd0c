import type { Actor } from '#ground/permission/permission.ts'
import { visitor, type Stage } from './office.ts'
import type { Step } from './story.ts'

type Told = { readonly ok: boolean }

/** Keys are made and changed, wishes are noted, read, checked, and forgotten when their time is over. */
export async function* receipts(
  { office, clock }: Stage,
  boss: Actor,
  booking: () => string,
): AsyncGenerator<Step> {
  const { receipts: desk } = office
  const birth = { year: 1990, month: 5, day: 17 }
  let key = ''
  let code = ''
  const rotate = async () => (key = (await sure(desk.rotateSigningKey(boss, {}))).key)
  yield { act: 'receipts.rotate-key', do: rotate }
  yield {
    act: 'receipts.issue',
    do: async () => (code = (await sure(desk.receiptOfBooking(visitor, booking()))).code),
  }
  // asked for again it is the same one, and nothing happens
  yield {
    act: 'receipts.issue',
    rows: 0,
    do: () => sure(desk.receiptOfBooking(visitor, booking())),
  }
  yield {
    act: 'receipts.declare',
    do: () =>
      sure(
        desk.declareRequest(visitor, {
          ...{ site: 1, concern: 'study_extend', channel: 'internet', language: 'de', titleExpires: null },
          person: { familyName: 'Nguyễn', givenNames: 'Thị Ánh', birth, mail: null, phone: null },
        }),
      ),
  }
  yield { act: 'receipts.read', do: () => sure(desk.readReceipt(visitor, code)) }
  yield { act: 'receipts.check', do: () => sure(desk.checkReceipt(visitor, { code, proof: { birth } })) }
  yield {
    act: 'receipts.revoke-key',
    do: () => sure(desk.revokeSigningKey(boss, { key, why: 'Probe' })),
  }
  const today = clock.now()
  yield {
    act: 'receipts.forget',
    do: async () => {
      clock.advance({ hours: 24 * 400 })
      await desk.forgetReceipts()
      clock.set(today)
    },
  }
}

async function sure<T extends Told>(work: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}
