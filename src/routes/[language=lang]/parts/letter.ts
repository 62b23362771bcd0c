import type { RequestEvent } from '@sveltejs/kit'
import type { Letter } from '#ground/pdf/index.ts'
import { formatDayAndClock } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'

export interface PublicLetter {
  readonly title: string
  /** Name of the file, without ending. */
  readonly file: string
  readonly blocks: Letter['blocks']
  /** For letters that are kept for years: PDF/A. */
  readonly standard?: Letter['standard']
}

/** A letter in the reader's language under the head of the office, as a PDF to keep or to print. */
export async function letterResponse(
  event: Pick<RequestEvent, 'locals'>,
  letter: PublicLetter,
): Promise<Response> {
  const { office, language, site } = event.locals
  const { title, file, blocks, standard } = letter
  const { t, tr } = textsIn(language)
  const at = office.ground.clock.now()
  const pdf = await office.letterPdf({
    ...{ language, title, blocks, at, ...(standard && { standard }) },
    office: headOf(site),
    foot: [tr('letters.madeAt', { when: formatDayAndClock(language, at) })],
    pageOf: t('letters.pageOf', { page: '{page}', pages: '{pages}' }),
  })
  return pdfResponse(pdf, file)
}

export function headOf({ authority, officeName, address, phone, mail }: App.Locals['site']): {
  authority: string
  name: string
  lines: string[]
} {
  const { street, postalCode, city } = address
  return { authority, name: officeName, lines: [street, `${postalCode} ${city}`, phone, mail] }
}

/** Shown in the browser; saved under a name that says what it is. */
export function pdfResponse(pdf: Uint8Array, file: string): Response {
  return new Response(Uint8Array.from(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${file}.pdf"`,
      'cache-control': 'no-store',
    },
  })
}
