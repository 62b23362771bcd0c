import { bind } from './bind.ts'
import type { CounsellingRoom } from './counselling/index.ts'
import * as courses from './courses/index.ts'

/** The integration course of a person, and the offers of providers. */
export function bindCourses(counselling: CounsellingRoom) {
  const room = courses.openCourses(counselling)
  courses.tellOwnCourse(room)
  const { readCourseOf, saveCourse, importOffers, findOffers, offersFor } = courses
  return {
    standings: courses.STANDINGS,
    kinds: courses.KINDS,
    attendances: courses.ATTENDANCES,
    languageResults: courses.LANGUAGE_RESULTS,
    lidResults: courses.LID_RESULTS,
    costs: courses.COSTS,
    levels: courses.OFFER_LEVELS,
    columns: courses.OFFER_COLUMNS,
    typeCourse: courses.typeCourse,
    /** A list to look at and to begin with; its providers are invented. */
    exampleList: (today: Temporal.PlainDate) => courses.writeOffers(courses.exampleOffers(today)),
    ...bind(room, { readCourseOf, saveCourse, importOffers, findOffers, offersFor }),
  }
}
