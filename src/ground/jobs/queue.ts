import type { JobResult, PgBoss, QueueOptions } from 'pg-boss'

/** Jobs that were given up, kept for a look by a person. */
export const GIVEN_UP = 'given-up'

/** About a day of patience: 5 s, doubled up to a quarter of an hour, a hundred times. */
const patience: QueueOptions = {
  retryLimit: 100,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 900,
  // A process that was killed is missed after 10 s, and its jobs are given to another one.
  heartbeatSeconds: 10,
  expireInSeconds: 300,
  retentionSeconds: 14 * 86_400,
  deleteAfterSeconds: 7 * 86_400,
}

/** A failure that no repetition will cure: the job is given up at once. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp'
}

export interface Task<Data> {
  readonly id: string
  readonly data: Data
  /** How often it was tried before. */
  readonly retries: number
  /** Nobody tries again after this. */
  readonly isLast: boolean
}

export interface WorkOptions {
  /** Jobs taken at once; they run side by side. */
  readonly batchSize?: number
  readonly queue?: QueueOptions
  readonly onFailure?: (error: Error, job: string) => void
}

/** Makes sure that a queue exists; any number of processes may do so at once. Settings of an existing one stay. */
export async function openQueue(boss: PgBoss, name: string, own: QueueOptions = {}): Promise<void> {
  await boss.createQueue(GIVEN_UP, { retentionSeconds: 14 * 86_400 })
  await boss.createQueue(name, { ...patience, ...own, notify: true, deadLetter: GIVEN_UP })
}

/**
 * Works on a queue, in batches: with one job at a time every job would wait for a poll. Each job of a batch succeeds
 * or fails by itself. A job may be done twice (a process dies after its work), so the work must bear that.
 */
export async function work<Data>(
  boss: PgBoss,
  name: string,
  handle: (task: Task<Data>) => Promise<void>,
  options: WorkOptions = {},
): Promise<void> {
  await openQueue(boss, name, options.queue)
  // The worker knows best what its jobs need; an older version may have left other settings.
  await boss.updateQueue(name, { ...patience, ...options.queue })
  const { retryLimit = 0 } = { ...patience, ...options.queue }
  const settings = {
    batchSize: options.batchSize ?? 10,
    burstWhenBatchFull: true,
    pollingIntervalSeconds: 2,
    notifyPollingIntervalSeconds: 2,
    perJobResults: true,
  } as const
  await boss.work<Data, object, typeof settings>(name, settings, async (jobs) =>
    Promise.all(
      jobs.map(async ({ id, data, retryCount }): Promise<JobResult<object>> => {
        try {
          await handle({ id, data, retries: retryCount, isLast: retryCount >= retryLimit })
          return { id, status: 'completed' }
        } catch (caught) {
          const error = caught instanceof Error ? caught : new Error(String(caught))
          options.onFailure?.(error, id)
          const status = error instanceof GiveUp ? 'deadletter' : 'failed'
          return { id, status, output: { message: error.message } }
        }
      }),
    ),
  )
}
