import type { Ground } from '#ground/act/act.ts'
import type { Feed } from '#ground/events/feed.ts'
import { newestRules } from './rules-store.ts'
import { OFFICE_RULES, type OfficeRules } from './rules.ts'

/** The rules of all sites as this process knows them, so that no act asks the database for them; kept by events. */
export interface RulesBook {
  of(site: number): OfficeRules
  /** Waited for once before the office opens, and after the own changes. */
  reload(): Promise<void>
  close(): void
}

const AGAIN_MS = 500

export function createRulesBook(
  ground: Ground,
  shipped: Partial<OfficeRules> = {},
  feed?: Pick<Feed, 'subscribe'>,
): RulesBook {
  const usual = { ...OFFICE_RULES, ...shipped }
  let known = new Map<number, OfficeRules>()
  let closed = false
  let asked = 0
  const reload = async (): Promise<void> => {
    const mine = ++asked
    const newest = await newestRules(ground.db)
    // An answer that was asked for earlier and comes later is older.
    if (mine === asked) known = new Map(newest.map(({ site, rules }) => [site, rules]))
  }
  const keepTrying = (): Promise<void> =>
    reload().catch(() => {
      if (!closed) setTimeout(() => void keepTrying(), AGAIN_MS).unref()
    })
  const stop = feed?.subscribe(({ topic }) => {
    if (topic === 'calling.rules-changed') void keepTrying()
  })
  return {
    reload,
    of: (site) => known.get(site) ?? usual,
    close() {
      closed = true
      stop?.()
    },
  }
}
