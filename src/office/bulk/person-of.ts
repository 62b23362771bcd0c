import type { Hand, Tx } from '#ground/act/act.ts'
import { isValidName, normaliseName, searchForm } from '#law/names/index.ts'
import { findPersons, insertPersons, personsOfName, type Person } from '#office/people/index.ts'
import { holdPerson } from './entry-store.ts'
import type { ReadRow } from './index-file.ts'
import type { BulkRoom } from './room.ts'

type Named = Pick<ReadRow, 'familyName' | 'givenNames' | 'birth'>

/**
 * Whose Akte it is: somebody the office knows, when the names are written the same way and the whole birth date agrees
 * and nobody else is called so; else a new person. Nothing is merged by sound. Null: the index names nobody.
 */
export async function personOf(
  room: BulkRoom,
  hand: Hand,
  row: Named,
): Promise<{ readonly id: string } | { readonly refusal: 'name-wrong' } | null> {
  if (row.familyName === '' && row.givenNames === '') return null
  const [familyName, givenNames] = namesOf(row)
  if (![familyName, givenNames].every((name) => name === '' || isValidName(name).ok))
    return { refusal: 'name-wrong' }
  const birth = row.birth ?? { year: null, month: null, day: null }
  const searchName = searchForm(`${familyName} ${givenNames}`.trim())
  await holdPerson(hand.tx, `${searchName} ${JSON.stringify(birth)}`)
  if (birth.year !== null && birth.month !== null && birth.day !== null) {
    const same = (await personsOfName(hand.tx, searchForm(familyName), birth)).filter(
      (it) => it.familyName === familyName && it.givenNames === givenNames && isSameDay(it.birth, birth),
    )
    if (same.length === 1) return { id: same[0]!.id }
  }
  const id = room.ground.ids.uuid()
  const person: Person = {
    ...{ id, familyName, givenNames, searchName, birth },
    ...{ mail: null, phone: null, language: 'de' },
  }
  await insertPersons(hand.tx, [person], hand.now)
  return { id }
}

/** Somebody with a single name has it as family name. */
function namesOf(row: Named): readonly [string, string] {
  const [family, given] = [normaliseName(row.familyName), normaliseName(row.givenNames)]
  return family === '' ? [given, ''] : [family, given]
}

/** Whether a line may go into the Akte of this person; a line that names nobody may. */
export async function isSamePerson(tx: Tx, person: string, row: Named): Promise<boolean> {
  if (row.familyName === '' && row.givenNames === '') return true
  const known = (await findPersons(tx, [person])).get(person)
  if (!known) return true
  const [familyName, givenNames] = namesOf(row)
  if (known.searchName !== searchForm(`${familyName} ${givenNames}`.trim())) return false
  return row.birth === null || known.birth.year === null || isSameDay(known.birth, row.birth)
}

const isSameDay = (one: Person['birth'], other: Person['birth']): boolean =>
  one.year === other.year && one.month === other.month && one.day === other.day
