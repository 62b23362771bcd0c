import { staffFrame } from '#ui/staff-page.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = (event) => ({
  ...staffFrame(event),
  isAdmin: event.locals.account?.roles.includes('admin') ?? false,
})
