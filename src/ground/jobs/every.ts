import type { PgBoss } from 'pg-boss'

/** How often; at the full minute, each quarter of an hour, hour, or at night. */
export type Interval = 'minute' | 'quarter' | 'hour' | 'day'

const crons: Readonly<Record<Interval, string>> = {
  minute: '* * * * *',
  quarter: '*/15 * * * *',
  hour: '7 * * * *',
  day: '13 3 * * *',
}

/**
 * Runs something again and again, once over all processes. A run that was missed, because nobody was there, is not made
 * up for: such work looks at what is due, so the next run does it all.
 */
export async function every(
  boss: PgBoss,
  name: string,
  interval: Interval,
  run: () => Promise<unknown>,
  onFailure: (error: Error) => void = () => undefined,
): Promise<void> {
  const queue = { retryLimit: 0, heartbeatSeconds: 10, deleteAfterSeconds: 86_400, notify: true } as const
  // `exclusive`: at most one run waits or works, so a long night does not leave a queue of them.
  await boss.createQueue(name, { ...queue, policy: 'exclusive' })
  await boss.schedule(name, crons[interval], {}, { tz: 'Europe/Berlin' })
  await boss.work(name, { notifyPollingIntervalSeconds: 2 }, async () => {
    try {
      await run()
    } catch (caught) {
      onFailure(caught instanceof Error ? caught : new Error(String(caught)))
      throw caught
    }
  })
}
