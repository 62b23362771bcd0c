import { perform } from '#ground/act/act.ts'
import type { CommonRefusal, Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { posterOf, replacePoster, siteOfPoster } from './code-store.ts'
import type { SurveyRoom } from './room.ts'

/** A new word for the posters of a site; those that hang lead nowhere from now on. */
export async function renewPoster(
  { ground }: SurveyRoom,
  actor: Actor,
  { site, key }: { readonly site: number; readonly key?: string | undefined },
): Promise<Outcome<{ poster: string }, CommonRefusal>> {
  const deed = {
    ...{ act: 'survey.renew-poster', site },
    key: key === undefined ? undefined : { value: key, request: { site } },
  }
  return perform(ground, actor, deed, async ({ tx, now, about, tell }) => {
    const poster = ground.ids.code()
    await replacePoster(tx, site, poster, now)
    about(`site:${site}`)
    tell('survey.renew-poster', {})
    return { ok: true as const, poster }
  })
}

/** The word that hangs now; null: none was made yet. */
export const posterNow = ({ ground }: SurveyRoom, site: number): Promise<string | null> =>
  posterOf(ground.db, site)

/** Whether a poster with this word hangs anywhere. */
export const isPoster = async ({ ground }: SurveyRoom, key: string): Promise<boolean> =>
  (await siteOfPoster(ground.db, key)) !== null
