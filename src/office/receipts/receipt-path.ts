/** The page of a receipt, below the language: `/quittung/K7MT4RXW92DA`. Whoever knows it sees what stands in it. */
export function receiptPath(code: string): string {
  return `/quittung/${code}`
}
