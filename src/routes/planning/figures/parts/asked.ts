import type { FiguresView } from '#office/observation/index.ts'
import type { AskedPeriod } from './period.ts'

/** What page and downloads are made of: the same figures, asked once, the same groups hidden. */
export interface Asked {
  readonly site: number
  readonly sites: readonly number[]
  readonly period: AskedPeriod
  /** Key of an area; empty for all. */
  readonly area: string
  readonly view: FiguresView
}

export const areasOf = ({ view, area }: Asked) =>
  view.learned.areas.filter((it) => area === '' || it.area === area)
export const concernsOf = ({ view, area }: Asked) =>
  view.learned.concerns
    .filter((it) => area === '' || it.area === area)
    .toSorted((a, b) => Number(b.minutes !== null) - Number(a.minutes !== null) || b.n - a.n)
export const nameOf = ({ view }: Asked, subject: string): string =>
  view.names[subject] ?? subject.slice(subject.indexOf(':') + 1)
