import type { Db, Tx } from '#ground/act/act.ts'
import { catalogue } from '#office/catalogue/index.ts'
import type { Visit } from '#office/visits/index.ts'
import type { DeskEntry, TeamDirectory } from './directory.ts'
import type { Seat } from './seat-store.ts'

/** Whom someone at a desk may call. */
export interface Reach {
  readonly desk: DeskEntry
  readonly teams: readonly string[]
  /** Concern keys or responsibility groups; empty: everything. */
  readonly skills: readonly string[]
}

export function mayServe(reach: Reach, visit: Pick<Visit, 'team' | 'concerns'>): boolean {
  if (!reach.teams.includes(visit.team)) return false
  return reach.skills.length === 0 || visit.concerns.every((concern) => hasSkill(reach.skills, concern))
}

function hasSkill(skills: readonly string[], concern: string): boolean {
  const group = catalogue.concerns.get(concern)?.group
  return skills.includes(concern) || (group !== undefined && skills.includes(group))
}

/** The reach of each of these seats; a seat whose desk is gone has none. */
export async function reachOf(
  staff: TeamDirectory,
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
    reaches.set(seat.desk, { desk, teams, skills: account?.skills ?? [] })
  }
  return reaches
}
