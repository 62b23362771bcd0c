import type { Actor } from '#ground/permission/permission.ts'
import { sure, type OpenHouse } from './house.ts'

const HEAD: Actor = { kind: 'staff', id: 'proof', roles: ['head'], sites: [1] }

/** A frozen review of site 1 with a figure, by the names of the parameters that ask for them. */
export type ReviewThings = Readonly<Record<'report' | 'figure' | 'kpi', string>>

export const isAboutReview = (route: string): boolean => route.includes('/planning/review/')

export async function freshReview({ office }: OpenHouse): Promise<ReviewThings> {
  const { review } = office
  const frame = { baselineFrom: '2024-01', baselineTo: '2025-01', afterFrom: '2025-10', afterTo: '2026-10' }
  await sure(review.setFrame(HEAD, { site: 1, changeDay: '2025-07-01', ...frame }))
  for (const period of ['2024-10', '2025-10']) {
    const value = { site: 1, kpi: 'turnaround', period, value: 40, n: 90, source: 'Probe' }
    await sure(review.typeValue(HEAD, value))
  }
  const { report } = await sure(review.freezeReview(HEAD, { site: 1, name: 'Probe' }))
  const { figures } = (await sure(review.readReport(HEAD, { site: 1, report }))).report
  return { report, figure: figures[0]?.id ?? report, kpi: 'turnaround' }
}
