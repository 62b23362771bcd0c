import { offerView } from '../../../counselling/courses/parts/offer-page.ts'
import type { PageServerLoad } from './$types'

/** Public: whoever looks for a course is asked nothing and leaves nothing. */
export const load: PageServerLoad = ({ locals, url }) =>
  offerView(locals.counselling, url.searchParams, locals.language)
