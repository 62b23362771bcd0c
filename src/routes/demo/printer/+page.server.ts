import { redirect } from '@sveltejs/kit'
import type { DemoMood } from '#office/demo/index.ts'
import { typed } from '#ui/forms.ts'
import { demoOf } from '../face.server.ts'
import type { Actions, PageServerLoad } from './$types'

const MOODS = [
  'ready',
  'paper-low',
  'paper-out',
  'cover-open',
  'offline',
] as const satisfies readonly DemoMood[]

export const load: PageServerLoad = ({ locals }) => {
  const { slips, mood } = demoOf(locals).printer
  return { slips: slips(), mood: mood(), moods: MOODS }
}

export const actions: Actions = {
  mood: async ({ request, locals }) => {
    const { printer } = demoOf(locals)
    const asked = typed(await request.formData(), 'mood')
    const mood = MOODS.find((it) => it === asked)
    if (mood) printer.setMood(mood)
    redirect(303, '/demo/printer')
  },
}
