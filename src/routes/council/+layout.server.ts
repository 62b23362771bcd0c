import { staffFrame } from '#ui/staff-page.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = (event) => staffFrame(event)
