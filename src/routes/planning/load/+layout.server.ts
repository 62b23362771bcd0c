import { siteOf } from '../../reception/parts/site.ts'
import type { LayoutServerLoad } from './$types'

/** Of which site the pages speak: one that is asked for and is none of one's own is passed over. */
export const load: LayoutServerLoad = ({ locals, url }) => siteOf(locals, url)
