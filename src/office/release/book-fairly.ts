import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { searchForm } from '#law/names/index.ts'
import { book, byCode, type BookCommand, type BookRefusal } from '#office/appointments/index.ts'
import { personKey } from '#office/people/index.ts'
import { takeProof, type ProofRefusal, type ProofSent } from './proof.ts'
import { withinReach, type ReachRefusal } from './reach-limit.ts'
import type { ReleaseRoom } from './room.ts'

export type BookFairlyRefusal = BookRefusal | ProofRefusal | ReachRefusal
type Booked = { readonly code: string; readonly visit: string }

/** What a form about a held place is signed for. */
export const proofOf = (code: string): string => `book:${code}`

/** Books a held place as the site's guard allows: a proof, if one is asked, and not more than one person may have. */
export async function bookFairly(
  room: ReleaseRoom,
  actor: Actor,
  { proof, ...command }: BookCommand & { readonly proof?: ProofSent },
): Promise<Outcome<Booked, BookFairlyRefusal>> {
  const plainly = () => book(room.appointments, actor, command)
  if (actor.kind !== 'visitor' || !room.guards.any()) return plainly()
  const place = await byCode(room.ground.db, command.code)
  // What cannot be booked is refused by the act itself; what is booked already needs no second proof.
  if (place?.state !== 'held') return plainly()
  const shown = await takeProof(room, actor, { ...proof, site: place.site, purpose: proofOf(place.code) })
  if (!shown.ok) return refuse(shown.refusal, { ...(shown.detail && { detail: { ...shown.detail } }) })
  const { familyName, givenNames, birth, mail, phone } = command
  const who = { searchName: searchForm(`${familyName} ${givenNames}`.trim()), birth }
  return withinReach(
    room,
    actor,
    place.site,
    { personKey: personKey(who), mail, phone },
    {
      run: plainly,
      subjectOf: ({ visit }) => `visit:${visit}`,
    },
  )
}
