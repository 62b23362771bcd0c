import type { Db, Tx } from '#ground/act/act.ts'
import { readAccountsAt, type Account } from '#office/staff/index.ts'

/** Whose work is cut into tasks. Who only administers or leads is instructed as everybody else, but stands in no matrix. */
const TAUGHT = ['reception', 'caseworker', 'cashier'] as const

export interface Person {
  readonly id: string
  readonly name: string
  readonly isTaught: boolean
}

/** Who works at the site now. Whoever left is gone from every list of this module at once. */
export async function peopleAt(db: Db | Tx, site: number): Promise<Person[]> {
  return (await readAccountsAt(db, site)).map(personOf)
}

const personOf = ({ id, name, roles }: Account): Person => ({
  id,
  name,
  isTaught: TAUGHT.some((role) => roles.includes(role)),
})
