import { redirect } from '@sveltejs/kit'
import { facesOf } from '../../web/faces.ts'
import type { LayoutServerLoad } from './$types'

/** A page of every colleague, whatever the face: it lies beside them. */
export const load: LayoutServerLoad = ({ locals }) => {
  const { account, office } = locals
  if (!account) redirect(303, '/sign-in?return=%2Falarm')
  const { clock } = office.ground
  return {
    who: account.name,
    alarmSite: account.sites[0],
    faces: facesOf(account.roles).map(({ path, name }) => ({ path, name, current: false })),
    officeTime: String(clock.now()),
    officeSpeed: clock.speed ?? 1,
  }
}
