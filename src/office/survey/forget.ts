import { perform } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { BUNDLE_DAYS } from './bundle.ts'
import { bundlesOpenedBefore, endBundle } from './bundle-store.ts'
import { CODE_DAYS } from './code.ts'
import { dropKeysBefore } from './code-store.ts'
import type { SurveyRoom } from './room.ts'
import { dropWordsBefore } from './words-store.ts'

/** Days for which words stay after they were told. */
const WORDS_DAYS = 365

/** Once a day: keys of codes nobody can use any more, old words, and bundles nobody finished. Counts stay: nobody stands in them. */
export async function forgetSurvey({ ground }: SurveyRoom): Promise<number> {
  const done = await perform(
    ground,
    SYSTEM,
    { act: 'survey.forget', site: null },
    async ({ tx, now, about }) => {
      const today = officeDay(now)
      const keys = await dropKeysBefore(tx, today.subtract({ days: CODE_DAYS }))
      const words = await dropWordsBefore(tx, today.subtract({ days: WORDS_DAYS }))
      const bundles = await bundlesOpenedBefore(tx, today.subtract({ days: BUNDLE_DAYS }))
      for (const bundle of bundles) await endBundle(tx, bundle, 'dropped', today)
      const gone = keys + words + bundles.length
      if (gone === 0) return refuse('nothing-to-forget')
      about('survey', { keys, words, bundles: bundles.length })
      return { ok: true as const, gone }
    },
  )
  return done.ok ? done.gone : 0
}
