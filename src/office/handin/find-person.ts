import { consult } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { searchForm } from '#law/names/index.ts'
import { personsOfName, type Person } from '#office/people/index.ts'
import type { HandInRoom } from './room.ts'

/** Everybody of this family name and birth date. Without the year it would be a search through the town: nobody is found. */
export async function findPerson(
  { ground }: HandInRoom,
  actor: Actor,
  { site, familyName, birth }: { site: number; familyName: string; birth: Person['birth'] },
): Promise<Outcome<{ found: readonly Person[] }, 'not-permitted'>> {
  const family = searchForm(familyName)
  const looked = await consult(ground, actor, { act: 'handin.find-person', site }, async (tx) =>
    family.length < 2 || birth.year === null ? [] : personsOfName(tx, family, birth),
  )
  return looked.ok ? { ok: true, found: looked.found } : looked
}
