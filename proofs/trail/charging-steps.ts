import type { Actor } from '#ground/permission/permission.ts'
import { staffActor, type Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

/** A visit is asked for its fee; the claim is found, ended by one, ordered by one and released or refused by another. */
export async function* charges({ office }: Stage, clerk: Actor, visit: () => string): AsyncGenerator<Step> {
  const { charging, claims } = office
  const cashier = staffActor('00000000-0000-7000-8000-0000000000a3', ['cashier'])
  const at = { site: 1 } as const
  yield { act: 'charging.look', do: () => sure(charging.readFeeSheet(clerk, { ...at, visit: visit() })) }
  yield {
    ...{ act: 'charging.look', rows: 0 },
    do: () => sure(charging.claimsAtDesk(clerk, { ...at, visit: visit() })),
  }
  const feeCase = { age: 30, acts: [{ key: 'ae_extend_over_3m' }] }
  const charge = async (): Promise<string> => {
    const more = { seen: [], otherPerson: false, beforeHandOut: true, expectedCents: 9300 }
    const made = await sure(charging.chargeVisit(clerk, { ...at, visit: visit(), case: feeCase, ...more }))
    return made.claim.id
  }
  const ids: string[] = []
  for (let n = 0; n < 3; n++) yield { act: 'claims.create', do: async () => void ids.push(await charge()) }
  yield { act: 'claims.find', do: () => sure(claims.findClaim(clerk, { ...at, claim: ids[0]! })) }
  const why = { reasonCode: 'other', reason: 'Irrtum' }
  yield { act: 'claims.cancel', do: () => sure(claims.cancelClaim(clerk, { ...at, claim: ids[0]!, ...why })) }
  const relief: string[] = []
  for (const claim of [ids[1]!, ids[2]!])
    yield {
      act: 'claims.order-relief',
      do: async () =>
        void relief.push(
          (await sure(claims.orderRelief(clerk, { ...at, claim, kind: 'waive', ...why }))).relief,
        ),
    }
  yield { ...{ act: 'claims.read-relief', rows: 0 }, do: () => sure(claims.readRelief(cashier, at)) }
  yield {
    act: 'claims.release-relief',
    do: () => sure(claims.releaseRelief(cashier, { ...at, relief: relief[0]! })),
  }
  yield {
    act: 'claims.refuse-relief',
    do: () => sure(claims.refuseRelief(cashier, { ...at, relief: relief[1]!, why: 'nicht belegt' })),
  }
}
