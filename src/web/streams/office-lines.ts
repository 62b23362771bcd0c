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
    async ticketOf(code) {
      const booking = await byCode(ground.db, code)
      if (booking) return { visit: booking.visit, site: booking.site }
      const visit = await visitByTicket(ground.db, code)
      return visit && { visit: visit.id, site: visit.site }
    },
  }
}
