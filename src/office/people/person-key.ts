import { createHash } from 'node:crypto'
import type { Person } from './person.ts'

/**
 * Who somebody says to be, as one value to compare: the search form of the name (DIN 91379) and the birth date as far as
 * it is known. Two people may share it ("01.01." is often all that is known): it limits bookings, it never merges files.
 * @returns 32 hexadecimal digits
 */
export function personKey({ searchName, birth }: Pick<Person, 'searchName' | 'birth'>): string {
  const day = [birth.year, birth.month, birth.day].map((part) => part ?? 0).join('-')
  return createHash('sha256').update(`${searchName}|${day}`).digest('hex').slice(0, 32)
}
