import type pg from 'pg'
import type { Ground } from '#ground/act/act.ts'
import { systemClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { createBell } from '#ground/events/bell.ts'
import { startFeed } from '#ground/events/feed.ts'
import { listenerOn } from '#ground/events/listener.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { createPages } from '#ground/pages/index.ts'
import { openStore, type StoreOptions } from '#ground/store/index.ts'
import * as bulk from './bulk/index.ts'
import * as casefiles from './casefiles/index.ts'
import * as catalogue from './catalogue/index.ts'
import * as intake from './intake/index.ts'
import { permissions } from './permissions.ts'
import { readerOf, scannerOf } from './scan-for-bulk.ts'

/** As much of the office as whole stocks need, for a thread of its own: nobody at the counter shall wait for them. */
export async function openBulkAlone(options: {
  readonly pool: pg.Pool
  readonly listenUrl: string
  readonly store: StoreOptions
  readonly bulk: Partial<bulk.BulkOptions>
  readonly intake: Partial<Omit<intake.ToolOptions, 'pages'>>
}): Promise<{ readonly room: bulk.BulkRoom; close(): Promise<void> }> {
  const [clock, chance] = [systemClock, systemChance]
  const ground: Ground = {
    ...{ db: kysely<DB>(options.pool), clock, chance, permissions },
    ids: createIds(clock, chance),
    wake: createBell(options.pool),
  }
  const store = await openStore({ ground, ...options.store })
  const feed = await startFeed(ground.db, listenerOn(options.listenUrl))
  const known = await catalogue.openCatalogue(ground, feed)
  const pages = createPages({ workers: 1 })
  const tools = intake.openTools({ pages, ...options.intake, ocrWorkers: 1 })
  const files = casefiles.openCasefiles({ ground, store, catalogue: known.book })
  return {
    room: bulk.openBulk(
      { ground, pages, casefiles: files },
      { ...scannerOf(tools), ...readerOf(tools, pages), ...options.bulk },
    ),
    async close() {
      await tools.close()
      await pages.close()
      known.close()
      await feed.stop()
    },
  }
}
