import { formatDay } from '#ground/languages/index.ts'
import { toldIn } from '../partners/parts/say.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { counselling, counsellor } = event.locals
  const today = counselling.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const { agreements, due } = await counselling.partners.readAgreements()
  const isBefore = (day: Temporal.PlainDate | null) =>
    day !== null && Temporal.PlainDate.compare(day, today) < 0
  const shown = (it: (typeof agreements)[number]) => ({
    ...{ id: it.id, title: it.title, partner: it.partnerName, partnerId: it.partner, state: it.state },
    ...{
      startsOn: formatDay('de', it.startsOn, 'short'),
      endsOn: it.endsOn && formatDay('de', it.endsOn, 'short'),
    },
    ...{
      reviewOn: formatDay('de', it.reviewOn, 'short'),
      isLate: isBefore(it.reviewOn),
      isOver: isBefore(it.endsOn),
    },
    hasDocument: it.document !== null,
  })
  const lead = counsellor?.lead ?? false
  return { told: toldIn(event), lead, agreements: agreements.map(shown), due: due.map(shown) }
}
