import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url, locals }) => ({
  booking: `${url.origin}/${locals.language}/termin`,
})
