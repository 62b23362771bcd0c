import { courseFigure } from '#law/courses/index.ts'
import type { Facts } from '#law/risks/index.ts'
import { isSpecial, type Course } from './course.ts'

/**
 * What a course says in the words of early warning. Offered to the person and the counsellor; only their own button hands it to the
 * situation, and from there the rules read it.
 */
export function factsOfCourse(course: Course, on: Temporal.PlainDate): Facts {
  const months = courseFigure('registerMonths', on)
  const obligation = { obliged: 'obliged', entitled: 'entitled', none: 'none' } as const
  const facts: Record<string, string | number | boolean | null> = {
    'course.obligation': obligation[course.standing as keyof typeof obligation] ?? null,
    'course.obligedSince': course.obligedSince,
    'course.firstEntitlementAt': course.entitledFrom,
    'course.entitledUntil':
      course.standing === 'entitled' && course.entitledFrom && months
        ? Temporal.PlainDate.from(course.entitledFrom).add({ months: months.value }).toString()
        : null,
    'course.registeredAt': course.registeredAt,
    'course.reportedAbsences': course.reportedAbsences > 0 ? course.reportedAbsences : null,
    'course.testLanguage': course.languageTest,
    'course.testLid': course.lidTest,
    'course.certificateAt': course.certificateAt,
    'course.special': course.kind === null ? null : isSpecial(course),
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) as Facts
}
