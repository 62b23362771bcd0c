/** A telephone number for the eye: it stays on one line. Never for links or for copying into a machine. */
export function unbroken(phone: string): string {
  return phone.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011')
}
