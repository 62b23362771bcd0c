import { parentPort, workerData } from 'node:worker_threads'
import { sql, type Kysely } from 'kysely'
import { createPool, kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { search, type Found } from '#office/filesearch/index.ts'
import type { Question } from './questions.ts'

/** What one thread is asked; it stands for one process of the program. */
export interface Order {
  readonly appUrl: string
  /** Asked first and not measured: programs and connections that just began are slow. */
  readonly warmUp: readonly Question[]
  readonly questions: readonly Question[]
  readonly atOnce: number
}

export interface Taken {
  readonly kind: string
  readonly text: string
  readonly ms: number
  readonly hits: number
}

/** Asks all questions, so many at a time, each in a transaction of its own and with own rights. */
async function askAll({ appUrl, warmUp, questions, atOnce }: Order): Promise<Taken[]> {
  const pool = createPool(appUrl, { max: atOnce, name: 'bench search' })
  const db = kysely<DB>(pool)
  await inParallel(db, warmUp, atOnce)
  const taken = await inParallel(db, questions, atOnce)
  await pool.end()
  return taken
}

async function inParallel(db: Kysely<DB>, questions: readonly Question[], atOnce: number): Promise<Taken[]> {
  const taken: Taken[] = []
  const waiting = questions.values()
  const colleague = async (): Promise<void> => {
    for (const question of waiting) {
      const start = performance.now()
      const { hits } = await ask(db, question)
      const { kind, text } = question
      taken.push({ kind, text, ms: performance.now() - start, hits: hits.length })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, colleague))
  return taken
}

function ask(db: Kysely<DB>, { text, filter, days, readers }: Question): Promise<Found> {
  const bounds = days && { from: Temporal.PlainDate.from(days[0]), until: Temporal.PlainDate.from(days[1]) }
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('willkommen.readers', ${readers.join(',')}, true)`.execute(tx)
    return search(tx, { text, filter: { ...filter, ...bounds } })
  })
}

if (parentPort) parentPort.postMessage(await askAll(workerData as Order))
