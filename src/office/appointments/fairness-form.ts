import type { Reader } from './capacity-form.ts'
import type { CapacityChange } from './edit-capacity.ts'
import type { ReservedPool } from './quota.ts'

/** A share of the hours set aside, as an administrator typed it. */
export function readQuota(site: number, id: string, read: Reader): CapacityChange | null {
  const pool = read.choice('pool', ['desk', 'coded', 'draw'])
  const share = read.number('share', 1, 90)
  const opensDays = read.number('opensDays', 0, 365)
  if (!pool || share === null || opensDays === null) return null
  const quota = { id, site, team: read.optional('team'), pool: pool as ReservedPool, share, opensDays }
  return { kind: 'quota', quota }
}

/** How the site keeps booking fair, as an administrator typed it. Minutes and days. */
export function readPolicy(read: Reader): CapacityChange | null {
  const onePerPerson = read.choice('onePerPerson', ['yes', 'no'])
  const returns = read.choice('returns', ['at-once', 'random'])
  const windowDays = read.number('windowDays', 1, 365)
  const returnMinMinutes = read.number('returnMinMinutes', 1, 10_080)
  const returnMaxMinutes = read.number('returnMaxMinutes', 1, 10_080)
  if (!onePerPerson || !returns || windowDays === null) return null
  if (returnMinMinutes === null || returnMaxMinutes === null) return null
  if (returnMaxMinutes < returnMinMinutes) read.refuse('returnMaxMinutes', 'ends-before-it-begins')
  return {
    kind: 'policy',
    policy: {
      onePerPerson: onePerPerson === 'yes',
      returns: returns === 'random' ? 'random' : 'at-once',
      ...{ windowDays, returnMinMinutes, returnMaxMinutes },
    },
  }
}
