import type { RequestHandler } from './$types'

/** The whole directory as a list that can be taken in again. It names organisations, no person. */
export const GET: RequestHandler = async ({ locals }) =>
  new Response(await locals.counselling.partners.exportPartners(), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="partner.csv"',
    },
  })
