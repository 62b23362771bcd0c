import { consult, perform, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { caseIn, caseSubject, lockCase, type Safe } from '#office/counselling/index.ts'
import type { Facts } from '#law/risks/index.ts'
import { NO_COURSE, type Course } from './course.ts'
import { findCourse, saveCourseRow } from './course-store.ts'
import { factsOfCourse } from './facts.ts'
import { nextCourseStep, type CourseStep } from './next-step.ts'
import type { CoursesRoom } from './room.ts'
import { readCourse, type CourseFaults, type TypedCourse } from './typed-course.ts'

/** A course with who said it last, and when. */
interface Sheet {
  readonly course: Course
  readonly by: 'person' | 'counsellor'
  readonly on: string
}

export interface SeenCourse {
  /** A form sends it back, so that two who write do not overwrite each other; 0: nothing was written yet. */
  readonly version: number
  readonly course: Course
  readonly by: Sheet['by'] | null
  readonly on: string | null
  readonly next: CourseStep
  /** What it says for early warning: only proposed, to be handed over by somebody's own button. */
  readonly facts: Facts
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** The course of a case, for the counsellor or the person, with the one next step. */
export async function readCourseOf(
  room: CoursesRoom,
  actor: Actor,
  command: { readonly case: string },
): Promise<Outcome<SeenCourse, CommonRefusal | 'unknown-case'>> {
  if (!isId(command.case)) return refuse('unknown-case')
  const asked = { act: 'courses.read', site: null, subject: caseSubject(command.case) }
  const seen = await consult(room.ground, actor, asked, async (tx, now) => {
    const safe = (await caseIn(tx, command.case)) && (await room.counselling.vault.safeOf(tx, command.case))
    return safe ? look(tx, safe, command.case, officeDay(now)) : null
  })
  if (!seen.ok) return refuse(seen.refusal)
  return seen.found ? { ok: true, ...seen.found } : refuse('unknown-case')
}

async function look(tx: Tx, safe: Safe, caseId: string, today: Temporal.PlainDate): Promise<SeenCourse> {
  const row = await findCourse(tx, caseId)
  const sheet = row && openSheet(safe, row)
  const course = sheet?.course ?? NO_COURSE
  const said = { by: sheet?.by ?? null, on: sheet?.on ?? null }
  return {
    version: row?.version ?? 0,
    course,
    ...said,
    next: nextCourseStep(course, today),
    facts: factsOfCourse(course, today),
  }
}

const about = (version: number): string => `course ${version}`
export const openSheet = (
  safe: Safe,
  row: { readonly version: number; readonly sealed: Uint8Array },
): Sheet => safe.open<Sheet>(about(row.version), row.sealed)

export interface SaveCourse {
  readonly case: string
  readonly version: number
  /** The fields as typed; what is not there is empty. */
  readonly typed: TypedCourse
}

export type SaveCourseRefusal =
  | CommonRefusal
  | 'unknown-case'
  | 'case-closed'
  | 'course-wrong'
  | 'changed-meanwhile'

/** What the person or the counsellor reports. A form with one wrong field saves nothing and names each (`detail.faults`). */
export async function saveCourse(
  room: CoursesRoom,
  actor: Actor,
  command: SaveCourse,
): Promise<Outcome<{ version: number }, SaveCourseRefusal>> {
  const deed = { act: 'courses.save', site: null }
  return perform<{ version: number }, SaveCourseRefusal>(room.ground, actor, deed, async (hand) => {
    const { tx, now } = hand
    const found = isId(command.case) ? await lockCase(tx, command.case) : null
    const safe = found && (await room.counselling.vault.safeOf(tx, found.id))
    if (!found || !safe) return refuse('unknown-case')
    if (found.closedAt) return refuse('case-closed')
    const today = officeDay(now)
    const { course, faults } = readCourse(command.typed, today)
    if (Object.keys(faults).length > 0) return wrong(faults)
    const row = await findCourse(tx, found.id)
    if ((row?.version ?? 0) !== command.version) return refuse('changed-meanwhile')
    const version = command.version + 1
    const by = actor.kind === 'counsellor' ? 'counsellor' : 'person'
    const sheet: Sheet = { course, by, on: today.toString() }
    await saveCourseRow(tx, found.id, { version, sealed: safe.seal(about(version), sheet) }, now)
    hand.about(caseSubject(found.id))
    hand.tell('courses.saved', { case: found.id })
    return { ok: true as const, version }
  })
}

const wrong = (faults: CourseFaults) => refuse('course-wrong' as const, { detail: { faults } })
