import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import { guarded } from '../../../parts/by-code.ts'
import { concernOfAddress, teamOf, viewOfConcern } from '../../../parts/concern.ts'
import { documentsFor } from '../../../parts/documents.ts'
import {
  PAYING,
  answersOf,
  finderQuery,
  readCarried,
  readSaid,
  readWay,
  saidOf,
} from '../../../parts/finder-address.ts'
import { listRefusal } from '../../../parts/list-refusal.ts'
import { officeToday } from '../../../parts/office-today.ts'
import { ownFeesView } from '../../../parts/own-fees.ts'
import { answeredWay, openQuestions, whenOf } from './result.ts'

/** The whole answer: whether to come, what to bring and why, what it costs, who is responsible. */
export const load: PageServerLoad = ({ locals, params, url }) => {
  const { office, language } = locals
  const answer = concernOfAddress(office, params.concern)
  const concern = viewOfConcern(office, params.concern, language)
  const carried = readCarried(url.searchParams)
  const said = readSaid(url.searchParams)
  const way = readWay(url.searchParams)
  const today = officeToday(office)
  const shared = { concern, carried, ...answeredWay(locals, way, carried) }
  if (!answer.ok)
    return { ...shared, kind: 'outside', validFrom: answer.validFrom, validTo: answer.validTo } as const
  const { key, channels, keepsStayLawful, confidential, forWhom } = answer.concern
  const answers = answersOf(said)
  const until = carried.until ? Temporal.PlainDate.from(carried.until) : null
  return {
    ...shared,
    kind: 'result',
    coming: office.checklists.comingFor(answer.concern),
    channels,
    ...{ keepsStayLawful, confidential, forWhom },
    when: whenOf(answer.concern.deadline),
    expiry: until && office.checklists.expiryOf(until, today),
    documents: documentsFor(office, [key], answers, language),
    fees: ownFeesView(office, key, { answers, paying: carried.paying }, language),
    kept: [...url.searchParams].filter(([name]) => name !== PAYING.name),
    team: teamOf(office, office.catalogue.responsibleFor({ concernKey: key }, today).team, language),
    open: openQuestions(locals, key, said, carried, way),
    book: office.catalogue.offers(answer.concern, 'appointment')
      ? `/${language}/termin/${key}${finderQuery({ until: null, list: carried.list }, saidOf(answers))}`
      : null,
    requestKey: office.ground.ids.uuid(),
  } as const
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params, request, url } = event
    const form = await request.formData()
    const requestKey = typed(form, 'requestKey')
    const saved = await locals.office.checklists.saveChecklist(locals.actor, {
      concerns: [params.concern],
      answers: answersOf(readSaid(url.searchParams)),
      language: locals.language,
      address: event.getClientAddress(),
      // without a key of one's own there is none: an empty one would be shared, and its answer is somebody's code
      key: requestKey === '' ? undefined : `list:${requestKey}`,
    })
    if (!saved.ok)
      return refuseForm(form, { '': listRefusal(locals.language, saved.refusal) }, { status: 409 })
    redirect(303, `/${locals.language}/liste/${saved.code}?neu`)
  },
  add: async (event) => {
    const { locals, params, request, url } = event
    const form = await request.formData()
    const { language, office, actor } = locals
    const found = await guarded(event, readCarried(url.searchParams).list ?? '', async (code) => {
      const answers = answersOf(readSaid(url.searchParams))
      const change = { kind: 'add', concern: params.concern, answers } as const
      const outcome = await office.checklists.updateChecklist(actor, { code, change, language })
      return !outcome.ok && outcome.refusal === 'unknown-code' ? null : outcome
    })
    if (found === 'unknown')
      return refuseForm(form, { '': textsIn(language).tr('finder.list.enter.unknown') })
    if (found === 'too-many')
      return refuseForm(form, { '': listRefusal(language, 'too-many-lists') }, { status: 429 })
    if (!found.ok) return refuseForm(form, { '': listRefusal(language, found.refusal) }, { status: 409 })
    redirect(303, `/${language}/liste/${found.code}?geaendert`)
  },
}
