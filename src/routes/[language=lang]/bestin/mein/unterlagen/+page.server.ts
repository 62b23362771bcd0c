import { error, redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { typed } from '#ui/forms.ts'
import { documentsView } from '../../parts/documents-view.ts'
import { closeWhenIdle, personOf } from '../../parts/doors.ts'
import { refusedGuidance } from '../../parts/guided.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { actor, caseId } = personOf(event)
  const { counselling, language } = event.locals
  const read = await counselling.guidance.readDocuments(actor, { case: caseId })
  if (!read.ok) error(404, read.refusal)
  closeWhenIdle(event)
  const { searchParams } = event.url
  const refusal = searchParams.get('refused')
  const { tr, maybe } = textsIn(language)
  return {
    documents: documentsView(read.documents, language),
    newId: counselling.ground.ids.uuid(),
    told: ['added', 'removed'].find((it) => it === searchParams.get('told')) ?? null,
    refused:
      refusal === null ? undefined : (maybe(`guidance.refusals.${refusal}`) ?? tr('guidance.refusals.other')),
  }
}

export const actions: Actions = {
  remove: async (event) => {
    const form = await event.request.formData()
    const { actor, caseId } = personOf(event)
    const gone = { case: caseId, document: typed(form, 'document') }
    const done = await event.locals.counselling.guidance.removeDocument(actor, gone)
    if (!done.ok) return refusedGuidance(event, form, done)
    redirect(303, `/${event.locals.language}/bestin/mein/unterlagen?told=removed`)
  },
}
