import type { LayoutServerLoad } from './$types'

/** What every page needs to frame itself. */
export const load: LayoutServerLoad = ({ locals }) => ({
  ...{ language: locals.language, site: locals.site, stage: locals.stage },
})
