// A process of its own that takes in what is under way, until it is done or killed. Told by its surroundings where and what.
import { createPool } from '#ground/database/connect.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { diskBackend } from '#ground/store/index.ts'
import { TEST_SECRET } from '#ground/store/testing/memory.ts'
import { openBulkAlone } from '../../open-bulk-alone.ts'
import { workOnce } from '../index.ts'

const [, , appUrl = '', importFolder = '', storeFolder = '', worker = ''] = process.argv
const pool = createPool(appUrl, { max: 6, name: 'killed worker' })
const { room } = await openBulkAlone({
  ...{ pool, listenUrl: appUrl, intake: {} },
  store: { backend: diskBackend(storeFolder, systemChance), secret: TEST_SECRET },
  bulk: { importFolder },
})
const fail = (error: unknown): never => {
  throw error
}
while ((await workOnce(room, worker, () => true, fail)) === 'again');
process.exit(0)
