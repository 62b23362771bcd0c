import { refuse, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import { withinNames } from '#ground/identity/guarded-names.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { searchForm } from '#law/names/index.ts'
import { book, byCode, type BookCommand, type BookRefusal } from '#office/appointments/index.ts'
import { personKey } from '#office/people/index.ts'
import { takeProof, type ProofRefusal, type ProofSent } from './proof.ts'
import { withinReach, type ReachRefusal } from './reach-limit.ts'
import type { ReleaseRoom } from './room.ts'

export type BookFairlyRefusal = BookRefusal | ProofRefusal | ReachRefusal | 'too-many-attempts'
type Booked = { readonly code: string; readonly visit: string }

/** What a form about a held place is signed for. */
export const proofOf = (code: string): string => `book:${code}`

/** What says of a name that its bearer is known here. */
const TELLS = ['already-has-booking', 'too-many-for-person', 'too-many-for-reach']

type Command = BookCommand & { readonly proof?: ProofSent }

/** Books a held place as the site's guard allows: a proof, if one is asked, and not more than one person may have. */
export async function bookFairly(
  room: ReleaseRoom,
  actor: Actor,
  command: Command,
): Promise<Outcome<Booked, BookFairlyRefusal>> {
  const { familyName, givenNames, birth, proof } = command
  const mine = personKey({ searchName: searchForm(`${familyName} ${givenNames}`.trim()), birth })
  const asked = { address: proof?.address, personKey: mine, tells: TELLS, wall: room.wall }
  return withinNames(room.ground, actor, asked, () => bookGuarded(room, actor, command, mine))
}

async function bookGuarded(
  room: ReleaseRoom,
  actor: Actor,
  { proof, ...command }: Command,
  mine: string,
): Promise<Outcome<Booked, Exclude<BookFairlyRefusal, 'too-many-attempts'>> | Refusal<ProofRefusal>> {
  const plainly = () => book(room.appointments, actor, command)
  if (actor.kind !== 'visitor' || !room.guards.any()) return plainly()
  const place = await byCode(room.ground.db, command.code)
  // What cannot be booked is refused by the act itself; what is booked already needs no second proof.
  if (place?.state !== 'held') return plainly()
  const shown = await takeProof(room, actor, { ...proof, site: place.site, purpose: proofOf(place.code) })
  if (!shown.ok) return refuse(shown.refusal, { ...(shown.detail && { detail: { ...shown.detail } }) })
  const { mail, phone } = command
  return withinReach(
    room,
    actor,
    place.site,
    { personKey: mine, mail, phone },
    {
      run: plainly,
      subjectOf: ({ visit }) => `visit:${visit}`,
    },
  )
}
