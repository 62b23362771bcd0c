import { error } from '@sveltejs/kit'
import {
  formatClock,
  formatDayAndClock,
  formatDayOf,
  isLanguage,
  sourceLanguage,
  type Language,
} from '#ground/languages/index.ts'
import type { LetterBlock } from '#ground/pdf/index.ts'
import type { ShortCase } from '#office/handin/index.ts'
import type { Office } from '#office/office.ts'
import { textsIn } from '#texts/index.ts'
import type { RequestHandler } from './$types'

/** What somebody takes along: a certificate of presence, or where to go. German first, then the own language. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { office, actor, site } = locals
  const seen = await office.handin.lookAtShort(actor, params.short)
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const { it } = seen
  // taken back, or its time is over: there is nothing to print
  if (it.undoneAt || it.kind === 'form' || (it.kind === 'certificate' && !it.detail.name))
    error(404, 'nothing to print')
  const { street, postalCode, city } = site.address
  const { t, tr } = textsIn(sourceLanguage)
  const spoken: Language = isLanguage(it.language) ? it.language : sourceLanguage
  const own = spoken === sourceLanguage ? [] : blocks(office, it, site.officeName, spoken)
  const pdf = await office.letterPdf({
    ...{ language: sourceLanguage, title: t(`handed.slip.${it.kind}Title`), at: it.doneAt },
    office: {
      ...{ authority: site.authority, name: site.officeName },
      lines: [street, `${postalCode} ${city}`, site.phone, site.mail],
    },
    blocks: [
      ...blocks(office, it, site.officeName, sourceLanguage),
      ...(it.kind === 'certificate'
        ? [{ kind: 'facts' as const, items: [{ name: tr('handed.slip.signature'), value: '_'.repeat(30) }] }]
        : []),
      ...own.map((block) => ({ ...block, language: spoken })),
    ],
    foot: [tr('handed.slip.madeAt', { when: formatDayAndClock(sourceLanguage, it.doneAt) })],
    pageOf: t('letters.pageOf', { page: '{page}', pages: '{pages}' }),
  })
  return new Response(Uint8Array.from(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${it.kind === 'certificate' ? 'bescheinigung' : 'auskunft'}.pdf"`,
      'cache-control': 'no-store',
    },
  })
}

function blocks(
  office: Office,
  { kind, detail, doneAt }: ShortCase,
  officeName: string,
  language: Language,
): LetterBlock[] {
  const { tr } = textsIn(language)
  const heading: LetterBlock[] =
    language === sourceLanguage
      ? []
      : [
          {
            kind: 'heading',
            text: tr(`handed.slip.${kind === 'certificate' ? 'certificate' : 'information'}Title`),
          },
        ]
  if (kind === 'certificate') {
    const { name = '', birth = '', from = '', until = '' } = detail
    const times = { from: formatClock(language, from), until: formatClock(language, until) }
    const said = { name, day: formatDayOf(language, doneAt), ...times, office: officeName }
    return [
      ...heading,
      { kind: 'text', text: tr('handed.slip.certificate', said) },
      ...(birth ? [{ kind: 'text' as const, text: tr('handed.slip.certificateBirth', { birth }) }] : []),
      { kind: 'text', text: tr('handed.slip.certificateFor') },
      { kind: 'text', text: tr('handed.slip.certificateLimit') },
    ]
  }
  const concern = office.catalogue.catalogue.concerns.get(detail.topic ?? '')
  const { referral = '' } = detail
  return [
    ...heading,
    ...(concern
      ? [
          {
            kind: 'facts' as const,
            items: [{ name: tr('handed.slip.topic'), value: office.catalogue.localName(concern, language) }],
          },
        ]
      : []),
    ...(referral
      ? [{ kind: 'note' as const, title: tr('handed.slip.referral'), lines: referral.split(/\r?\n/u) }]
      : []),
    { kind: 'text', text: tr('handed.slip.noAdvice') },
  ]
}
