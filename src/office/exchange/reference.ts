/** Letters of the name of a case at most, and cases one visit may stand for. */
export const REFERENCE_LENGTH_MAX = 120
export const REFERENCES_PER_VISIT = 20

/** The name of a case as it was typed, without blanks around it; null when it is none. */
export function readReference(typed: string): string | null {
  const reference = typed.normalize('NFC').trim()
  // as one part of a link a dot or two would lead to the page above
  const isWay = reference === '.' || reference === '..'
  const fits = reference.length > 0 && reference.length <= REFERENCE_LENGTH_MAX && !isWay
  return fits && /^[^\p{C}\p{Zl}\p{Zp}]*$/u.test(reference) ? reference : null
}
