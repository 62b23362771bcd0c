import type { RequestEvent } from '@sveltejs/kit'
import {
  courseView,
  saveCourseForm,
  takeOver,
  type AtCourse,
} from '../../../../counselling/courses/parts/course-page.ts'
import { personOf } from '../../parts/doors.ts'
import type { Actions, PageServerLoad } from './$types'

const here = (event: RequestEvent): AtCourse => {
  const { language } = event.locals
  return { event, ...personOf(event), language, path: `/${language}/bestin/mein/kurs` }
}

export const load: PageServerLoad = (event) => courseView(here(event))
export const actions: Actions = {
  save: (event) => saveCourseForm(here(event)),
  take: (event) => takeOver(here(event)),
}
