import { PgBoss } from 'pg-boss'

export type { PgBoss } from 'pg-boss'

export interface BossOptions {
  readonly onError?: (error: Error) => void
}

/**
 * The job queue of this process. Its tables come from our own SQL files, so the program needs no right to create
 * anything; with another version of the tables it refuses to start.
 */
export async function startBoss(appUrl: string, options: BossOptions = {}): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: appUrl,
    application_name: 'willkommen jobs',
    schema: 'jobs',
    migrate: false,
    createSchema: false,
    // Rebuilding an index needs its owner; at our size autovacuum is enough.
    reindex: false,
    // Together with the heartbeat: a killed process is missed after 10 to 20 s.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    max: 4,
    useListenNotify: true,
  })
  boss.on('error', options.onError ?? (() => undefined))
  await boss.start()
  return boss
}

/** Lets running jobs finish for up to 10 s; what does not finish is done again by someone else. */
export function stopBoss(boss: PgBoss): Promise<void> {
  return boss.stop({ graceful: true, timeout: 10_000 })
}
