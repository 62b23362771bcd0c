import { staffFrame } from '#ui/staff-page.ts'
import type { LayoutServerLoad } from './$types'

/** Outside the frame of the reception, but for its people only; nothing of the frame goes to the tablet. */
export const load: LayoutServerLoad = (event) => {
  staffFrame(event)
}
