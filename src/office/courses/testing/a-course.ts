import { aCounselling, type ACounselling } from '../../counselling/testing/a-counselling.ts'
import { NO_COURSE, type Course } from '../course.ts'
import { openCourses, type CoursesRoom } from '../room.ts'

export interface ACourseRoom extends ACounselling {
  readonly courses: CoursesRoom
}

/** The courses of a counselling, on a database of its own. */
export async function aCourseRoom(now?: string): Promise<ACourseRoom> {
  const it = await aCounselling(now)
  return { ...it, courses: openCourses(it.room) }
}

export const course = (more: Partial<Course>): Course => ({ ...NO_COURSE, ...more })
