import { formatDayAndClock } from '#ground/languages/index.ts'
import type { Letter } from '#ground/pdf/index.ts'
import { textsIn } from '#texts/index.ts'

export interface Sheet {
  readonly title: string
  /** Name of the file, without ending. */
  readonly file: string
  readonly blocks: Letter['blocks']
  readonly foot: readonly string[]
}

/** A sheet of the cash desk under the head of the office, as a PDF that is kept for ten years: PDF/A. */
export async function sheetResponse(
  { office, site }: Pick<App.Locals, 'office' | 'site'>,
  { title, file, blocks, foot }: Sheet,
): Promise<Response> {
  const { t, tr } = textsIn('de')
  const at = office.ground.clock.now()
  const { street, postalCode, city } = site.address
  const pdf = await office.letterPdf({
    ...{ language: 'de', title, blocks, at, standard: 'a-2a' },
    office: {
      ...{ authority: site.authority, name: site.officeName },
      lines: [street, `${postalCode} ${city}`, site.phone, site.mail],
    },
    foot: [...foot, tr('letters.madeAt', { when: formatDayAndClock('de', at) })],
    pageOf: t('letters.pageOf', { page: '{page}', pages: '{pages}' }),
  })
  return new Response(Uint8Array.from(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${file}.pdf"`,
      'cache-control': 'no-store',
    },
  })
}
