import { consult } from '#ground/act/act.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { searchForm } from '#law/names/index.ts'
import { findPersons, personsOfName, type Person } from '#office/people/index.ts'
import { readAccountsAt } from '#office/staff/index.ts'
import { isUuid } from './reader-tokens.ts'
import type { CasefilesRoom } from './room.ts'

/** Who can be named at an Akte: in a Verfügung, as deputy, for access. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly teams: readonly string[]
  readonly isHead: boolean
}

/** Everybody at the site whose role sees files, by name. Nothing about what they do. */
export async function colleagues(
  { ground }: CasefilesRoom,
  actor: Actor,
  { site }: { site: number },
): Promise<{ ok: true; found: readonly Colleague[] } | { ok: false; refusal: 'not-permitted' }> {
  if (!isPermitted(ground.permissions, actor, 'casefiles.list', site))
    return { ok: false, refusal: 'not-permitted' }
  const accounts = await readAccountsAt(ground.db, site)
  const found = accounts
    .filter(({ active, roles }) => active && (roles.includes('caseworker') || roles.includes('head')))
    .map(({ id, name, teams, roles }) => ({ id, name, teams, isHead: roles.includes('head') }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
  return { ok: true, found }
}

/** By family name and birth date as far as it was told, or the one whose id is known already. */
export type Wanted =
  | { readonly familyName: string; readonly birth: Person['birth'] }
  | { readonly person: string }

/** Whose Akte it is to be. */
export async function findWhom(
  { ground }: CasefilesRoom,
  actor: Actor,
  { site, ...wanted }: { site: number } & Wanted,
): Promise<{ ok: true; found: readonly Person[] } | { ok: false; refusal: 'not-permitted' }> {
  return consult(ground, actor, { act: 'casefiles.find', site }, async (tx) => {
    if ('person' in wanted)
      return isUuid(wanted.person) ? [...(await findPersons(tx, [wanted.person])).values()] : []
    const family = searchForm(wanted.familyName)
    return family.length < 2 ? [] : personsOfName(tx, family, wanted.birth)
  })
}
