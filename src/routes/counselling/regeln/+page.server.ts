import { error } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { memberOf } from '../parts/case-view.ts'
import type { PageServerLoad } from './$types'

/** The rules as they count today. Of persons nothing stands here. */
export const load: PageServerLoad = async (event) => {
  const read = await event.locals.counselling.earlywarning.readRules(memberOf(event))
  if (!read.ok) error(403, read.refusal)
  const { t } = textsIn('de')
  const day = (text: string) => formatDay('de', text, 'short')
  return {
    rules: read.rules.map(({ rule, number, standing, waits }) => ({
      ...{ key: rule.key, title: rule.titleDe, kind: rule.kind, runs: rule.runs, number, standing, waits },
      valid: rule.validTo
        ? t('earlywarning.rules.fromTo', { from: day(rule.validFrom), to: day(rule.validTo) })
        : t('earlywarning.rules.from', { from: day(rule.validFrom) }),
      lawState: rule.lawState,
      unreviewed: rule.unreviewedSince && day(rule.unreviewedSince),
    })),
  }
}
