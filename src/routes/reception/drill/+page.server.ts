import { error, redirect } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { textsIn } from '#texts/index.ts'
import { chosen, keyOfForm, refuseForm, typed, typedShort } from '#ui/forms.ts'
import { dayTyped } from '#ui/typed-day.ts'
import { siteOf } from '../parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const seen = await office.outage.drills(actor, { site: siteOf(locals, url).siteId })
  if (!seen.ok) error(403, seen.refusal)
  return {
    requestKey: office.ground.ids.uuid(),
    today: String(officeDay(office.ground.clock.now())),
    steps: office.outage.DRILL_STEPS,
    due: String(seen.due),
    overdue: seen.overdue,
    drills: seen.drills.map(({ id, heldOn, participants, steps, wentWrong }) => ({
      ...{ id, participants, wentWrong, heldOn: String(heldOn), steps: steps.length },
    })),
    told: url.searchParams.get('told') === 'saved',
  }
}

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData()
    const { tr } = textsIn('de')
    const site = Number(typedShort(form, 'site')) || 0
    if (!(await locals.office.outage.drills(locals.actor, { site })).ok) error(403, 'not at this site')
    const steps = chosen(form, 'steps')
    // what was ticked comes back as one value
    form.set('steps', steps.join(','))
    const heldOn = dayTyped(typed(form, 'heldOn'))
    if (!heldOn) return refuseForm(form, { heldOn: tr('catchup.drill.wrong.heldOn') })
    const participants = Number(typedShort(form, 'participants') || Number.NaN)
    const key = keyOfForm(form, 'drill')
    const drill = { heldOn, participants, steps: chosen(form, 'steps'), wentWrong: typed(form, 'wentWrong') }
    const done = await locals.office.outage.recordDrill(locals.actor, { site, ...drill, key })
    if (!done.ok) {
      if (done.refusal === 'not-permitted') error(403, done.refusal)
      const field = (done.field ?? 'heldOn') as 'heldOn' | 'participants' | 'steps' | 'wentWrong'
      return refuseForm(form, { [field]: tr(`catchup.drill.wrong.${field}`) })
    }
    const where = (locals.account?.sites.length ?? 0) > 1 ? { site: String(site) } : {}
    redirect(303, `/reception/drill?${new URLSearchParams({ ...where, told: 'saved' })}`)
  },
}
