import { error, redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { refuseForm } from '#ui/forms.ts'
import { memberOf } from '../parts/case-view.ts'
import { idTyped } from '../parts/id-typed.ts'
import { reportView, yearViews } from './report-view.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { reports } = event.locals.counselling
  const seen = await reports.readReports(memberOf(event))
  if (!seen.ok) error(403, seen.refusal)
  return {
    reports: seen.reports.map(reportView),
    years: yearViews(seen.reports, reports.together),
    lead: event.locals.counsellor?.lead ?? false,
    told: event.url.searchParams.get('told'),
  }
}

export const actions: Actions = {
  make: async (event) => {
    const form = await event.request.formData()
    const made = await event.locals.counselling.reports.makeReport(memberOf(event))
    if (!made.ok) return refused(form, made.refusal)
    redirect(303, '/counselling/report?told=made')
  },
  release: async (event) => {
    const form = await event.request.formData()
    const report = idTyped(form, 'report')
    const released = await event.locals.counselling.reports.releaseReport(memberOf(event), { report })
    if (!released.ok) return refused(form, released.refusal)
    redirect(303, '/counselling/report?told=released')
  },
}

function refused(form: FormData, refusal: string) {
  const { tr, maybe } = textsIn('de')
  const words = maybe(`council.refusals.${refusal}`) ?? tr('council.refusals.other')
  return refuseForm(form, { '': words }, { status: refusal === 'not-permitted' ? 403 : 409 })
}
