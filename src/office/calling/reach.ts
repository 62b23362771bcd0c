import type { Db, Tx } from '#ground/act/act.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'
import type { Visit } from '#office/visits/index.ts'
import type { DeskEntry, TeamDirectory } from './directory.ts'
import type { Seat } from './seat-store.ts'

/** Whom someone at a desk may call. */
export interface Reach {
  readonly desk: DeskEntry
  readonly teams: readonly string[]
  /** Keys of concerns; empty: everything. */
  readonly skills: readonly string[]
  /** Languages beside German, as codes. */
  readonly languages: readonly string[]
}

export function mayServe(reach: Reach, visit: Pick<Visit, 'team' | 'concerns'>): boolean {
  if (!reach.teams.includes(visit.team)) return false
  return reach.skills.length === 0 || visit.concerns.every((concern) => reach.skills.includes(concern))
}

/** A colleague's language stands among the skills and says nothing about concerns. */
export const LANGUAGE_SKILL = 'language:'

/** A skill is a concern or a responsibility group, which stands for all its concerns. */
function concernsOf(catalogue: CatalogueBook, skills: readonly string[]): string[] {
  const all = [...catalogue.catalogue.concerns.values()]
  return skills.flatMap((skill) => [
    skill,
    ...all.filter(({ group }) => group === skill).map(({ key }) => key),
  ])
}

/** The reach of each of these seats; a seat whose desk is gone has none. */
export async function reachOf(
  { staff, catalogue }: { readonly staff: TeamDirectory; readonly catalogue: CatalogueBook },
  db: Db | Tx,
  site: number,
  seats: readonly Pick<Seat, 'desk' | 'account'>[],
): Promise<Map<number, Reach>> {
  if (seats.length === 0) return new Map()
  const desks = await staff.desks(db, site)
  const accounts = await staff.accounts(
    db,
    seats.map(({ account }) => account),
  )
  const reaches = new Map<number, Reach>()
  for (const seat of seats) {
    const desk = desks.find(({ id }) => id === seat.desk)
    const account = accounts.find(({ id }) => id === seat.account)
    if (!desk) continue
    const teams = account && account.teams.length > 0 ? account.teams : [desk.team]
    const skills = account?.skills ?? []
    const languages = skills
      .filter((skill) => skill.startsWith(LANGUAGE_SKILL))
      .map((skill) => skill.slice(LANGUAGE_SKILL.length))
    const work = skills.filter((skill) => !skill.startsWith(LANGUAGE_SKILL))
    reaches.set(seat.desk, { desk, teams, skills: concernsOf(catalogue, work), languages })
  }
  return reaches
}
