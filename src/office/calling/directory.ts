import type { Db, Tx } from '#ground/act/act.ts'
import {
  readAccountsById,
  readDesks,
  readTeams,
  type Account,
  type Desk,
  type Team,
} from '#office/staff/index.ts'

/** What calling and reception must know of people at work: little enough to be told from outside. */
export interface TeamDirectory {
  teams(db: Db | Tx, site: number): Promise<readonly TeamEntry[]>
  desks(db: Db | Tx, site: number): Promise<readonly DeskEntry[]>
  accounts(db: Db | Tx, ids: readonly string[]): Promise<readonly AccountEntry[]>
}

export type TeamEntry = Pick<Team, 'key' | 'name' | 'letter'>
export type DeskEntry = Pick<Desk, 'id' | 'team' | 'room' | 'active'>
/** Teams empty: the team of the desk. Skills are concern keys or responsibility groups; empty: all its teams do. */
export type AccountEntry = Pick<Account, 'id' | 'teams' | 'skills'>

export const staffDirectory: TeamDirectory = {
  teams: readTeams,
  desks: readDesks,
  accounts: readAccountsById,
}
