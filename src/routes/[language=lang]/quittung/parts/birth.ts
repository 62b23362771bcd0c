/** "1990-05-17" as passports have it, "17.05.1990"; unknown parts are zeros. */
export function birthOf(written: string): string {
  return written.split('-').toReversed().join('.')
}
