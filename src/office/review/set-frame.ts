import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Frame } from './compare.ts'
import { monthsBetween } from './period.ts'
import type { ReviewRoom } from './room.ts'
import { insertSetting, settingOf } from './setting-store.ts'
import { lockValues } from './value-store.ts'

export type FrameRefusal =
  | 'baseline-empty'
  | 'baseline-after-change'
  | 'after-empty'
  | 'after-before-change'
  | 'too-long'

const MONTHS_MOST = 60

/** Which time was before and which is after; every earlier choice stays known, so that nobody chooses the baseline by its result. */
export function setFrame(
  room: ReviewRoom,
  actor: Actor,
  { site, key, ...frame }: Frame & { readonly site: number; readonly key?: string | undefined },
): Promise<Outcome<{ version: number }, FrameRefusal | CommonRefusal>> {
  const deed = {
    act: 'review.set-frame',
    site,
    key: key === undefined ? undefined : { value: key, request: frame },
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const refused = frameRefusal(frame)
    if (refused) return refuse(refused.refusal, { field: refused.field })
    await lockValues(tx, site)
    const version = ((await settingOf(tx, site, 'frame'))?.version ?? 0) + 1
    const { changeDay, baselineFrom, baselineTo, afterFrom, afterTo } = frame
    const body = { changeDay, baselineFrom, baselineTo, afterFrom, afterTo }
    await insertSetting(tx, { site, name: 'frame', version, body }, now)
    about(`review-frame:${site}`, { ...body, version })
    tell('review.frame-set', { version })
    return { ok: true, version }
  })
}

function frameRefusal(frame: Frame): { refusal: FrameRefusal; field: string } | null {
  const change = frame.changeDay.slice(0, 7)
  const baseline = monthsBetween(frame.baselineFrom, frame.baselineTo)
  const after = monthsBetween(frame.afterFrom, frame.afterTo)
  if (baseline <= 0) return { refusal: 'baseline-empty', field: 'baselineTo' }
  if (after <= 0) return { refusal: 'after-empty', field: 'afterTo' }
  if (Math.max(baseline, after) > MONTHS_MOST) return { refusal: 'too-long', field: 'baselineFrom' }
  if (frame.baselineTo > change) return { refusal: 'baseline-after-change', field: 'baselineTo' }
  if (frame.afterFrom < change) return { refusal: 'after-before-change', field: 'afterFrom' }
  return null
}
