import { SMALLEST } from '#ground/smallgroups/index.ts'
import type { OpenHouse } from '../access/house.ts'

/**
 * Every download of the figures against every other that speaks of a part of the same people (a month of a year, an area of the
 * office): what a reader gets by subtracting is nobody, or five and more. So is every count by itself, and what a share leaves over.
 */

/** Of each table: the columns that say what a row is about, those that count people, and of which a count is a part of another. */
const TABLES: Readonly<
  Record<
    string,
    {
      readonly about: number
      readonly counts: readonly number[]
      readonly part?: [whole: number, part: number]
    }
  >
> = {
  arrivals: { about: 2, counts: [6] },
  waits: { about: 2, counts: [2] },
  minutes: { about: 2, counts: [2] },
  missed: { about: 2, counts: [2, 3], part: [2, 3] },
  walkOffs: { about: 1, counts: [1, 2], part: [1, 2] },
  forecast: { about: 1, counts: [1] },
  months: { about: 1, counts: [1] },
}
const AREAS = ['', 'temporary', 'reception']

interface Period {
  readonly name: string
  /** Days since any day; up to, not including, `to`. */
  readonly from: number
  readonly to: number
}

interface Sheet {
  readonly period: Period
  readonly area: string
  readonly rows: ReadonlyMap<string, readonly number[]>
}

export interface Subtracted {
  readonly exports: number
  readonly differences: number
  readonly found: readonly string[]
}

export async function subtractAll(house: OpenHouse): Promise<Subtracted> {
  const found: string[] = []
  let [exports, differences] = [0, 0]
  const check = (what: string, rest: number): void => {
    differences += 1
    if (rest !== 0 && rest < SMALLEST) found.push(`${what} is ${rest}`)
  }
  for (const [table, { part }] of Object.entries(TABLES)) {
    const sheets = await sheetsOf(house, table)
    exports += sheets.length
    for (const one of sheets) {
      for (const [row, counts] of one.rows) {
        for (const count of counts) check(`${nameOf(table, one)}, ${row}`, count)
        if (part) check(`${nameOf(table, one)}, ${row}: what the share leaves over`, counts[0]! - counts[1]!)
      }
      for (const two of sheets.filter((it) => it !== one && isWithin(it, one)))
        for (const [row, counts] of one.rows)
          for (const [at, count] of counts.entries())
            check(
              `${nameOf(table, one)} less ${nameOf(table, two)}, ${row}`,
              count - (two.rows.get(row)?.[at] ?? 0),
            )
    }
  }
  return { exports, differences, found }
}

const nameOf = (table: string, { period, area }: Sheet): string => `${table} ${period.name} ${area}`

const isWithin = (part: Sheet, whole: Sheet): boolean =>
  part.period.from >= whole.period.from &&
  part.period.to <= whole.period.to &&
  (whole.area === '' || whole.area === part.area)

async function sheetsOf(house: OpenHouse, table: string): Promise<Sheet[]> {
  const asked = periods().flatMap((period) => AREAS.map((area) => ({ period, area })))
  const sheets = await Promise.all(asked.map((it) => download(house, table, it)))
  return sheets.filter((it) => it !== null)
}

/** As the page offers them; all end with what was told last. */
function periods(): Period[] {
  const today = Temporal.Now.plainDateISO('Europe/Berlin')
  const first = today.with({ day: 1 })
  const day = (it: Temporal.PlainDate): number => today.until(it, { largestUnit: 'days' }).days
  const months = [0, 1, 2].map((n) => {
    const from = first.subtract({ months: n })
    return { name: from.toPlainYearMonth().toString(), from: day(from), to: day(from.add({ months: 1 })) }
  })
  const end = day(first.add({ months: 1 }))
  return [...months, { name: '12-months', from: -366, to: end }, { name: 'all', from: -99_999, to: end }]
}

async function download(
  { port, headers }: OpenHouse,
  table: string,
  { period, area }: Pick<Sheet, 'period' | 'area'>,
): Promise<Sheet | null> {
  const query = new URLSearchParams({ site: '1', table, period: period.name, area })
  const answer = await fetch(`http://127.0.0.1:${port}/planning/figures/figures.csv?${query}`, {
    headers: { ...headers('head', 1) },
  })
  if (!answer.ok) return null
  const { about, counts } = TABLES[table]!
  const lines = (await answer.text()).split('\n').slice(1)
  const rows = lines
    .map((line) => line.trim().split(';'))
    .filter((cells) => cells.length > about)
    .map((cells) => [cells.slice(0, about).join(' '), counts.map((at) => countOf(cells[at]))] as const)
  return { period, area, rows: new Map(rows) }
}

const countOf = (cell = ''): number => Number(cell.replaceAll('"', '').replace(',', '.')) || 0
