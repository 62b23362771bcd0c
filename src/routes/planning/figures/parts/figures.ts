import { error } from '@sveltejs/kit'
import { siteOf } from '../../../reception/parts/site.ts'
import type { Asked } from './asked.ts'
import { periodOf } from './period.ts'

export async function figuresOf({ office, actor, account }: App.Locals, url: URL): Promise<Asked> {
  const { siteId: site, sites } = siteOf({ account }, url)
  const today = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const period = periodOf(url.searchParams.get('period'), today)
  const view = await office.observation.readFigures(actor, { site, from: period.from, to: period.to })
  if (!view.ok) error(403, view.refusal)
  const asked = url.searchParams.get('area') ?? ''
  const area = view.learned.areas.some((it) => it.area === asked) ? asked : ''
  return { site, sites, period, area, view }
}
