import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { personOf } from '../../../parts/doors.ts'
import { enterAgain } from '../../../parts/enter-again.ts'
import { fieldsOf, purposeOf, typedFacts } from '../../../parts/fact-view.ts'
import { refusedGuidance } from '../../../parts/guided.ts'
import type { Actions, PageServerLoad } from './$types'

function groupIn({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>) {
  return locals.counselling.guidance.readGroup(params['group'] ?? '') ?? error(404, 'no such group')
}

export const load: PageServerLoad = async (event) => {
  const group = groupIn(event)
  const { guidance } = event.locals.counselling
  // a form sent too late comes back with what was typed, and with nothing of the case
  if (!event.locals.person && event.request.method === 'POST') {
    const nothing = { version: 0, facts: {}, contradictions: [] }
    const fields = fieldsOf(guidance, group, 'person', nothing, event.locals.language)
    return { group, fields, version: null, purpose: '' }
  }
  const { actor, caseId } = personOf(event)
  const seen = await guidance.readFacts(actor, { case: caseId })
  if (!seen.ok) error(404, seen.refusal)
  const fields = fieldsOf(guidance, group, 'person', seen, event.locals.language)
  return { group, fields, version: seen.version, purpose: purposeOf(fields) }
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const person = await enterAgain(event, form)
    if ('again' in person) return person.again
    const { actor, caseId } = person
    const group = groupIn(event)
    const { guidance } = event.locals.counselling
    const saved = await guidance.saveFacts(actor, {
      ...{ case: caseId, version: Number(typed(form, 'version')), purpose: typed(form, 'purpose') },
      typed: typedFacts(guidance, group, 'person', form),
    })
    if (!saved.ok) return refusedGuidance(event, form, saved)
    redirect(303, `/${event.locals.language}/bestin/mein/lage?gespeichert`)
  },
}
