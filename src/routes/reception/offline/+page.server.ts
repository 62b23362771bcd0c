import { staffFrame } from '#ui/staff-page.ts'
import type { PageServerLoad } from './$types'

/** The page itself is kept by the computer, so it names nobody. */
export const load: PageServerLoad = (event) => {
  staffFrame(event)
  event.setHeaders({ 'cache-control': 'no-cache' })
}
