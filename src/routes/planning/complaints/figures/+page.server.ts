import { error } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { formatNumber } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { topicName } from '../parts/shown.ts'
import type { PageServerLoad } from './$types'

const percent = (share: number): string => `${formatNumber('de', Math.round(share * 1000) / 10)} %`
const YEARS = 5

/** Quarters of the last five years, five complaints and more each; off without the Personalrat. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId } = siteOf(locals, url)
  const { complaints, ground } = locals.office
  const to = officeDay(ground.clock.now())
  const told = await complaints.readComplaintFigures(locals.actor, {
    site: siteId,
    from: to.subtract({ years: YEARS }),
    to,
  })
  if (!told.ok) {
    if (told.refusal === 'evaluation-off') return { siteId, off: told.name, told: null }
    error(403, told.refusal)
  }
  return {
    ...{ siteId, off: null },
    told: {
      bars: told.received.map(({ quarter, n }) => ({ name: quarter, value: n })),
      inTime: told.inTime.map(({ quarter, n, hits, share }) => [
        ...[quarter, formatNumber('de', n), formatNumber('de', hits)],
        ...[share.value, share.low, share.high].map(percent),
      ]),
      topics: told.topics.map(({ topic, n }) => [
        topic === null ? textsIn('de').t('grievances.figures.rest') : topicName(topic),
        formatNumber('de', n),
      ]),
    },
  }
}
