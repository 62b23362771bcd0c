import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Outcome } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import { alarmsOf, siteOfMine } from './alarms.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => ({ alarms: await alarmsOf(locals) })

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function onAlarm(
  event: RequestEvent,
  act: (at: { site: number; alarm: string }) => Promise<Outcome<object>>,
) {
  if (!event.locals.account) error(401, 'sign in first')
  const form = await event.request.formData()
  const [site, alarm] = [typed(form, 'site'), typed(form, 'alarm')]
  const isOne = /^\d{1,4}$/.test(site) && UUID.test(alarm)
  return answer(
    event,
    form,
    isOne ? await act({ site: Number(site), alarm }) : { ok: false, refusal: 'alarm-over' },
  )
}

function answer({ locals }: RequestEvent, form: FormData, outcome: Outcome<object>) {
  if (outcome.ok) redirect(303, '/alarm')
  const { tr, maybe } = textsIn(locals.language)
  const words = maybe(`staff.alarm.refusals.${outcome.refusal}`) ?? tr('staff.alarm.refusals.other')
  return refuseForm(form, { '': words }, { status: outcome.refusal === 'not-permitted' ? 403 : 409 })
}

export const actions: Actions = {
  raise: async (event) => {
    if (!event.locals.account) error(401, 'sign in first')
    const form = await event.request.formData()
    const site = await siteOfMine(event.locals)
    const { office, actor } = event.locals
    const outcome: Outcome<object> =
      site === undefined
        ? { ok: false, refusal: 'not-permitted' }
        : await office.calling.raiseAlarm(actor, { site })
    return answer(event, form, outcome)
  },
  answer: (event) => onAlarm(event, (at) => event.locals.office.calling.answerAlarm(event.locals.actor, at)),
  end: (event) => onAlarm(event, (at) => event.locals.office.calling.endAlarm(event.locals.actor, at)),
}
