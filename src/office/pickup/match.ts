import { personKey, type Person } from '#office/people/index.ts'
import type { BirthDate } from '#law/names/index.ts'
import type { CardMatch } from './card.ts'

/**
 * Whose card it is. Pure. Sure only when name and whole birth date agree and all who fit are reached in the same way:
 * whoever books twice is two rows of one person. Everything else a colleague decides.
 */
export function matchOf(
  card: { readonly searchName: string; readonly birth: BirthDate },
  candidates: readonly Person[],
): { readonly match: CardMatch; readonly person: string | null } {
  const fits = candidates.filter((person) => personKey(person) === personKey(card))
  if (candidates.length === 0) return { match: 'none', person: null }
  const isWhole = card.birth.year !== null && card.birth.month !== null && card.birth.day !== null
  const reaches = new Set(fits.map(({ mail, phone }) => `${mail ?? ''}|${phone ?? ''}`))
  const [newest] = fits
  if (newest && isWhole && reaches.size === 1 && fits.length === candidates.length)
    return { match: 'sure', person: newest.id }
  return { match: 'several', person: null }
}
