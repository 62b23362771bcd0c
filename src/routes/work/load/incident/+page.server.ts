import { dayIn, typed, typedShort } from '#ui/forms.ts'
import { dayToType } from '#ui/typed-day.ts'
import { act } from '../../../planning/load/parts/acting.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

const ZONE = 'Europe/Berlin'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId: site } = siteOf(locals, url)
  const { workload, ground, staff } = locals.office
  const now = ground.clock.now().toZonedDateTimeISO(ZONE)
  return {
    requestKey: ground.ids.uuid(),
    areas: (await staff.teams(site)).map(({ key, name }) => ({ value: key, label: name })),
    own: locals.account?.teams[0] ?? '',
    ...{ kinds: workload.INCIDENT_KINDS, levels: workload.INCIDENT_LEVELS },
    today: dayToType(now.toPlainDate().toString()),
  }
}

/** Null: nothing, or nothing that is a time. */
function momentIn(form: FormData): Temporal.Instant | null {
  const day = dayIn(form, 'day')
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(typedShort(form, 'time')) ?? []
  if (!day || hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  return day
    .toZonedDateTime({ timeZone: ZONE, plainTime: { hour: Number(hour), minute: Number(minute) } })
    .toInstant()
}

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      'incident',
      (form, at) =>
        event.locals.office.workload.reportIncident(event.locals.actor, {
          ...{ ...at, area: typedShort(form, 'area'), kind: typedShort(form, 'kind'), at: momentIn(form) },
          level: typedShort(form, 'level') === '' ? Number.NaN : Number(typedShort(form, 'level')),
          ...{ what: typed(form, 'what'), helped: typed(form, 'helped') },
          wantsContact: typedShort(form, 'wantsContact') === 'yes',
        }),
      () => '/work/load?told=reported',
    ),
}
