import { error } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { chosen, typed } from '#ui/forms.ts'
import { documentsView } from '../../../../[language=lang]/bestin/parts/documents-view.ts'
import { caseIdOf, memberOf } from '../../../parts/case-view.ts'
import { recorded } from '../../../parts/guided.ts'
import { idTyped } from '../../../parts/id-typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { counselling } = event.locals
  const [actor, of] = [memberOf(event), { case: caseIdOf(event) }]
  const read = await counselling.guidance.readDocuments(actor, of)
  const consents = await counselling.readConsents(actor, of)
  if (!read.ok || !consents.ok) error(404, 'unknown-case')
  const { searchParams } = event.url
  const refusal = searchParams.get('refused')
  const { tr, maybe } = textsIn('de')
  return {
    documents: documentsView(read.documents, 'de'),
    asked: consents.consents
      .filter(({ state }) => state === 'asked')
      .map(({ id, words, items }) => ({
        ...{ id, recipient: words.recipient },
        items: items.map((value) => ({ value, label: (words.german ?? words).items[value]?.name ?? value })),
      })),
    newId: counselling.ground.ids.uuid(),
    told: searchParams.get('told'),
    refused:
      refusal === null ? undefined : (maybe(`guidance.refusals.${refusal}`) ?? tr('guidance.refusals.other')),
  }
}

const pageOf = (event: Parameters<typeof caseIdOf>[0]) => `/counselling/cases/${caseIdOf(event)}/unterlagen`

export const actions: Actions = {
  remove: (event) =>
    recorded(event, { to: pageOf(event), told: 'removed' }, (form) =>
      event.locals.counselling.guidance.removeDocument(memberOf(event), {
        ...{ case: caseIdOf(event), document: typed(form, 'document') },
      }),
    ),
  /** The scan of a signed paper is the proof; the counsellor who saw it signed is the witness. */
  signed: (event) =>
    recorded(event, { to: pageOf(event), told: 'signed' }, async (form) => {
      const consent = idTyped(form, 'consent')
      const signed = await event.locals.counselling.guidance.signOnPaper(memberOf(event), {
        ...{ case: caseIdOf(event), consent, items: chosen(form, `items-${consent}`) },
        paper: idTyped(form, `paper-${consent}`),
      })
      // several consents may wait, each with fields of its own name
      return signed.ok || !signed.field ? signed : { ...signed, field: `${signed.field}-${consent}` }
    }),
}
