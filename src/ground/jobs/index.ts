/** The door of the jobs: a queue in PostgreSQL, fed from the events. */
export { startBoss, stopBoss, type BossOptions, type PgBoss } from './boss.ts'
export { GIVEN_UP, GiveUp, openQueue, work, type Task, type WorkOptions } from './queue.ts'
export { queueStates, type QueueState } from './queue-store.ts'
export { every, type Interval } from './every.ts'
export {
  mergeRoutes,
  startRelay,
  type EventJob,
  type Relay,
  type RelayOptions,
  type Routes,
} from './relay.ts'
export { EVENT_DAYS, keepHouse, REQUEST_KEY_DAYS, sweep } from './housekeeping.ts'
export { fromKysely } from 'pg-boss'
