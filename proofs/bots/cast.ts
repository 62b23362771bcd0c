import type { ReadPerson } from '#office/people/index.ts'
import type { Someone } from './booking.ts'
import type { Size } from './market.ts'

export interface Honest extends Someone {
  readonly isSlow: boolean
  /** Epoch ms after the opening at which they look at the page. */
  readonly comesAfter: number
  /** Code of their appointment. */
  code: string | null
  /** What a measure said when it turned them away. */
  turnedAway: string | null
}

const FAMILIES = 300
const GIVEN = 150
/** Every tenth shares an address with many: shelters, companies, counselling centres. */
const SHARED = 0.1
/** So many people behind one address. */
const PER_ADDRESS = 100
/** Of so many people the day of birth is not known. */
const YEAR_ONLY = 0.1

/** People as they come: common names are common, a tenth slow, a tenth behind a shared address, some without mail. */
export function honestPeople(site: number, howMany: number, dice: () => number): Honest[] {
  return Array.from({ length: howMany }, (_, n): Honest => {
    const common = (of: number): number => Math.floor(of * dice() ** 2)
    const isSlow = dice() < 0.1
    const hasMail = dice() < 0.8
    const person: ReadPerson = {
      familyName: `Honest${letters(site)}${letters(common(FAMILIES))}`,
      givenNames: `Given${letters(common(GIVEN))}`,
      birth:
        dice() < YEAR_ONLY
          ? { year: 1950 + Math.floor(dice() * 55), month: null, day: null }
          : {
              year: 1950 + Math.floor(dice() * 55),
              month: 1 + Math.floor(dice() * 12),
              day: 1 + Math.floor(dice() * 28),
            },
      mail: hasMail ? `h${site}x${n}@example.org` : null,
      phone: hasMail ? null : `+4915${site}${String(n).padStart(7, '0')}`,
    }
    const address =
      dice() < SHARED
        ? `198.51.${site}.${Math.floor((dice() * howMany * SHARED) / PER_ADDRESS)}`
        : `10.${site}.${n >> 8}.${n & 255}`
    // Most come within minutes; the slow ones need longer for everything.
    const comesAfter = 5000 + -Math.log(1 - dice()) * 400_000 * (isSlow ? 2 : 1)
    return { person, address, isSlow, comesAfter, code: null, turnedAway: null }
  })
}

/** The trade: names of people who pay, spread over many addresses and mailboxes of its own. */
export function identities(site: number, { identities, addresses }: Size, dice: () => number): Someone[] {
  return Array.from({ length: identities }, (_, n) => ({
    person: {
      familyName: `Zzbot${letters(site)}${letters(n)}`,
      givenNames: 'Kunde',
      birth: { year: 1960 + (n % 40), month: 1 + (n % 12), day: 1 + (n % 28) },
      mail: `k${n}s${site}@trade.example`,
      phone: null,
    },
    get address() {
      const one = Math.floor(dice() * addresses)
      return `203.${site}.${one >> 8}.${one & 255}`
    },
  }))
}

/** A number in letters: names have no digits. No vowels: "ae" and "a" are one person. */
export const letters = (n: number): string =>
  [...String(n)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')
