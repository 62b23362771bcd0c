import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { entriesOf } from './entry-store.ts'
import { seenAt } from './read-review.ts'
import type { ReviewRoom } from './room.ts'
import { criteriaOf, linesOf } from './snapshot.ts'
import { insertSnapshot } from './snapshot-store.ts'

export type FreezeRefusal = 'frame-missing' | 'no-values' | 'name-missing' | 'too-long'

const NAME_MOST = 120

/** The review as it stands now, for good: what is corrected later makes another review, never another past. */
export function freezeReview(
  room: ReviewRoom,
  actor: Actor,
  { site, name, key }: { readonly site: number; readonly name: string; readonly key?: string | undefined },
): Promise<Outcome<{ report: string; figures: number }, FreezeRefusal | CommonRefusal>> {
  const deed = {
    act: 'review.freeze',
    site,
    key: key === undefined ? undefined : { value: key, request: { name } },
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const called = name.trim()
    if (called === '') return refuse('name-missing', { field: 'name' })
    if (called.length > NAME_MOST) return refuse('too-long', { field: 'name', detail: { most: NAME_MOST } })
    const { frame, judged, off } = await seenAt(tx, { site, at: now })
    if (!frame) return refuse('frame-missing')
    const { lines, figures } = linesOf(judged, frame, () => room.ground.ids.uuid())
    if (lines.length === 0) return refuse('no-values')
    const id = room.ground.ids.uuid()
    const bodies = async <Kind extends 'finding' | 'shock' | 'hypothesis' | 'evidence'>(kind: Kind) =>
      (await entriesOf(tx, site, kind)).map(({ body }) => body)
    const body = {
      ...{ frame, lines, off: off.map(({ kpi }) => kpi.name) },
      findings: await bodies('finding'),
      shocks: await bodies('shock'),
      hypotheses: await bodies('hypothesis'),
      criteria: criteriaOf(await bodies('evidence')),
    }
    await insertSnapshot(tx, site, { id, name: called, body, at: now }, figures)
    about(`review:${id}`, { figures: figures.length, lines: lines.length })
    tell('review.frozen', { figures: figures.length })
    return { ok: true, report: id, figures: figures.length }
  })
}
