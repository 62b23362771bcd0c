/** A part of a fee in whole cents: what is left over of a cent is not asked for. */
export function partOf(cents: number, factor: number): number {
  return Math.floor(cents * factor)
}
