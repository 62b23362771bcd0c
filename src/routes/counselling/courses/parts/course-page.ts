import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Actor } from '#ground/permission/permission.ts'
import { formatDay, type Language } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import type { CourseFaults } from '#office/courses/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'

/** Whose page it is: the counsellor's in German, the person's in theirs. */
export interface AtCourse {
  readonly event: RequestEvent
  readonly actor: Actor
  readonly caseId: string
  readonly language: Language
  /** Where one lands after an act. */
  readonly path: string
}

const TOLD = ['saved', 'taken', 'nothing'] as const

/** The course, the one next step, and what may be handed to early warning, as a page shows it. */
export async function courseView({ event, actor, caseId, language }: AtCourse) {
  const { courses, guidance } = event.locals.counselling
  const seen = await courses.readCourseOf(actor, { case: caseId })
  if (!seen.ok) error(404, seen.refusal)
  const { maybe } = textsIn(language)
  const { next, course, facts } = seen
  const told = event.url.searchParams.get('told')
  return {
    told: TOLD.find((it) => it === told) ?? null,
    version: seen.version,
    by: seen.by,
    on: seen.on && formatDay(language, seen.on, 'date'),
    values: courses.typeCourse(course),
    next: {
      ...{ step: next.step, paragraphs: next.paragraphs, left: next.hoursLeft, exemption: next.exemption },
      due: next.due && formatDay(language, next.due, 'date'),
      contact: maybe(`risks.contacts.${next.contact}.name`) ?? next.contact,
    },
    facts: Object.entries(facts).map(([key, value]) => ({
      key,
      name: maybe(`risks.facts.${key}.label`) ?? key,
      value: maybe(`risks.facts.${key}.options.${String(value)}`) ?? sayValue(language, value),
    })),
    // the same words for choices on both pages
    choices: {
      ...{ standing: courses.standings, kind: courses.kinds, attendance: courses.attendances },
      ...{ languageTest: courses.languageResults, lidTest: courses.lidResults, costs: courses.costs },
    },
    purposes: guidance.groups.length > 0,
  }
}

function sayValue(language: Language, value: unknown) {
  const { tr } = textsIn(language)
  if (typeof value === 'boolean') return tr(value ? 'common.yes' : 'common.no')
  const text = String(value)
  return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDay(language, text, 'date') : text
}

/** Saves what was typed, or says at each field what is wrong. */
export async function saveCourseForm({ event, actor, caseId, language, path }: AtCourse) {
  const form = await event.request.formData()
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  const saved = await event.locals.counselling.courses.saveCourse(actor, {
    ...{ case: caseId, version: versionIn(form) },
    typed: Object.fromEntries(fields) as Record<string, string>,
  })
  if (!saved.ok) return refusedCourse(form, language, saved)
  redirect(303, `${path}?told=saved`)
}

/** By the button of the person or the counsellor, and by nothing else, the rules of early warning may look at the course. */
export async function takeOver({ event, actor, caseId, language, path }: AtCourse) {
  const form = await event.request.formData()
  const { courses, guidance } = event.locals.counselling
  const seen = await courses.readCourseOf(actor, { case: caseId })
  const known = await guidance.readFacts(actor, { case: caseId })
  if (!seen.ok || !known.ok) error(404, 'unknown-case')
  const typedFacts = Object.fromEntries(
    Object.entries(seen.facts).map(([key, value]) => [key, guidance.typeFact(value!)]),
  )
  const taken = await guidance.saveFacts(actor, {
    ...{ case: caseId, version: known.version, purpose: 'hints', typed: typedFacts },
  })
  if (!taken.ok && taken.refusal !== 'nothing-changed') return refusedCourse(form, language, taken)
  redirect(303, `${path}?told=${taken.ok ? 'taken' : 'nothing'}`)
}

const versionIn = (form: FormData): number => {
  const version = typed(form, 'version')
  return /^\d{1,6}$/.test(version) ? Number(version) : -1
}

interface Refused {
  readonly refusal: string
  readonly detail?: Readonly<Record<string, unknown>> | undefined
}

function refusedCourse(form: FormData, language: Language, { refusal, detail }: Refused) {
  const { tr, maybe } = textsIn(language)
  const faults = Object.entries((detail?.['faults'] ?? {}) as CourseFaults)
  if (refusal === 'course-wrong')
    return refuseForm(
      form,
      Object.fromEntries(faults.map(([field, fault]) => [field, tr(`courses.fault.${fault}`)])),
    )
  const words = maybe(`courses.refusals.${refusal}`) ?? tr('courses.refusals.other')
  return refuseForm(form, { '': words }, { status: refusal === 'not-permitted' ? 403 : 409 })
}
