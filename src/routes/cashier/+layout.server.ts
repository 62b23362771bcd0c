import { staffFrame } from '#ui/staff-page.ts'
import { siteOf } from '../reception/parts/site.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = (event) => ({
  ...staffFrame(event),
  ...siteOf(event.locals, event.url),
})
