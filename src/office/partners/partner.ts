import { languageCodes } from '#ground/languages/index.ts'
import { BODIES } from '#law/risks/index.ts'

/** An organisation one may turn to. */
export interface Partner {
  readonly id: string
  /** Short name in lists that are taken in and out, e.g. `mbe-musterstadt`. */
  readonly key: string
  readonly name: string
  /** Keys of the contacts in src/law/risks/bodies.json. */
  readonly needs: readonly string[]
  /** Codes of languages spoken there: those of the program, and others of ISO 639-1. */
  readonly languages: readonly string[]
  readonly standing: 'independent' | 'public'
  readonly hours: string
  readonly wheelchair: 'yes' | 'partly' | 'no' | 'unknown'
  readonly access: string
  readonly childcare: boolean
  readonly phone: string
  readonly mail: string
  readonly web: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly active: boolean
}

export type PartnerDraft = Omit<Partner, 'id'>

export interface Contact {
  readonly id: string
  readonly partner: string
  readonly name: string
  readonly task: string
  readonly phone: string
  readonly mail: string
  readonly active: boolean
}

export const NEEDS: readonly string[] = BODIES.map(({ key }) => key)
export const STANDINGS = ['independent', 'public'] as const
export const WHEELCHAIR = ['yes', 'partly', 'no', 'unknown'] as const

export type PartnerFault =
  | 'key-wrong'
  | 'name-missing'
  | 'needs-missing'
  | 'need-unknown'
  | 'language-unknown'
  | 'standing-unknown'
  | 'wheelchair-unknown'
  | 'mail-wrong'
  | 'phone-wrong'
  | 'web-wrong'
  | 'postcode-wrong'
  | 'too-long'

export const MAIL = /^[^\s@<>,;"]{1,64}@[a-z0-9.-]{1,120}\.[a-z]{2,24}$/i
const LONGEST: Partial<Record<keyof PartnerDraft, number>> = {
  ...{ name: 160, hours: 400, access: 400, phone: 60, mail: 200, web: 200 },
  ...{ street: 160, postcode: 10, city: 80 },
}

const isWord = (list: readonly string[], word: string): boolean => list.includes(word)

/** What is wrong with an entry, by field; nothing when it may stand. */
export function faultsOf(it: PartnerDraft): ReadonlyMap<keyof PartnerDraft, PartnerFault> {
  const found: (readonly [keyof PartnerDraft, PartnerFault, boolean])[] = [
    ...Object.entries(LONGEST).map(
      ([field, most]) =>
        [
          field as keyof PartnerDraft,
          'too-long',
          String(it[field as keyof PartnerDraft]).length > most,
        ] as const,
    ),
    ['key', 'key-wrong', !/^[a-z0-9][a-z0-9-]{1,39}$/.test(it.key)],
    ['name', 'name-missing', it.name.trim() === ''],
    ['needs', 'needs-missing', it.needs.length === 0],
    ['needs', 'need-unknown', it.needs.some((need) => !isWord(NEEDS, need))],
    ['languages', 'language-unknown', it.languages.some((code) => !isLanguageCode(code))],
    ['standing', 'standing-unknown', !isWord(STANDINGS, it.standing)],
    ['wheelchair', 'wheelchair-unknown', !isWord(WHEELCHAIR, it.wheelchair)],
    ['mail', 'mail-wrong', it.mail !== '' && !MAIL.test(it.mail)],
    ['phone', 'phone-wrong', it.phone !== '' && !/^[+0-9][0-9 ()/–-]{3,}$/.test(it.phone)],
    ['web', 'web-wrong', it.web !== '' && !/^https?:\/\/[^\s"<>]+$/.test(it.web)],
    ['postcode', 'postcode-wrong', it.postcode !== '' && !/^\d{5}$/.test(it.postcode)],
  ]
  return new Map(found.filter(([, , wrong]) => wrong).map(([field, fault]) => [field, fault]))
}

/** The program's own languages and whatever else is spoken at a counter: two letters of ISO 639-1, three of 639-3. */
const isLanguageCode = (code: string): boolean => isWord(languageCodes, code) || /^[a-z]{2,3}$/.test(code)

/** Neither blanks at the ends nor the same word twice. */
export function tidied(it: PartnerDraft): PartnerDraft {
  const text = Object.fromEntries(
    Object.entries(it).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  ) as unknown as PartnerDraft
  return { ...text, needs: [...new Set(it.needs)], languages: [...new Set(it.languages)] }
}
