import { addOwnData, type OwnRow } from '#office/counselling/index.ts'
import { openReminders } from './read-reminders.ts'
import type { EarlyRoom } from './room.ts'
import { readSheet } from './sheet-store.ts'

/** What this room holds of a person: what was decided about hints, and the reminders chosen. Hints are kept nowhere. */
export function tellOwnData({ counselling }: EarlyRoom): void {
  addOwnData(counselling, {
    key: 'hints',
    read: async (tx, id) => {
      const safe = await counselling.vault.safeOf(tx, id)
      const { decisions } = safe ? (await readSheet(tx, safe, id)).sheet : { decisions: [] }
      return decisions.map(({ rule, kind, why, by, at, counteredAt }): OwnRow => ({
        ...{ rule, state: kind, why, who: by, at, endedAt: counteredAt },
      }))
    },
  })
  addOwnData(counselling, {
    key: 'reminders',
    read: async (tx, id) => {
      const safe = await counselling.vault.safeOf(tx, id)
      const all = safe ? await openReminders(tx, safe, id) : []
      return all.map(({ kind, daysBefore, channel, address }): OwnRow => ({
        kind,
        daysBefore,
        channel,
        address,
      }))
    },
  })
}
