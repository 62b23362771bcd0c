import { isPermitted } from '../../ground/permission/permission.ts'
import { findAkte, seeAs } from '../../office/casefiles/index.ts'
import { byCode } from '../../office/appointments/index.ts'
import type { Office } from '../../office/office.ts'
import { visitByTicket } from '../../office/visits/index.ts'
import type { StreamOptions } from './options.ts'

/** What the live lines of a real office stand on. */
export function officeLines(
  office: Office,
  more: Pick<StreamOptions, 'identify' | 'openDisplays'>,
): StreamOptions {
  const { feed, ground, calling, codes } = office
  return {
    ...{ feed, clock: ground.clock, codes },
    ...more,
    async snapshot(site, teams) {
      return (await calling.displayState({ site, ...(teams && { teams }) })).calls
    },
    // no look at the Akte: nothing of it is told on the line but that something changed
    async fileOf(actor, akte) {
      if (!isPermitted(ground.permissions, actor, 'casefiles.look', null)) return null
      return ground.db.transaction().execute(async (tx) => {
        await seeAs(tx, actor, ground.clock.now())
        return (await findAkte(tx, akte))?.site ?? null
      })
    },
    async ticketOf(code) {
      const booking = await byCode(ground.db, code)
      if (booking) return { visit: booking.visit, site: booking.site }
      const visit = await visitByTicket(ground.db, code)
      return visit && { visit: visit.id, site: visit.site }
    },
  }
}
