/** A row of the law; days as text, `YYYY-MM-DD`, which compare in the order of time. */
interface Dated {
  readonly validFrom: string
  /** The first day on which it holds no more; null: no end is known. */
  readonly validTo: string | null
}

export function isInForce({ validFrom, validTo }: Dated, day: string): boolean {
  return validFrom <= day && (validTo === null || day < validTo)
}

/** Since when a change of the law that nobody has read may touch it; null: not on this day. */
export function unreviewedOn(
  { unreviewedFrom }: { readonly unreviewedFrom: string | null },
  day: string,
): string | null {
  return unreviewedFrom !== null && unreviewedFrom <= day ? unreviewedFrom : null
}
