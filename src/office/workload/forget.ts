import { perform } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { forgetIncidents } from './incident-store.ts'
import { forgetHalfHours } from './load-store.ts'
import { forgetNotices } from './notice-store.ts'
import type { WorkloadRoom } from './room.ts'

/** Years something is kept: load for comparisons, notices and incidents as long as somebody may claim something of them (§ 195 BGB: three). */
const YEARS = { load: 5, notices: 3, incidents: 3 } as const

/** What its time is over for. */
export async function forgetLoad({ ground }: WorkloadRoom, site: number): Promise<void> {
  await perform(ground, SYSTEM, { act: 'workload.forget', site }, async ({ tx, now, about }) => {
    const before = (years: number) => now.toZonedDateTimeISO('UTC').subtract({ years }).toInstant()
    await forgetHalfHours(tx, site, before(YEARS.load))
    await forgetNotices(tx, site, before(YEARS.notices))
    await forgetIncidents(tx, site, before(YEARS.incidents))
    about(`site:${site}`)
    return { ok: true }
  })
}
