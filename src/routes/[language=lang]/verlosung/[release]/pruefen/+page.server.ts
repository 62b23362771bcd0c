import { error } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'
import { releaseOfAddress, releaseView } from '../../parts/release-view.ts'

/** So many ranks are shown; the data hold all. */
const SHOWN = 100

/** Repeats the draw from what is public, each time the page is asked for. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { release, stage } = await releaseOfAddress(locals, params.release)
  const found = await locals.office.release.publicDraw(release.id)
  if (!found.ok) error(404, 'unknown-release')
  const { draw } = found
  const order = locals.office.release.orderOf(draw)
  const first = order.slice(0, SHOWN).map((number) => draw.entries[number - 1]!)
  return {
    release: releaseView(locals, release, stage),
    ...{ commitment: draw.commitment, head: draw.head, seed: draw.seed },
    faults: locals.office.release.faultsOf(draw),
    ranks: first.map(({ number, receipt, outcome }) => ({ number, receipt: receipt.slice(0, 8), outcome })),
    all: order.length,
  }
}
