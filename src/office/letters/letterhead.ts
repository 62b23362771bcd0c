import { PROCEDURES, type Forum, type Procedure } from '#law/remedies/index.ts'

/** What a site says of itself on each letter. */
export interface Letterhead {
  readonly authority: string
  readonly unit: string
  readonly street: string
  readonly place: string
  readonly phone: string
  readonly mail: string
  /** "Im Auftrag" unless somebody else decides. */
  readonly order: string
  readonly procedure: Procedure
  readonly court: string
  readonly courtAddress: string
  readonly defendant: string
}

export interface LetterheadVersion {
  readonly version: number
  readonly head: Letterhead
  readonly why: string
  readonly madeBy: string
  readonly madeAt: Temporal.Instant
}

export const LETTERHEAD_FIELDS = [
  ...['authority', 'unit', 'street', 'place', 'phone', 'mail', 'order', 'court', 'courtAddress', 'defendant'],
] as readonly Exclude<keyof Letterhead, 'procedure'>[]

/** What was typed, made even; faults by field. */
export function readLetterhead(typed: Readonly<Record<keyof Letterhead, string>>): {
  head: Letterhead
  faults: Readonly<Record<string, 'missing' | 'too-long' | 'unknown'>>
} {
  const faults: Record<string, 'missing' | 'too-long' | 'unknown'> = {}
  const line = (field: keyof Letterhead): string => {
    const text = typed[field].replace(/[\p{Cc}\s]+/gu, ' ').trim()
    if (text.length > 160) faults[field] = 'too-long'
    if (text === '' && (field === 'authority' || field === 'street' || field === 'place'))
      faults[field] = 'missing'
    return text
  }
  const procedure = PROCEDURES.find((it) => it === typed.procedure)
  if (!procedure) faults['procedure'] = 'unknown'
  return {
    head: {
      ...{ authority: line('authority'), unit: line('unit'), street: line('street'), place: line('place') },
      ...{
        phone: line('phone'),
        mail: line('mail'),
        order: line('order'),
        procedure: procedure ?? 'bavaria',
      },
      ...{ court: line('court'), courtAddress: line('courtAddress'), defendant: line('defendant') },
    },
    faults,
  }
}

export const addressOf = (it: Letterhead): string =>
  [it.street, it.place].filter((part) => part !== '').join(', ')

export const forumOf = (it: Letterhead): Forum => ({
  ...{ procedure: it.procedure, authority: it.authority, authorityAddress: addressOf(it) },
  ...{ court: it.court, courtAddress: it.courtAddress, defendant: it.defendant },
})
