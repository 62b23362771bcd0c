import { perform } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { OFFICE_ZONE, officeDay } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { noteReminded, readEpisodes } from './episode-store.ts'
import { isPressing, REMIND_DAYS, standingOf } from './episode.ts'
import { noteNoticeReminded, readNotices } from './notice-store.ts'
import { overdueOf } from './notice.ts'
import type { WorkloadRoom } from './room.ts'

/** Once a week each: what waits for the head longer than agreed is said again, and that it was said stays. */
export async function remindLate({ ground }: WorkloadRoom, site: number): Promise<number> {
  const deed = { act: 'workload.remind', site }
  const done = await perform<{ reminded: number }, 'nothing-to-remind'>(
    ground,
    SYSTEM,
    deed,
    async (hand) => {
      const today = officeDay(hand.now)
      const isDue = (it: { readonly remindedAt: Temporal.Instant | null }): boolean =>
        it.remindedAt === null ||
        Temporal.Instant.compare(it.remindedAt.add({ hours: 24 * REMIND_DAYS }), hand.now) <= 0
      const open = await readEpisodes(hand.tx, { site, from: hand.now, to: hand.now })
      const episodes = open.filter((it) => isPressing(standingOf(it, today, OFFICE_ZONE)) && isDue(it))
      const notices = (await readNotices(hand.tx, site, {})).filter((it) => overdueOf(it, today) && isDue(it))
      if (episodes.length + notices.length === 0) return refuse('nothing-to-remind')
      for (const { id } of episodes) await noteReminded(hand.tx, id, hand.now)
      for (const { id } of notices) await noteNoticeReminded(hand.tx, id, hand.now)
      hand.about(`site:${site}`, { episodes: episodes.length, notices: notices.length })
      hand.tell('workload.reminded', { episodes: episodes.map(({ id }) => id), notices: notices.length })
      return { ok: true, reminded: episodes.length + notices.length }
    },
  )
  return done.ok ? done.reminded : 0
}
