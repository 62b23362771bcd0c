import { courseFigure, type CourseFigureKey } from '#law/courses/index.ts'
import { isSpecial, type Course } from './course.ts'

/** What is to be done next. Texts `courses.step.<key>`. */
export type CourseStepKey =
  | 'clarify'
  | 'ask-admission'
  | 'register'
  | 'prove-hindrance'
  | 'start'
  | 'go-on'
  | 'talk-about-absences'
  | 'attend'
  | 'take-tests'
  | 'test-again'
  | 'repeat-hours'
  | 'test-lid'
  | 'ask-certificate'
  | 'ask-refund'
  | 'go-further'

export interface CourseStep {
  readonly step: CourseStepKey
  readonly paragraphs: readonly string[]
  /** Last day on which it is in time; null where the law names none. */
  readonly due: Temporal.PlainDate | null
  /** Key of a body (`risks.contacts.<key>`). */
  readonly contact: 'kurstraeger' | 'bamf' | 'mbe'
  /** Lessons that are left, where the kind of course and the lessons used are known. */
  readonly hoursLeft: number | null
  /** Whether asking to be exempt from the contribution is worth it (§ 9 Abs. 2 IntV). */
  readonly exemption: boolean
}

type Found = Pick<CourseStep, 'step' | 'paragraphs' | 'contact'> & {
  readonly due?: Temporal.PlainDate | null
}

/**
 * The one next step of a course on a day. Periods end on the day with the same number (§ 188 Abs. 2 BGB), that day included;
 * a month without it ends with its last day. Pure.
 */
export function nextCourseStep(course: Course, on: Temporal.PlainDate): CourseStep {
  const found = beforeRegistering(course, on) ?? beforeTheEnd(course, on) ?? afterTheEnd(course, on)
  return {
    ...{ step: found.step, paragraphs: found.paragraphs, contact: found.contact, due: found.due ?? null },
    hoursLeft: hoursLeft(course, on),
    exemption: course.certificateAt === null && ['benefits', 'low-income'].includes(course.costs),
  }
}

function beforeRegistering(course: Course, on: Temporal.PlainDate): Found | null {
  const { standing, registeredAt, startedAt, certificateAt } = course
  if (registeredAt !== null || startedAt !== null || certificateAt !== null) return null
  if (standing === 'unknown')
    return { step: 'clarify', paragraphs: ['AufenthG § 44 Abs. 1', 'AufenthG § 44a Abs. 1'], contact: 'mbe' }
  if (standing === 'none') return askAdmission
  // whoever is obliged registers at once; the law names no number of days
  if (standing === 'obliged')
    return {
      ...{
        step: 'register',
        paragraphs: ['AufenthG § 44a Abs. 1', 'IntV § 7 Abs. 2'],
        contact: 'kurstraeger',
      },
      due: on,
    }
  const due = after(course.entitledFrom, 'registerMonths', on)
  const paragraphs = ['AufenthG § 44 Abs. 2', 'IntV § 4 Abs. 1']
  if (isOver(due, on) && standing === 'entitled')
    return course.hindered
      ? { step: 'prove-hindrance', paragraphs: ['AufenthG § 44 Abs. 2 Satz 2'], contact: 'bamf' }
      : askAdmission
  return { step: 'register', paragraphs, contact: 'kurstraeger', due }
}

const askAdmission: Found = {
  step: 'ask-admission',
  paragraphs: ['AufenthG § 44 Abs. 4', 'IntV § 5'],
  contact: 'bamf',
}

function beforeTheEnd(course: Course, on: Temporal.PlainDate): Found | null {
  const { registeredAt, startedAt, interruptedAt, endedAt, certificateAt, attendance } = course
  if (endedAt !== null || certificateAt !== null || course.languageTest !== null) return null
  const paragraphs = ['AufenthG § 44 Abs. 2', 'IntV § 4 Abs. 1']
  const limited = (due: Temporal.PlainDate | null, step: 'start' | 'go-on'): Found =>
    isOver(due, on) ? askAdmission : { step, paragraphs, contact: 'kurstraeger', due }
  if (startedAt === null) return limited(after(registeredAt, 'startMonths', on), 'start')
  if (interruptedAt !== null) return limited(after(interruptedAt, 'interruptionMonths', on), 'go-on')
  if (attendance === 'absences' || attendance === 'stopped' || course.reportedAbsences > 0)
    return {
      step: 'talk-about-absences',
      paragraphs: ['IntV § 14 Abs. 6', 'AufenthG § 8 Abs. 3'],
      contact: 'mbe',
    }
  return { step: 'attend', paragraphs: ['IntV § 14 Abs. 6'], contact: 'kurstraeger' }
}

function afterTheEnd(course: Course, on: Temporal.PlainDate): Found {
  const { languageTest, lidTest, certificateAt } = course
  if (certificateAt === null) {
    if (languageTest === null)
      return { step: 'take-tests', paragraphs: ['IntV § 17'], contact: 'kurstraeger' }
    // for all others the repetition was struck out: old leaflets are wrong
    if (languageTest !== 'b1')
      return isSpecial(course) && courseFigure('repeatHours', on)
        ? { step: 'repeat-hours', paragraphs: ['IntV § 5 Abs. 4'], contact: 'bamf' }
        : { step: 'test-again', paragraphs: ['IntV § 17', 'AufenthG § 45a'], contact: 'kurstraeger' }
    if (lidTest !== 'passed') return { step: 'test-lid', paragraphs: ['IntV § 17'], contact: 'kurstraeger' }
    return { step: 'ask-certificate', paragraphs: ['IntV § 17'], contact: 'bamf' }
  }
  return mayAskRefund(course, on)
    ? { step: 'ask-refund', paragraphs: ['IntV § 9 Abs. 6'], contact: 'bamf' }
    : { step: 'go-further', paragraphs: ['AufenthG § 45a', 'StAG § 10'], contact: 'mbe' }
}

/** Half of what was paid comes back when the certificate came in time (§ 9 Abs. 6 IntV); who paid nothing gets nothing. */
export function mayAskRefund(course: Course, on: Temporal.PlainDate): boolean {
  const { entitledFrom, certificateAt, refundAskedAt, costs } = course
  if (entitledFrom === null || certificateAt === null || refundAskedAt !== null || costs === 'exempt')
    return false
  const last = after(entitledFrom, isSpecial(course) ? 'refundMonthsSpecial' : 'refundMonths', on)
  return last !== null && !isOver(last, Temporal.PlainDate.from(certificateAt))
}

function hoursLeft(course: Course, on: Temporal.PlainDate): number | null {
  const { kind, hoursUsed } = course
  if (kind === null || hoursUsed === null) return null
  const key =
    kind === 'general'
      ? 'languageHours'
      : kind === 'intensive'
        ? 'languageHoursIntensive'
        : 'languageHoursSpecial'
  const all = courseFigure(key, on)
  return all && Math.max(0, all.value - hoursUsed)
}

function after(from: string | null, key: CourseFigureKey, on: Temporal.PlainDate): Temporal.PlainDate | null {
  const months = courseFigure(key, on)
  return from === null || months === null ? null : Temporal.PlainDate.from(from).add({ months: months.value })
}

const isOver = (due: Temporal.PlainDate | null, on: Temporal.PlainDate): boolean =>
  due !== null && Temporal.PlainDate.compare(on, due) > 0
