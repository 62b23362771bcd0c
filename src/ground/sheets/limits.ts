/** How much of a spreadsheet of somebody else is read. Beyond, it is refused and the limit named; nothing is cut off in silence. */
export interface SheetLimits {
  /** Bytes as they came. */
  readonly bytes: number
  /** Bytes of all parts of the package, unpacked. 100,000 rows of ten columns are about 45 million. */
  readonly unpacked: number
  /** Bytes of the parts that are held as a whole: shared texts, styles, names. */
  readonly parts: number
  readonly entries: number
  /** Rows in which something stands. */
  readonly rows: number
  /** Columns in which something stands. */
  readonly columns: number
  /** Characters of one cell. */
  readonly characters: number
  /** Characters of all cells: a text that stands once in the package may stand in every cell. */
  readonly text: number
  /** Milliseconds the thread that reads may take, and megabytes it may hold. Past them it ends, not the house. */
  readonly patience: number
  readonly megabytes: number
}

export const SHEET_LIMITS: SheetLimits = {
  ...{ bytes: 5_000_000, unpacked: 64_000_000, parts: 12_000_000, entries: 2_000 },
  ...{ rows: 5_000, columns: 200, characters: 10_000, text: 5_000_000 },
  ...{ patience: 15_000, megabytes: 512 },
}
