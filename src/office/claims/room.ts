import type { Ground } from '#ground/act/act.ts'

/** What an office says of itself when it asks for money. */
export interface Creditor {
  /** Four digits: the first of every Kassenzeichen. */
  readonly office: string
  readonly name: string
  /** Where transfers go; null: no transfer code on the slip. */
  readonly iban: string | null
  readonly bic: string | null
}

export interface ClaimsOptions {
  readonly creditor?: Partial<Creditor>
  /** Days until a claim is due; the fee for what is handed out at the counter is due at once (0). */
  readonly dueDays?: number
}

/** What the acts of this module share inside one process. */
export interface ClaimsRoom {
  readonly ground: Ground
  readonly creditor: Creditor
  readonly dueDays: number
}

export function openClaims({ ground }: { ground: Ground }, options: ClaimsOptions = {}): ClaimsRoom {
  const creditor = { office: '0000', name: 'Ausländerbehörde', iban: null, bic: null, ...options.creditor }
  return { ground, creditor, dueDays: options.dueDays ?? 14 }
}
