import { redirect } from '@sveltejs/kit'
import { firstFaceOf } from '../../../web/faces.ts'
import type { PageServerLoad } from './$types'

/** A page of colleagues that is off at this stage: why, and who can switch it on. */
export const load: PageServerLoad = ({ locals, params }) => {
  const { account, office, stage } = locals
  const back = account ? firstFaceOf(account.roles) : '/'
  const found = office.stages.FUNCTIONS.find(({ key }) => key === params.function)
  if (!found || !stage.off.includes(found.key)) redirect(303, back)
  return { function: found.key, name: found.name, back }
}
