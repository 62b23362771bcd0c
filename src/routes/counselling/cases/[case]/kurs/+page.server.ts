import type { RequestEvent } from '@sveltejs/kit'
import { courseView, saveCourseForm, takeOver, type AtCourse } from '../../../courses/parts/course-page.ts'
import { caseIdOf, memberOf } from '../../../parts/case-view.ts'
import type { Actions, PageServerLoad } from './$types'

const here = (event: RequestEvent): AtCourse => {
  const caseId = caseIdOf(event)
  return { event, actor: memberOf(event), caseId, language: 'de', path: `/counselling/cases/${caseId}/kurs` }
}

export const load: PageServerLoad = (event) => courseView(here(event))
export const actions: Actions = {
  save: (event) => saveCourseForm(here(event)),
  take: (event) => takeOver(here(event)),
}
