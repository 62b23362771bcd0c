import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { kpiOf } from './kpis.ts'
import type { ReviewRoom } from './room.ts'
import { insertSetting, settingOf } from './setting-store.ts'
import { lockValues } from './value-store.ts'

/** Which figures everybody may read: only such as have words for visitors. */
export function publishKpis(
  room: ReviewRoom,
  actor: Actor,
  {
    site,
    kpis,
    key,
  }: { readonly site: number; readonly kpis: readonly string[]; readonly key?: string | undefined },
): Promise<Outcome<{ published: number }, 'unknown-kpi' | 'not-public' | CommonRefusal>> {
  const deed = {
    act: 'review.publish',
    site,
    key: key === undefined ? undefined : { value: key, request: { kpis } },
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const chosen = [...new Set(kpis)]
    for (const name of chosen) {
      const kpi = kpiOf(name)
      if (!kpi) return refuse('unknown-kpi', { field: 'kpis' })
      if (!kpi.isPublic) return refuse('not-public', { field: 'kpis' })
    }
    await lockValues(tx, site)
    const version = ((await settingOf(tx, site, 'public'))?.version ?? 0) + 1
    await insertSetting(tx, { site, name: 'public', version, body: { kpis: chosen } }, now)
    about(`review-public:${site}`, { kpis: chosen })
    tell('review.published', { kpis: chosen.length })
    return { ok: true, published: chosen.length }
  })
}
