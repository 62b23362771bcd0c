import type { Db, Tx } from '#ground/act/act.ts'

/** What calling and reception must know of people at work. The staff module answers; tests bring their own. */
export interface TeamDirectory {
  teams(db: Db | Tx, site: number): Promise<readonly TeamEntry[]>
  desks(db: Db | Tx, site: number): Promise<readonly DeskEntry[]>
  accounts(db: Db | Tx, ids: readonly string[]): Promise<readonly AccountEntry[]>
}

export interface TeamEntry {
  readonly key: string
  readonly name: string
  /** First letter of its numbers: a waiting area, never a topic. */
  readonly letter: string
}

export interface DeskEntry {
  readonly id: number
  readonly team: string
  readonly room: string
  readonly active: boolean
}

export interface AccountEntry {
  readonly id: string
  /** Empty: the team of the desk. */
  readonly teams: readonly string[]
  /** Concern keys or responsibility groups; empty: everything its teams do. */
  readonly skills: readonly string[]
}
