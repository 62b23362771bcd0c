import { createHash } from 'node:crypto'
import type { Person } from './person.ts'

/**
 * Who somebody says to be, as one value to compare: the search form of the name (DIN 91379) and the birth date as far as
 * it is known. What the same passport lets one write in several ways makes no other person: hyphen or blank, Ö as OE or
 * O, the order of the names. Two people may share it ("01.01." is often all that is known): it limits bookings, it never
 * merges files.
 * @returns 32 hexadecimal digits
 */
export function personKey({ searchName, birth }: Pick<Person, 'searchName' | 'birth'>): string {
  const day = [birth.year, birth.month, birth.day].map((part) => part ?? 0).join('-')
  return createHash('sha256')
    .update(`${plain(searchName)}|${day}`)
    .digest('hex')
    .slice(0, 32)
}

function plain(searchName: string): string {
  const words = searchName.split(/[^A-Z]+/).filter((word) => word !== '')
  return words
    .map((word) => word.replace(/([AOU])E/g, '$1').replace(/AA/g, 'A'))
    .toSorted()
    .join(' ')
}
