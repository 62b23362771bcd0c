import file from './vat.json' with { type: 'json' }

export interface VatRate {
  readonly key: string
  /** Whole per cent of what is net. */
  readonly percent: number
  readonly nameDe: string
  readonly norm: string
  /** Inclusive. */
  readonly validFrom: string
  /** Exclusive; null: no end known. */
  readonly validTo: string | null
}

const RATES: readonly VatRate[] = file.rows

/** Rates in force on some day of a calendar year, the highest first; an invoice names its own day, a budget only the year. */
export const vatRatesIn = (year: number): readonly VatRate[] =>
  RATES.filter(
    ({ validFrom, validTo }) =>
      validFrom < `${year + 1}-01-01` && (validTo === null || validTo > `${year}-01-01`),
  ).toSorted((a, b) => b.percent - a.percent)

/** The rate of so many per cent in a year, or the per cents there are in it. */
export function vatRateIn(
  percent: number,
  year: number,
): { readonly ok: true; readonly row: VatRate } | { readonly ok: false; readonly known: readonly number[] } {
  const rates = vatRatesIn(year)
  const row = rates.find((rate) => rate.percent === percent)
  return row ? { ok: true, row } : { ok: false, known: rates.map((rate) => rate.percent) }
}

/** Cents with the tax, half cents up (UStG knows no rounding; as invoices do). @param net whole cents, 0 or more */
export const grossOf = (net: number, percent: number): number =>
  Number((BigInt(net) * BigInt(100 + percent) * 2n + 100n) / 200n)

/** Cents without the tax, half cents up. Undoes `grossOf` to the cent. @param gross whole cents, 0 or more */
export const netOf = (gross: number, percent: number): number => {
  const whole = BigInt(100 + percent)
  return Number((BigInt(gross) * 200n + whole) / (2n * whole))
}
