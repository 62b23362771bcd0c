import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { ownDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'
import { appointmentHistory, queueHistory, ticketHistory } from './histories.ts'
import { historiesOnPostgres } from './on-postgres.ts'

/** A model nobody can read at one sitting proves nothing. */
const MODEL_LINES_MAX = 100

/**
 * Random histories of an appointment, a ticket and a queue: the product's rules and a small model must give the same
 * answers all the way. A share of them runs through the real acts on the real database. Planted: two wrong transitions.
 */
export async function model(run: Run): Promise<Figures> {
  const size = run.full ? 100 : 1
  const parts = {
    appointment: check(run, 50_000 * size, appointmentHistory(run.plant)),
    ticket: check(run, 30_000 * size, ticketHistory(run.plant)),
    queue: check(run, 20_000 * size, queueHistory()),
  }
  const found = Object.entries(parts).flatMap(([name, { failure }]) =>
    failure ? [`${name}: ${failure}`] : [],
  )
  const histories = Object.values(parts).reduce((sum, part) => sum + part.runs, 0)
  run.say(
    `${histories} histories of pure rules${found.length > 0 ? `, differences: ${found.join('; ')}` : ''}`,
  )
  const onPostgres = run.plant ? 0 : 300 * (run.full ? 10 : 1)
  if (onPostgres > 0) await historiesOnPostgres(run, await ownDatabase(run), onPostgres)
  const lines = Object.fromEntries(
    ['appointment', 'ticket'].map((name) => [name, linesOf(`${name}-model.ts`)]),
  )
  const short = Object.values(lines).every((count) => count < MODEL_LINES_MAX)
  return {
    ok: found.length === 0 && short,
    histories,
    on_postgres: onPostgres * 2,
    model_lines: lines,
    found,
  }
}

function check(run: Run, numRuns: number, property: unknown) {
  const result = fc.check(property as fc.IRawProperty<unknown>, {
    numRuns,
    seed: run.seed,
  }) as fc.RunDetails<unknown>
  if (!result.failed) return { runs: result.numRuns, failure: null }
  const why = result.errorInstance instanceof Error ? result.errorInstance.message : 'failed'
  return { runs: result.numRuns, failure: `${why}, shrunk to ${JSON.stringify(result.counterexample)}` }
}

function linesOf(file: string): number {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n').length
}
