/** What a report is made of; `report.typ` draws it. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly items: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'note'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A formula: in words, and with the numbers of this plan. */
  | { readonly kind: 'formula'; readonly words: string; readonly numbers: string }
  | ReportTable

export interface ReportTable {
  readonly kind: 'table'
  readonly caption: string
  /** `n` a number, `t` a text of its own width, `w` and `v` texts that share what is left, two to one. One sign per column. */
  readonly columns: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The last row is a sum. */
  readonly sum?: boolean
}

export const heading = (text: string, level: 2 | 3 = 2): ReportBlock => ({ kind: 'heading', level, text })
export const text = (words: string): ReportBlock => ({ kind: 'text', text: words })
export const table = (
  caption: string,
  columns: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  sum = false,
): ReportTable => ({ kind: 'table', caption, columns, head, rows, sum })
