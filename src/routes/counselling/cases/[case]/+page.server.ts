import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { formatDayAndClock, languageCodes, nameForStaff } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { chosen, refuseForm, typed } from '#ui/forms.ts'
import { caseIdOf, memberNames, memberOf } from '../../parts/case-view.ts'
import { idTyped } from '../../parts/id-typed.ts'
import { refused } from '../../parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { counselling } = event.locals
  const read = await counselling.readCase(memberOf(event), { case: caseIdOf(event) })
  if (!read.ok) error(404, read.refusal)
  const { members } = await memberNames(event)
  const { topics, language, interpreter, member, closedAt } = read.case
  const isProtected = read.case.protected
  return {
    messages: read.messages.map(({ id, fromPerson, at, text, readAt }) => ({
      ...{ id, fromPerson, text, at: formatDayAndClock('de', at) },
      readAt: readAt && formatDayAndClock('de', readAt),
    })),
    self: read.self,
    now: { topics, language, interpreter, member, isProtected, isClosed: closedAt !== null },
    members,
    topics: counselling.topics,
    outcomes: counselling.outcomes,
    languages: languageCodes.map((value) => ({ value, label: nameForStaff(value) })),
    messageId: counselling.ground.ids.uuid(),
    told: event.url.searchParams.get('told'),
  }
}

type Answered =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: string; readonly field?: string }

/** An act of the form, then the page anew with what it did; or the form again with the reason. */
async function act(
  event: RequestEvent,
  told: string,
  work: (form: FormData, caseId: string) => Promise<Answered>,
) {
  const form = await event.request.formData()
  const caseId = caseIdOf(event)
  const done = await work(form, caseId)
  if (!done.ok) return refused(event, form, done)
  redirect(303, `/counselling/cases/${caseId}?told=${told}`)
}

export const actions: Actions = {
  answer: (event) =>
    act(event, 'answered', (form, caseId) => {
      const message = { case: caseId, id: idTyped(form, 'messageId'), text: typed(form, 'text') }
      return event.locals.counselling.say(memberOf(event), message)
    }),
  change: (event) =>
    act(event, 'changed', (form, caseId) =>
      event.locals.counselling.changeCase(memberOf(event), {
        ...{ case: caseId, topics: chosen(form, 'topics'), language: typed(form, 'language') },
        interpreter: typed(form, 'interpreter') || null,
        member: typed(form, 'member') === '' ? null : idTyped(form, 'member'),
      }),
    ),
  protect: (event) =>
    act(event, 'protected', (_, caseId) =>
      event.locals.counselling.protectCase(memberOf(event), { case: caseId, protected: true }),
    ),
  close: (event) =>
    act(event, 'closed', (form, caseId) =>
      event.locals.counselling.closeCase(memberOf(event), { case: caseId, outcome: typed(form, 'outcome') }),
    ),
  reopen: (event) =>
    act(event, 'reopened', (_, caseId) =>
      event.locals.counselling.reopenCase(memberOf(event), { case: caseId }),
    ),
  /** No redirect: the code is in this one answer and nowhere else. */
  renew: async (event) => {
    const form = await event.request.formData()
    const caseId = caseIdOf(event)
    const renewed = await event.locals.counselling.renewCode(memberOf(event), { case: caseId })
    if (!renewed.ok) return refused(event, form, renewed)
    return { issued: { caseId, number: renewed.number, code: renewed.code } }
  },
  erase: async (event) => {
    const form = await event.request.formData()
    const { tr } = textsIn(event.locals.language)
    if (!form.has('sure')) return refuseForm(form, { sure: tr('counselling.refusals.sure-missing') })
    const gone = await event.locals.counselling.eraseCase(memberOf(event), { case: caseIdOf(event) })
    if (!gone.ok) return refused(event, form, gone)
    redirect(303, '/counselling?told=erased')
  },
}
