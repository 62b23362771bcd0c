import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

/** What is not in operation, in words. What is on has its own page. */
export const load: PageServerLoad = ({ locals, params }) => {
  const { off, preview } = locals.stage
  const isPreview = params.function === 'vorschau' && preview !== null
  if (!isPreview && !off.includes(params.function)) redirect(303, `/${params.language}`)
  return { function: params.function, isPreview }
}
