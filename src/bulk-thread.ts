import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { createPool, kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { openBulkAlone } from '#office/open-bulk-alone.ts'
import { startBulk } from '#office/bulk/index.ts'
import { filesOf } from './files-of.ts'
import type { BulkOrder } from './bulk-work.ts'

// The thread in which whole stocks are taken in and out. It yields to whoever is at the counter.
const { appUrl, files, intake } = workerData as BulkOrder
setPriority(0, constants.priority.PRIORITY_LOW)
const port = parentPort!
const report = (error: unknown): void =>
  port.postMessage({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
const pool = createPool(appUrl, { max: 5, name: 'willkommen bulk' })
const store = await filesOf(files, kysely<DB>(pool))
const { room, close } = await openBulkAlone({ pool, listenUrl: appUrl, store, bulk: files, intake })
const workers = startBulk(room, report)
port.once('message', () => {
  void workers
    .stop()
    .then(close)
    .then(() => pool.end())
    .catch(report)
    .finally(() => port.close())
})
