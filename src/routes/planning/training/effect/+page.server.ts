import { error } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import type { OfferEffect } from '#office/training/index.ts'
import { offIn } from '#ui/evaluation-off.ts'
import type { PageServerLoad } from './$types'

const NUMBER = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { siteId } = await parent()
  const read = await locals.office.training.readEffect(locals.actor, { site: siteId })
  if (!read.ok) {
    const off = offIn(read)
    if (off) return { off, effects: [], bars: [], months: '' }
    error(403, 'no right for the effect')
  }
  return {
    off: null,
    months: String(read.months),
    bars: read.effects.flatMap(barsOf),
    effects: read.effects.map(({ offer, title, day, task, effect, isOpen }) => ({
      ...{ offer, title, day: day.toString(), task, isOpen, said: effect?.said ?? null },
      sides: effect ? [shown(effect.before), shown(effect.after)] : null,
    })),
  }
}

/** Two bars for each training and task that has figures on both sides. */
function barsOf({ task, day, effect }: OfferEffect) {
  if (!effect) return []
  const { t } = textsIn('de')
  const about = { task, day: formatDay('de', day, 'short') }
  const bar = (name: string, { mean: value, low, high }: typeof effect.before) => ({ name, value, low, high })
  return [
    bar(t('training.effect.barBefore', about), effect.before),
    bar(t('training.effect.barAfter', about), effect.after),
  ]
}

const shown = ({ n, mean, low, high }: { n: number; mean: number; low: number; high: number }) => ({
  ...{
    n: NUMBER.format(n),
    minutes: NUMBER.format(mean),
    low: NUMBER.format(low),
    high: NUMBER.format(high),
  },
})
