import { sql, type Kysely } from 'kysely'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { search as find, type Found } from '#office/filesearch/index.ts'
import type { Figures, Run } from '../support/run.ts'
import { questionsOf, type Question } from './questions.ts'
import { shelfOf } from './shelf.ts'

const SIZE = { quick: 20_000, full: 1_000_000 }
const QUESTIONS = { quick: 1_500, full: 4_000 }
const AT_ONCE = 8
const TARGET = { p50: 10, p95: 50, common: 100 }

interface Taken {
  readonly kind: string
  readonly ms: number
  readonly hits: number
  readonly text: string
}

/** Colleagues search, eight at a time, each with own rights, highlights included; each search in a transaction of its own. */
export async function search(run: Run): Promise<Figures> {
  const shelf = await shelfOf(run, run.full ? SIZE.full : SIZE.quick)
  const db = kysely<DB>(shelf.app)
  const many = run.full ? QUESTIONS.full : QUESTIONS.quick
  const next = await questionsOf(shelf.admin, run.seed, shelf.archive)
  run.say('searching to warm up')
  await inParallel(db, Array.from({ length: many / 4 }, next))
  run.say(`searching ${many} times, ${AT_ONCE} at once`)
  const start = performance.now()
  const taken = await inParallel(db, Array.from({ length: many }, next))
  const perSecond = Math.round(many / ((performance.now() - start) / 1000))
  const all = taken.map(({ ms }) => ms)
  const common = taken.filter(({ kind }) => kind === 'common').map(({ ms }) => ms)
  const figures = { p50_ms: at(all, 0.5), p95_ms: at(all, 0.95), common_ms: at(common, 0.95) }
  for (const { kind, ms, text, hits } of taken.toSorted((a, b) => b.ms - a.ms).slice(0, 12))
    run.say(`slowest: ${Math.round(ms)} ms ${kind} ${text} (${hits})`)
  return {
    ok: figures.p50_ms <= TARGET.p50 && figures.p95_ms <= TARGET.p95 && figures.common_ms <= TARGET.common,
    documents: shelf.documents,
    ...figures,
    p99_ms: at(all, 0.99),
    per_s: perSecond,
    at_once: AT_ONCE,
    found: Math.round((taken.filter(({ hits }) => hits > 0).length / taken.length) * 100) / 100,
    kinds: kindsOf(taken),
    load_s: shelf.loadSeconds,
    index_s: shelf.indexSeconds,
  }
}

async function inParallel(db: Kysely<DB>, questions: Question[]): Promise<Taken[]> {
  const taken: Taken[] = []
  const waiting = questions.values()
  const colleague = async (): Promise<void> => {
    for (const question of waiting) {
      const start = performance.now()
      const found = await ask(db, question)
      taken.push({
        kind: question.kind,
        ms: performance.now() - start,
        hits: found.hits.length,
        text: question.query.text,
      })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, colleague))
  return taken
}

export function ask(db: Kysely<DB>, { query, readers }: Question): Promise<Found> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('willkommen.readers', ${readers.join(',')}, true)`.execute(tx)
    return find(tx, query)
  })
}

function kindsOf(taken: readonly Taken[]): Record<string, { p50_ms: number; p95_ms: number; n: number }> {
  const kinds = Map.groupBy(taken, ({ kind }) => kind)
  return Object.fromEntries(
    [...kinds].map(([kind, of]) => {
      const ms = of.map((it) => it.ms)
      return [kind, { p50_ms: at(ms, 0.5), p95_ms: at(ms, 0.95), n: ms.length }]
    }),
  )
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return (
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN) * 100) /
    100
  )
}
