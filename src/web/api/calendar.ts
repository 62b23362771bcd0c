import { z } from 'zod'
import type { Wish } from '../../office/appointments/index.ts'
import { officeDay, OFFICE_ZONE } from '../../ground/clock/clock.ts'
import { answerRefusal } from './answer-problem.ts'
import { isoDay } from './iso-day.ts'
import type { ApiOptions } from './options.ts'
import { problems, type Api } from './route.ts'
import { concernKeys, day, moment, needs, persons, site, team } from './schemas.ts'

const SITES_MAX = 100
const DAYS_MAX = 61

const calendarQuery = z.strictObject({
  site: z
    .array(site)
    .max(SITES_MAX)
    .optional()
    .meta({ description: 'Repeat for several; all sites when left out.' }),
  concern: concernKeys.meta({ description: 'Repeat for several.' }),
  from: day.optional().meta({ description: 'First day; today when left out.' }),
  days: z.coerce.number().int().min(1).max(DAYS_MAX).default(30),
  persons,
  needs,
})
const freeDays = z.object({
  sites: z.array(
    z.object({
      site,
      days: z.array(
        z.object({ day, free: z.int().meta({ description: 'Number of different free times.' }) }),
      ),
    }),
  ),
})
const placesQuery = z.strictObject({ site, concern: concernKeys, day, persons, needs })
const places = z.object({
  site,
  day,
  team,
  minutes: z.int().meta({ description: 'How long the visit is planned for.' }),
  places: z.array(
    z.object({
      start: moment,
      time: z.string().meta({ description: 'On the office clock.', example: '08:00' }),
    }),
  ),
})

/** Free days and free times. */
export function calendarRoutes(api: Api, { office }: ApiOptions): void {
  api.get(
    '/calendar',
    {
      schema: {
        ...{ operationId: 'listFreeDays', summary: 'Free days', tags: ['Booking'] },
        description: 'For each site the days within the booking window, each with its number of free times.',
        querystring: calendarQuery,
        response: { 200: freeDays, ...problems(404) },
      },
    },
    async (request, reply) => {
      const { concern: concerns, persons, needs, days, from } = request.query
      const first = from === undefined ? officeDay(office.ground.clock.now()) : Temporal.PlainDate.from(from)
      const parts: string[] = []
      for (const one of request.query.site ?? office.appointments.sites()) {
        const asked = office.appointments.wishFor({ site: one, concerns, persons, needs })
        if (!asked.ok) return answerRefusal(request, reply, asked)
        parts.push(siteAsText(one, office.appointments.calendar(asked.wish, first, days)))
      }
      // Written by hand: a quarter of the time of a serializer for ten sites and sixty days.
      const body = `{"sites":[${parts.join(',')}]}`
      return reply
        .header('content-type', 'application/json; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(body as never)
    },
  )

  api.get(
    '/places',
    {
      schema: {
        ...{ operationId: 'listFreePlaces', summary: 'Free times of a day', tags: ['Booking'] },
        querystring: placesQuery,
        response: { 200: places, ...problems(404) },
      },
    },
    async (request, reply) => {
      const { site, concern: concerns, day, persons, needs } = request.query
      const asked = office.appointments.wishFor({ site, concerns, persons, needs })
      if (!asked.ok) return answerRefusal(request, reply, asked)
      const { team, minutes }: Wish = asked.wish
      const starts = office.appointments.placesOn(asked.wish, Temporal.PlainDate.from(day))
      void reply.header('cache-control', 'no-store')
      return {
        site,
        day,
        team,
        minutes,
        places: starts.map((at) => ({ start: at.toString(), time: clockTime(at) })),
      }
    },
  )
}

function siteAsText(site: number, days: readonly { readonly day: number; readonly free: number }[]): string {
  let list = ''
  for (const { day, free } of days) list += `${list === '' ? '' : ','}{"day":"${isoDay(day)}","free":${free}}`
  return `{"site":${site},"days":[${list}]}`
}

function clockTime(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO(OFFICE_ZONE).toPlainTime().toString({ smallestUnit: 'minute' })
}
