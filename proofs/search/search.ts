import { Worker } from 'node:worker_threads'
import type { Figures, Run } from '../support/run.ts'
import type { Order, Taken } from './asker.ts'
import { questionsOf, type Question } from './questions.ts'
import { shelfOf } from './shelf.ts'

const SIZE = { quick: 20_000, full: 1_000_000 }
const QUESTIONS = { quick: 1_500, full: 4_000 }
const AT_ONCE = 8
const PROCESSES = 2
/** Share of the questions. */
const WARM_UP = 0.4
const TARGET = { p50: 10, p95: 50, common: 100 }

/** Colleagues search, eight at a time, each with own rights, highlights included; each search in a transaction of its own. */
export async function search(run: Run): Promise<Figures> {
  const shelf = await shelfOf(run, run.full ? SIZE.full : SIZE.quick)
  const many = run.full ? QUESTIONS.full : QUESTIONS.quick
  const next = await questionsOf(shelf.admin, run.seed, shelf.archive)
  const questions = Array.from({ length: many * (1 + WARM_UP) }, next)
  run.say(`searching ${many} times, ${AT_ONCE} at once, after ${many * WARM_UP} to warm up`)
  const taken = await inParallel(shelf.appUrl, questions.slice(many), questions.slice(0, many))
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
    // each colleague asks again as soon as the answer is there
    per_s: Math.round((AT_ONCE * 1000 * all.length) / all.reduce((sum, ms) => sum + ms, 0)),
    at_once: AT_ONCE,
    processes: PROCESSES,
    found: Math.round((taken.filter(({ hits }) => hits > 0).length / taken.length) * 100) / 100,
    kinds: kindsOf(taken),
    load_s: shelf.loadSeconds,
    index_s: shelf.indexSeconds,
  }
}

/** The program in so many processes, each with its share of the colleagues. */
async function inParallel(
  appUrl: string,
  warmUp: readonly Question[],
  questions: readonly Question[],
): Promise<Taken[]> {
  const share = (of: readonly Question[], n: number) => of.filter((_, at) => at % PROCESSES === n)
  const taken = Array.from({ length: PROCESSES }, (_, n) => {
    const shared = { warmUp: share(warmUp, n), questions: share(questions, n) }
    const order: Order = { appUrl, ...shared, atOnce: AT_ONCE / PROCESSES }
    return new Promise<Taken[]>((resolve, reject) => {
      const worker = new Worker(new URL('./asker.ts', import.meta.url), { workerData: order })
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  })
  return (await Promise.all(taken)).flat()
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
