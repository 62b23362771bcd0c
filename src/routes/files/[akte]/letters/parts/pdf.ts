import type { Words } from '#ui/words.ts'
import { textsIn } from '#texts/index.ts'

/** A PDF for the eye, never kept by the browser. */
export const pdfResponse = (bytes: Uint8Array, name: string): Response =>
  new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}"`,
      'cache-control': 'no-store',
    },
  })

/** A preview that cannot be: opened in a place where a PDF is expected, it says in one what has to be mended. */
export async function refusedPdf({ office }: App.Locals, why: readonly Words[]): Promise<Response> {
  const { t } = textsIn('de')
  const title = t('correspondence.write.previewFailed')
  const items = why.map((it) => (typeof it === 'string' ? it : it.text))
  const bytes = await office.letterPdf({
    ...{ language: 'de', title, office: { authority: '', name: '', lines: [] } },
    ...{ blocks: [{ kind: 'list', items }], foot: [], pageOf: '{page}', at: office.ground.clock.now() },
  })
  return pdfResponse(bytes, 'vorschau.pdf')
}
