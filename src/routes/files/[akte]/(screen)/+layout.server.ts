import { shownOf } from '../parts/shown.ts'
import { siteOf } from '../../parts/site.ts'
import type { LayoutServerLoad } from './$types'

/** The document in the middle. Asked for again when another one is opened, not when the panel beside it turns. */
export const load: LayoutServerLoad = async ({ locals, params, url, depends }) => {
  depends('files:shown')
  const { office, actor } = locals
  const people = await office.casefiles.colleagues(actor, { site: siteOf(locals) })
  const names = new Map((people.ok ? people.found : []).map(({ id, name }) => [id, name]))
  return { shown: await shownOf(locals, url, params.akte, names) }
}
