import { consult } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { claimById, claimByKassenzeichen, claimsOf } from './claim-store.ts'
import type { Claim } from './claim.ts'
import { readKassenzeichen, type KassenzeichenRefusal } from './kassenzeichen.ts'
import { paymentsOf, type Payment } from './payment-store.ts'
import { reliefOf, type Relief } from './relief-store.ts'
import type { ClaimsRoom } from './room.ts'

/** For the visitor who holds the code of the visit: the face has checked it. */
export async function claimsShownTo(
  room: ClaimsRoom,
  visit: string,
): Promise<readonly { readonly claim: Claim; readonly receipts: readonly number[] }[]> {
  const claims = await claimsOf(room.ground.db, { visit })
  return Promise.all(
    claims.map(async (claim) => {
      const payments = await paymentsOf(room.ground.db, claim.id)
      const receipts = payments.flatMap(({ receipt, reversedAt }) =>
        receipt === null || reversedAt !== null ? [] : [receipt],
      )
      return { claim, receipts }
    }),
  )
}

/** Everything one person, or one Akte, owes or owed at a site. */
export async function claimsOfPerson(
  room: ClaimsRoom,
  actor: Actor,
  { site, ...whose }: { readonly site: number } & ({ readonly person: string } | { readonly akte: string }),
): Promise<Outcome<{ claims: readonly Claim[] }, CommonRefusal>> {
  const subject = Object.entries(whose).map(([kind, id]) => `${kind}:${String(id)}`)[0]!
  const seen = await consult(room.ground, actor, { act: 'claims.of-person', site, subject }, (tx) =>
    claimsOf(tx, whose as { person: string } | { akte: string }),
  )
  return seen.ok ? { ok: true, claims: seen.found.filter((it) => it.site === site) } : seen
}

export interface SeenClaim {
  readonly claim: Claim
  readonly payments: readonly Payment[]
  readonly relief: readonly Relief[]
}

export type FindClaimRefusal = CommonRefusal | KassenzeichenRefusal | 'unknown-claim'

/** One claim with everything that became of it, by id or by what was typed or scanned. */
export async function findClaim(
  room: ClaimsRoom,
  actor: Actor,
  by:
    | { readonly site: number; readonly claim: string }
    | { readonly site: number; readonly kassenzeichen: string },
): Promise<Outcome<SeenClaim, FindClaimRefusal>> {
  if (!isPermitted(room.ground.permissions, actor, 'claims.find', by.site)) return refuse('not-permitted')
  let which: { id: string } | { kassenzeichen: string }
  if ('kassenzeichen' in by) {
    const read = readKassenzeichen(by.kassenzeichen, room.creditor.office)
    if (!read.ok) return refuse(read.refusal, { field: 'kassenzeichen' })
    which = { kassenzeichen: read.kassenzeichen }
  } else which = { id: by.claim }
  const known =
    'id' in which
      ? await claimById(room.ground.db, which.id)
      : await claimByKassenzeichen(room.ground.db, which.kassenzeichen)
  if (known === null || known.site !== by.site) return refuse('unknown-claim', { field: 'kassenzeichen' })
  const deed = { act: 'claims.find', site: by.site, subject: `claim:${known.id}` }
  const seen = await consult(room.ground, actor, deed, async (tx) => ({
    claim: (await claimById(tx, known.id))!,
    payments: await paymentsOf(tx, known.id),
    relief: await reliefOf(tx, known.id),
  }))
  return seen.ok ? { ok: true, ...seen.found } : seen
}
