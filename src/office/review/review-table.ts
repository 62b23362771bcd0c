import { CSV_MARK, csvLineGerman } from '#ground/csv/index.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { writeWorkbook, type WriteCell } from '#ground/sheets/index.ts'
import { TEMPLATE_HEADS } from './import-columns.ts'
import { periodWords } from './period.ts'
import { mayRead, seenAt, type Seen } from './read-review.ts'
import type { ReviewRoom } from './room.ts'

export interface ReviewTable {
  readonly bytes: Uint8Array
  readonly type: string
  readonly file: string
}

type Row = readonly (string | number | null)[]

/** Every value that may be looked at, as a table that can be read in again; figures that are off are named and have none. */
export async function reviewTable(
  room: ReviewRoom,
  actor: Actor,
  {
    site,
    kind,
    officeName,
  }: { readonly site: number; readonly kind: 'csv' | 'xlsx'; readonly officeName: string },
): Promise<Outcome<ReviewTable, 'not-permitted'>> {
  if (!mayRead(room, actor, site)) return refuse('not-permitted')
  const { db, clock } = room.ground
  const at = clock.now()
  const seen = await db.transaction().execute((tx) => seenAt(tx, { site, at }))
  const file = `review-werte.${kind}`
  if (kind === 'csv') {
    const lines = [HEADS, ...rowsOf(seen)].map((cells) => csvLineGerman([...cells], 12))
    return { ok: true, bytes: Buffer.from(CSV_MARK + lines.join('')), type: 'text/csv; charset=utf-8', file }
  }
  const bytes = await writeWorkbook({
    ...{ title: 'Rückblick', about: 'Werte und Vergleich des Rückblicks', author: officeName, at },
    sheets: [
      {
        name: 'Werte',
        widths: [44, 18, 12, 10, 40, 10, 10, 14],
        frozenRows: 1,
        rows: [head(HEADS), ...rowsOf(seen)],
      },
      comparisonSheet(seen),
      { name: 'Ohne Zustimmung', widths: [60], rows: seen.off.map(({ kpi }) => [kpi.name]) },
    ],
  })
  return { ok: true, bytes, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', file }
}

const HEADS: Row = [...TEMPLATE_HEADS, 'von', 'bis', 'Art']
const head = (words: Row): WriteCell[] => words.map((value) => ({ value, look: 'head' }))
const ORIGINS = { reckoned: 'gerechnet', typed: 'eingetragen', imported: 'eingelesen' } as const

/** Shares in percent, as they are typed. */
function rowsOf({ judged }: Seen): Row[] {
  return judged.flatMap(({ kpi, values }) => {
    const sized = (value: number | null): number | null =>
      value === null ? null : kpi.unit === 'share' ? Number((value * 100).toFixed(6)) : value
    return values.map((it) => [
      ...[kpi.name, periodWords(it.period, kpi.grain), sized(it.value), it.n, it.source],
      ...[sized(it.low), sized(it.high), ORIGINS[it.origin]],
    ])
  })
}

/** Before, after and their difference as a formula. */
function comparisonSheet({ judged }: Seen) {
  const rows = judged.flatMap(({ kpi, comparison }) => {
    if (!comparison || comparison.before === null || comparison.after === null) return []
    return [{ kpi, comparison, before: comparison.before, after: comparison.after }]
  })
  return {
    ...{ name: 'Vergleich', widths: [44, 12, 12, 14, 12, 12, 10, 30], frozenRows: 1 },
    rows: [
      head(['Kennzahl', 'davor', 'danach', 'Unterschied', 'von', 'bis', 'Paare', 'ohne Ausgangswert']),
      ...rows.map(({ kpi, comparison: { interval, parts, gaps }, before, after }, n): WriteCell[] => {
        const format = kpi.unit === 'share' ? ('percent' as const) : ('two' as const)
        const cell = (value: number | undefined): WriteCell =>
          value === undefined ? null : { value, format }
        return [
          ...[kpi.name, cell(before), cell(after)],
          { value: after - before, formula: `C${n + 2}-B${n + 2}`, format },
          ...[cell(interval?.low), cell(interval?.high), parts],
          gaps.map((period) => periodWords(period, kpi.grain)).join(', '),
        ]
      }),
    ],
  }
}
