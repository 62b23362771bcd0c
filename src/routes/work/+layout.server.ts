import { staffFrame } from '#ui/staff-page.ts'
import type { LayoutServerLoad } from './$types'
import { pagesFor } from './parts/pages.ts'

export const load: LayoutServerLoad = (event) => ({
  ...staffFrame(event),
  own: pagesFor(event.locals.account?.roles ?? []),
})
