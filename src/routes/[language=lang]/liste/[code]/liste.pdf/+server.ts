import type { RequestHandler } from './$types'
import type { LetterBlock } from '#ground/pdf/index.ts'
import { formatDayOf } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { documentBlocks } from '../../../parts/documents-letter.ts'
import { feeBlocks } from '../../../parts/fees-letter.ts'
import { letterResponse } from '../../../parts/letter.ts'
import { listView } from '../../../parts/list-view.ts'
import { listByCode } from '../../../parts/own-list.ts'

/** The list on paper: names nobody, like the page it belongs to. */
export const GET: RequestHandler = async (event) => {
  const { office, language, site } = event.locals
  const it = listView(office, await listByCode(event, event.params.code), language)
  const { t, tr } = textsIn(language)
  const blocks: LetterBlock[] = [
    { kind: 'list', items: it.concerns.map(({ name }) => name) },
    ...(it.documents
      ? ([
          { kind: 'heading', text: tr('finder.result.documents') },
          ...documentBlocks(it.documents, language),
        ] as const)
      : []),
    ...feeBlocks(it.concerns, language),
    {
      kind: 'code',
      label: tr('finder.list.code'),
      value: it.shownCode,
      content: `${event.url.origin}/${language}/liste/${it.code}`,
      alt: t('finder.list.qr', { code: it.shownCode }),
      hint: tr('finder.list.until', { day: formatDayOf(language, it.expiresAt, 'date') }),
    },
    { kind: 'text', text: tr('finder.person.call', { phone: site.phone }) },
  ]
  return letterResponse(event, { title: t('finder.pdf.title'), file: 'unterlagen', blocks })
}
