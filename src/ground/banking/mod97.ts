/** ISO/IEC 7064 MOD 97-10, as in IBAN and creditor references: letters count 10 to 35; what is right leaves 1. */
export function rest97(signs: string): number {
  let rest = 0
  for (const sign of signs) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

/** The two check digits of `body`: before it in an IBAN or a creditor reference that begins with `prefix`, else behind it. */
export function checkDigits(prefix: string, body: string): string {
  return String(98 - rest97(`${body}${prefix}00`)).padStart(2, '0')
}
