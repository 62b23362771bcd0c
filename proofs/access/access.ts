import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { startHelper } from '../support/helper.ts'
import type { Figures, Run } from '../support/run.ts'
import { pageRoutes } from './routes.ts'
import type { ShareOrder, ShareReport } from './share.ts'
import { EVERYBODY, TABLE, type Line } from './table.ts'

/** Shares of the table, each with a house and a database of its own; more than four only wait for each other's disk. */
const SHARES_MAX = 4

/**
 * Every route, every role, own and foreign: who is let in must be who the table says. A route without a line fails.
 * Planted: a line that turns away the head of office where the program lets them in, and one that opens a closed route.
 */
export async function access(run: Run): Promise<Figures> {
  const table = run.plant ? TABLE.map(planted) : TABLE
  const shares = Math.min(SHARES_MAX, availableParallelism())
  const reports = await Promise.all(
    Array.from({ length: shares }, (_, share) => {
      const lines = table.filter((_line, n) => n % shares === share)
      const helper = startHelper(run, join(import.meta.dirname, 'share.ts'))
      return helper.ask<ShareOrder, ShareReport>({ share, lines: [...lines] })
    }),
  )
  const failed = reports.find(({ error }) => error !== undefined)
  if (failed) throw new Error(failed.error)
  const differences = [
    ...compareLists(table, new Set([...reports.flatMap(({ routes }) => routes), ...pageRoutes()])),
    ...reports.flatMap((one) => one.differences),
  ]
  const first = differences.length > 0 && { first_differences: differences.slice(0, 200) }
  return {
    ok: differences.length === 0,
    routes: table.length,
    combinations: reports.reduce((sum, one) => sum + one.combinations, 0),
    differences: differences.length,
    ...first,
  }
}

function planted(line: Line): Line {
  if (line.route === 'GET /admin/trail') return { ...line, may: ['admin'] }
  return line.route === 'POST /api/v1/calls' ? { ...line, may: EVERYBODY } : line
}

function compareLists(table: readonly Line[], routes: ReadonlySet<string>): string[] {
  const lines = new Set(table.map(({ route }) => route))
  return [
    ...[...routes].filter((route) => !lines.has(route)).map((route) => `${route}: has no line`),
    ...[...lines].filter((route) => !routes.has(route)).map((route) => `${route}: line without a route`),
  ]
}
