import type { Financing } from './item.ts'

/** How the workbook says where the money stands; an import understands the same. */
export const FINANCING_WORDS: Readonly<Record<Financing, string>> = {
  'in-budget': 'im Haushalt',
  approved: 'bewilligt',
  'third-party': 'Förderung',
  requested: 'angemeldet',
  'not-requested': 'nicht eingebracht',
  rejected: 'abgelehnt',
}
