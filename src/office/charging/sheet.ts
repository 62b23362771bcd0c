import { consult, type Db, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { claimsOf, paymentsOf, reliefOf, type SeenClaim } from '#office/claims/index.ts'
import { findPersons, type Person } from '#office/people/index.ts'
import { findVisit, type Visit } from '#office/visits/index.ts'
import { knownAge, type KnownAge } from './known-age.ts'
import { proposeFees, type Proposal } from './propose.ts'
import type { ChargingRoom } from './room.ts'

type Day = Temporal.PlainDate

/** What the desk needs to ask for a fee: who it is for, what it probably costs, what was asked already. */
export interface FeeSheet {
  readonly on: Day
  readonly visit: Visit
  readonly person: Person | null
  readonly age: KnownAge
  readonly proposal: Proposal
  /** Newest first. */
  readonly claims: readonly SeenClaim[]
}

/** The look at a person's data leaves its trail row. */
export async function readFeeSheet(
  room: ChargingRoom,
  actor: Actor,
  { site, visit: id }: { readonly site: number; readonly visit: string },
): Promise<Outcome<{ sheet: FeeSheet }, CommonRefusal | 'unknown-visit'>> {
  const { ground } = room
  if (!isPermitted(ground.permissions, actor, 'charging.look', site)) return refuse('not-permitted')
  const known = await findVisit(ground.db, id)
  if (known === null || known.site !== site) return refuse('unknown-visit', { field: 'visit' })
  const deed = { act: 'charging.look', site, subject: `visit:${id}` }
  const seen = await consult(ground, actor, deed, async (tx, now) => {
    const on = officeDay(now)
    const visit = (await findVisit(tx, id))!
    const person = await personOf(tx, visit.person)
    const age = ageOf(person, on)
    const proposal = proposeFees(concernsOf(room, visit.concerns, on), on, yearsOf(age, on))
    return { on, visit, person, age, proposal, claims: await seenClaims(tx, { visit: id }) }
  })
  return seen.ok ? { ok: true, sheet: seen.found } : seen
}

/** What an Akte and its person were asked to pay. */
export type FileSheet = Pick<FeeSheet, 'on' | 'person' | 'age' | 'claims'>

/** The face has seen the Akte with the eyes of whoever asks, which says whose it is. */
export async function readFileSheet(
  room: ChargingRoom,
  actor: Actor,
  {
    site,
    akte,
    person: id,
  }: { readonly site: number; readonly akte: string; readonly person: string | null },
): Promise<Outcome<{ sheet: FileSheet }, CommonRefusal>> {
  const deed = { act: 'charging.look', site, subject: `akte:${akte}` }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const on = officeDay(now)
    const person = await personOf(tx, id)
    const own = await seenClaims(tx, { akte })
    const others = id === null ? [] : await seenClaims(tx, { person: id })
    const known = new Set(own.map(({ claim }) => claim.id))
    const claims = [...own, ...others.filter(({ claim }) => claim.site === site && !known.has(claim.id))]
    return { on, person, age: ageOf(person, on), claims: claims.toSorted(byAge) }
  })
  return seen.ok ? { ok: true, sheet: seen.found } : seen
}

const byAge = (a: SeenClaim, b: SeenClaim): number =>
  Temporal.Instant.compare(b.claim.issuedAt, a.claim.issuedAt)

const personOf = async (tx: Tx, id: string | null): Promise<Person | null> =>
  id === null ? null : ((await findPersons(tx, [id])).get(id) ?? null)

const ageOf = (person: Person | null, on: Day): KnownAge =>
  person === null ? { birthDate: null, years: null } : knownAge(person.birth, on)

/** What a visit owes, for the screen that shows the visit anyway and has left its trail row. */
export async function claimsAtDesk(
  room: ChargingRoom,
  actor: Actor,
  { site, visit }: { readonly site: number; readonly visit: string },
): Promise<Outcome<{ claims: readonly SeenClaim[] }, CommonRefusal>> {
  if (!isPermitted(room.ground.permissions, actor, 'charging.look', site)) return refuse('not-permitted')
  const claims = await seenClaims(room.ground.db, { visit })
  return { ok: true, claims: claims.filter(({ claim }) => claim.site === site) }
}

async function seenClaims(db: Db | Tx, whose: Parameters<typeof claimsOf>[1]): Promise<readonly SeenClaim[]> {
  const seen: SeenClaim[] = []
  // one connection inside a transaction: one after the other
  for (const claim of await claimsOf(db, whose))
    seen.push({ claim, payments: await paymentsOf(db, claim.id), relief: await reliefOf(db, claim.id) })
  return seen
}

export function concernsOf({ catalogue }: ChargingRoom, keys: readonly string[], on: Day) {
  return keys.flatMap((key) => {
    const found = catalogue.concernOn(key, on)
    return found.ok ? [{ key, feeKeys: found.concern.feeKeys }] : []
  })
}

function yearsOf({ birthDate, years }: KnownAge, on: Day): number | null {
  return birthDate === null ? years : birthDate.until(on, { largestUnit: 'years' }).years
}
