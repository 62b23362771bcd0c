import type { CommonRefusal, Outcome } from '#ground/act/refusal.ts'
import { refuse } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { claimsLike, sumsLike, type ClaimFilter, type ListedClaim } from './list-store.ts'
import type { ClaimsRoom } from './room.ts'

/** As many as a spreadsheet of the cashier takes. */
const LIST_MOST = 20_000

/** The claims of a site by what became of them: numbers and amounts of nobody's name, so no row in the trail. */
export async function listClaims(
  room: ClaimsRoom,
  actor: Actor,
  { most, ...filter }: ClaimFilter & { readonly most: number },
): Promise<Outcome<{ claims: readonly ListedClaim[]; count: number; owedCents: number }, CommonRefusal>> {
  const { db, permissions } = room.ground
  if (!isPermitted(permissions, actor, 'claims.list', filter.site)) return refuse('not-permitted')
  const [claims, sums] = await Promise.all([
    claimsLike(db, filter, Math.min(most, LIST_MOST)),
    sumsLike(db, filter),
  ])
  return { ok: true, claims, count: sums.claims, owedCents: sums.owedCents }
}
