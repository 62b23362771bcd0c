import { error } from '@sveltejs/kit'
import { chosen, typedShort } from '#ui/forms.ts'
import { wordsOf } from '../../[akte]/letters/parts/acts.ts'
import { pdfResponse, refusedPdf } from '../../[akte]/letters/parts/pdf.ts'
import type { RequestHandler } from './$types'

/** The chosen letters as one PDF for the printer. */
export const POST: RequestHandler = async ({ locals, request }) => {
  const form = await request.formData()
  const site = Number(typedShort(form, 'site')) || locals.account?.sites[0] || 0
  const dispatches = chosen(form, 'letter').map((it) => it.split(' ')[0] ?? '')
  const batch = await locals.office.letters.openBatch(locals.actor, { site, dispatches })
  if (batch.ok) return pdfResponse(batch.bytes, 'druckliste.pdf')
  if (batch.refusal === 'not-permitted') error(403, batch.refusal)
  return refusedPdf(locals, [wordsOf(batch)])
}
