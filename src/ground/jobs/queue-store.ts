import { sql } from 'kysely'
import type { Db } from '../act/act.ts'
import { GIVEN_UP } from './queue.ts'

/** How full a queue is. */
export interface QueueState {
  readonly name: string
  /** To be done, those to be tried again among them. */
  readonly waiting: number
  readonly active: number
  /** Given up. */
  readonly failed: number
}

/**
 * Queues in which something waits, works or was given up, each job counted once: not again where it lies for a look.
 * Names of tasks, nothing of what is in them.
 */
export async function queueStates(db: Db): Promise<readonly QueueState[]> {
  const found = await sql<QueueState>`
    select j.name, count(*) filter (where j.state in ('created', 'retry'))::int as waiting,
      count(*) filter (where j.state = 'active')::int as active,
      count(*) filter (where j.state = 'failed')::int as failed
    from jobs.job j
    where j.state in ('created', 'retry', 'active', 'failed') and j.name <> ${GIVEN_UP} group by j.name order by j.name`.execute(
    db,
  )
  return found.rows
}
