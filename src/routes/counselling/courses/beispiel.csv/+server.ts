import { officeDay } from '#ground/clock/clock.ts'
import type { RequestHandler } from './$types'

/** A list as a city might keep it, of invented providers: to see the columns filled. */
export const GET: RequestHandler = ({ locals }) => {
  const { courses, ground } = locals.counselling
  return new Response(courses.exampleList(officeDay(ground.clock.now())), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="kurse-beispiel.csv"',
    },
  })
}
