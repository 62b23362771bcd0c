import type { Counselled } from './counselling-steps.ts'
import type { Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

/** The course of a case that stays open, and a list of courses; who only looks for a course leaves no row. */
export async function* learned(
  { counselling, clock }: Stage,
  { member, person, caseId }: Counselled,
): AsyncGenerator<Step> {
  const { courses } = counselling
  const of = { case: caseId }
  const typed = { standing: 'entitled', entitledFrom: '01.03.2026' }
  const today = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const bytes = Buffer.from(courses.exampleList(today))
  const acts: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['save', () => sure(courses.saveCourse(person, { ...of, version: 0, typed }))],
    ['read', () => sure(courses.readCourseOf(member, of))],
    ['import-offers', () => sure(courses.importOffers(member, { bytes }))],
  ]
  for (const [name, work] of acts) yield { act: `courses.${name}`, do: work }
}
