import type { PageServerLoad } from './$types'
import { releaseOfAddress, releaseView } from '../parts/release-view.ts'

/** One release: what is drawn, how, and what came of it. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { release, stage } = await releaseOfAddress(locals, params.release)
  return { release: releaseView(locals, release, stage) }
}
