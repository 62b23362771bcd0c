import { error } from '@sveltejs/kit'
import type { FiguresView } from '#office/observation/index.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { periodOf, type AskedPeriod } from './period.ts'

/** What page and downloads are made of: the same figures, asked once, the same groups hidden. */
export interface Asked {
  readonly site: number
  readonly sites: readonly number[]
  readonly period: AskedPeriod
  /** Key of an area; empty for all. */
  readonly area: string
  readonly view: FiguresView
}

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

export const areasOf = ({ view, area }: Asked) =>
  view.learned.areas.filter((it) => area === '' || it.area === area)
export const concernsOf = ({ view, area }: Asked) =>
  view.learned.concerns.filter((it) => area === '' || it.area === area).toSorted((a, b) => b.n - a.n)
export const nameOf = ({ view }: Asked, subject: string): string =>
  view.names[subject] ?? subject.slice(subject.indexOf(':') + 1)
