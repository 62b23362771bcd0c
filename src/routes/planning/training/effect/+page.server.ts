import { error } from '@sveltejs/kit'
import { offIn } from '#ui/evaluation-off.ts'
import type { PageServerLoad } from './$types'

const NUMBER = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 })

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { siteId } = await parent()
  const read = await locals.office.training.readEffect(locals.actor, { site: siteId })
  if (!read.ok) {
    const off = offIn(read)
    if (off) return { off, effects: [], months: '' }
    error(403, 'no right for the effect')
  }
  return {
    off: null,
    months: String(read.months),
    effects: read.effects.map(({ offer, title, day, task, effect, isOpen }) => ({
      ...{ offer, title, day: day.toString(), task, isOpen, said: effect?.said ?? null },
      sides: effect ? [shown(effect.before), shown(effect.after)] : null,
    })),
  }
}

const shown = ({ n, mean, low, high }: { n: number; mean: number; low: number; high: number }) => ({
  ...{
    n: NUMBER.format(n),
    minutes: NUMBER.format(mean),
    low: NUMBER.format(low),
    high: NUMBER.format(high),
  },
})
