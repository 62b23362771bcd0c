import type { Ground } from '#ground/act/act.ts'
import type { CounsellingRoom } from '#office/counselling/index.ts'

/** What the acts of the courses share: the closed ground, and the counselling whose cases they speak of. */
export interface CoursesRoom {
  readonly ground: Ground
  readonly counselling: CounsellingRoom
}

export const openCourses = (counselling: CounsellingRoom): CoursesRoom => ({
  ...{ ground: counselling.ground, counselling },
})
