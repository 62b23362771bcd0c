import { error } from '@sveltejs/kit'
import type { RequestHandler } from './$types'
import type { LetterBlock } from '#ground/pdf/index.ts'
import { showCode } from '#ground/identity/ids.ts'
import { textsIn } from '#texts/index.ts'
import { onPaper, placeItems, whatItems, whenItems } from '../../../parts/appointment-items.ts'
import { appointmentView } from '../../../parts/appointment-view.ts'
import { readAsked } from '../../../parts/asked.ts'
import { appointmentByCode } from '../../../parts/by-code.ts'
import { documentBlocks } from '../../../parts/documents-letter.ts'
import { needApplication } from '../../../parts/concern.ts'
import { documentsFor } from '../../../parts/documents.ts'
import { letterResponse } from '../../../parts/letter.ts'

/** The appointment with its list of documents on paper. Names nobody, like the page it belongs to. */
export const GET: RequestHandler = async (event) => {
  const { office, language, site } = event.locals
  const found = await appointmentByCode(event, event.params.code)
  if (found.appointment.state !== 'booked') error(404, 'unknown-code')
  const it = appointmentView(office, found, language)
  const texts = textsIn(language)
  const { t, tr } = texts
  const { answers } = readAsked(event.url.searchParams)
  const keys = it.concerns.map(({ key }) => key)
  const documents = documentsFor(office, keys, answers, language)
  const blocks: LetterBlock[] = [
    {
      kind: 'facts',
      items: [...whenItems(it, texts), ...placeItems(it, site, texts), ...whatItems(it, texts)].flatMap(
        onPaper,
      ),
    },
    {
      kind: 'code',
      label: tr('letters.appointment.codeLabel'),
      value: it.shownCode,
      content: it.code,
      alt: t('letters.appointment.codeAlt', { code: it.shownCode }),
      hint: [tr('letters.appointment.codeHint')],
    },
    ...(needApplication(office, keys)
      ? ([
          { kind: 'note', title: tr('receipts.not.appointment'), lines: [tr('receipts.todo.apply')] },
        ] as const)
      : []),
    ...(documents
      ? ([
          { kind: 'heading', text: tr('letters.appointment.documents') },
          ...documentBlocks(documents, language),
        ] as const)
      : []),
    { kind: 'heading', text: tr('letters.appointment.changeTitle') },
    { kind: 'text', text: tr('letters.appointment.change') },
    { kind: 'text', text: `${event.url.origin}/${language}/mein-termin/${it.code}` },
    { kind: 'text', text: tr('letters.appointment.phone', { phone: site.phone }) },
  ]
  const title = t('letters.appointment.title')
  return letterResponse(event, { title, file: `termin-${showCode(it.code)}`, blocks })
}
