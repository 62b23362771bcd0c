import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({ version: locals.counselling.limitsVersion })
