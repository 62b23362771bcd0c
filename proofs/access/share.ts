// A share of the table, asked in a process of its own: one order, one report.
import { ownDatabase } from '../support/database.ts'
import type { Run } from '../support/run.ts'
import { check, ThingsOfLine } from './check.ts'
import { openHouse } from './house.ts'
import { EVERYBODY, type Line, type Who } from './table.ts'

export interface ShareOrder {
  readonly share: number
  readonly lines: readonly Line[]
}

export interface ShareReport {
  /** Routes of the interface and of the live lines, as the house has them. */
  readonly routes: readonly string[]
  readonly combinations: number
  readonly differences: readonly string[]
  readonly error?: string
}

const ends: (() => unknown)[] = []
const tidy = async (): Promise<void> => {
  for (let act = ends.pop(); act; act = ends.pop()) await act()
}
process.on('disconnect', () => void tidy().finally(() => process.exit(0)))
process.on('message', (order: ShareOrder) => {
  void ask(order)
    .catch((error: unknown) => ({ routes: [], combinations: 0, differences: [], error: String(error) }))
    .then(async (report: ShareReport) => {
      await tidy()
      process.send?.(report)
    })
})

async function ask({ share, lines }: ShareOrder): Promise<ShareReport> {
  const run: Run = {
    ...{ full: false, plant: false, seed: 1 },
    say: (text) => void process.stderr.write(`share ${share + 1}: ${text}\n`),
    afterwards: (act) => void ends.push(act),
  }
  const database = await ownDatabase(run)
  const house = await openHouse(run, database)
  const differences: string[] = []
  let combinations = 0
  for (const [n, line] of lines.entries()) {
    const things = new ThingsOfLine(house, line.route)
    for (const who of EVERYBODY) {
      for (const own of line.of === 'none' && !isKeyed(who) ? [true] : [true, false]) {
        combinations++
        const difference = await check(house, database, line, things, who, own)
        if (difference) differences.push(difference)
      }
    }
    if (n % 20 !== 19) continue
    await house.stayAwake()
    run.say(`${n + 1} of ${lines.length} lines, ${differences.length} differences`)
  }
  return { routes: [...house.routes], combinations, differences }
}

const isKeyed = (who: Who): boolean => who !== 'visitor'
