import { perform } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import type { NoticesDesk } from './desk.ts'
import { forgetBefore, forgetExpired } from './fate-store.ts'

/** Days after which a notice forgets to whom and what it said; kind, state and times stay for the figures. */
export const FORGET_DAYS = 180

export async function forgetOldNotices({ ground }: NoticesDesk): Promise<number> {
  const before = ground.clock.now().subtract({ hours: 24 * FORGET_DAYS })
  const done = await perform(
    ground,
    SYSTEM,
    { act: 'notices.forget', site: null },
    async ({ tx, now, about }) => {
      await forgetExpired(tx, now.subtract({ hours: 24 }))
      const forgotten = await forgetBefore(tx, before)
      about('notices:old', { forgotten })
      return { ok: true as const, forgotten }
    },
  )
  return done.ok ? done.forgotten : 0
}
