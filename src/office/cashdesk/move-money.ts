import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { bookAtTill, isAmount, lockTill, postings } from '#office/claims/index.ts'
import type { CashdeskRoom } from './room.ts'

export interface MoveMoney {
  readonly site: number
  readonly till: string
  readonly cents: number
  /** Into the till as change, or out of it to the safe between two counts. */
  readonly way: 'in' | 'out'
  readonly why: string
  readonly key?: string | undefined
}

export type MoveRefusal = CommonRefusal | 'unknown-till' | 'amount-invalid' | 'till-empty' | 'why-missing'

/** Change put into a till, or money taken to the safe. Noted at once; the next count expects it. */
export async function moveMoney(
  room: CashdeskRoom,
  actor: Actor,
  { key, ...command }: MoveMoney,
): Promise<Outcome<{ cashCents: number }, MoveRefusal>> {
  const deed = {
    ...{ act: 'cashdesk.move-money', site: command.site, why: command.why },
    key: key === undefined ? undefined : { value: key, request: command },
  }
  return perform<{ cashCents: number }, MoveRefusal>(room.ground, actor, deed, async (hand) => {
    const why = command.why.trim()
    if (why.length < 3 || why.length > 500) return refuse('why-missing', { field: 'why' })
    if (!isAmount(command.cents)) return refuse('amount-invalid', { field: 'cents' })
    const till = await lockTill(hand.tx, command.till)
    if (
      till === null ||
      till.site !== command.site ||
      !['kiosk', 'drawer'].includes(till.kind) ||
      !till.active
    )
      return refuse('unknown-till', { field: 'till' })
    const cents = command.way === 'in' ? command.cents : -command.cents
    if (till.cashCents + cents < 0)
      return refuse('till-empty', { field: 'cents', detail: { cashCents: till.cashCents } })
    await bookAtTill(room.claims, hand, {
      ...{ till: till.id, kind: command.way === 'in' ? 'float' : 'emptying', text: why },
      postings: postings(['cash', till.id, cents], ['safe', null, -cents]),
    })
    hand.about(`till:${till.id}`, { cents })
    return { ok: true, cashCents: till.cashCents + cents }
  })
}
