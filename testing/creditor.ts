import type { Creditor } from '#office/claims/index.ts'

/** Whose Kassenzeichen and account the offices of tests show. */
export const TEST_CREDITOR: Creditor = {
  office: '5640',
  name: 'Stadt Musterstadt',
  iban: 'DE89370400440532013000',
  bic: 'COBADEFFXXX',
}
