import { redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import type { Actions, PageServerLoad } from './$types'
import { demoOf } from './face.server.ts'

export const load: PageServerLoad = ({ locals, url }) => {
  const { accounts, password, status, programKey, counselling = null } = demoOf(locals)
  const { figures, ...rest } = status()
  const signIns = accounts.map(({ login, name, roles }) => ({ login, name, role: roles[0] ?? '' }))
  return {
    counselling,
    ...{ signIns, password, program: programKey && { key: programKey, address: url.origin } },
    status: { ...rest, figures: figures && { ...figures, refused: undefined } },
  }
}

export const actions: Actions = {
  start: async ({ request, locals }) => {
    const form = await request.formData()
    const demo = demoOf(locals)
    const started = await demo.start(Number(typed(form, 'speed')))
    if (!started && demo.status().state !== 'playing')
      return refuseForm(form, { '': textsIn(locals.language).tr('demo.day.nothing') }, { status: 409 })
    redirect(303, '/demo')
  },
  speed: async ({ request, locals }) => {
    demoOf(locals).setSpeed(Number(typed(await request.formData(), 'speed')))
    redirect(303, '/demo')
  },
  /** No redirect: the key is in this one answer and nowhere else. */
  machine: async ({ request, locals, url }) => {
    const key = await demoOf(locals).machineKey()
    if (key !== null) return { machine: { key, address: url.origin } }
    const form = await request.formData()
    return refuseForm(form, { '': textsIn(locals.language).tr('demo.kiosk.nobody') }, { status: 409 })
  },
  stop: async ({ locals }) => {
    await demoOf(locals).stop()
    redirect(303, '/demo')
  },
}
