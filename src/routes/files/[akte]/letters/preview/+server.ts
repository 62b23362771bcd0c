import { error } from '@sveltejs/kit'
import { errorsOf } from '../parts/acts.ts'
import { orderIn } from '../parts/order.ts'
import { pdfResponse, refusedPdf } from '../parts/pdf.ts'
import type { RequestHandler } from './$types'

/** How the letter would look, gaps shown by name. Nothing is kept. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
  const order = orderIn(await request.formData())
  const shown = await locals.office.letters.previewLetter(locals.actor, { ...order, akte: params.akte })
  if (shown.ok) return pdfResponse(shown.bytes, 'vorschau.pdf')
  if (shown.refusal === 'not-permitted') error(403, shown.refusal)
  if (shown.refusal === 'unknown-file') error(404, shown.refusal)
  return refusedPdf(locals, Object.values(errorsOf(shown)))
}
