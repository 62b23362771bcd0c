import { error } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { typedShort } from '#ui/forms.ts'
import { staffFrame } from '#ui/staff-page.ts'
import { pdfResponse, refusedPdf } from '../../../../files/[akte]/letters/parts/pdf.ts'
import { faultErrors, templateIn } from '../../form.ts'
import type { RequestHandler } from './$types'

/** The template as it stands in the editor, as a letter to somebody invented. */
export const POST: RequestHandler = async ({ locals, url, request }) => {
  // a frame turns away whom this face is not for; an answer without a page has none
  staffFrame({ locals, url })
  const form = await request.formData()
  const read = templateIn(form)
  if ('wrong' in read) return refusedPdf(locals, [textsIn('de').tr('correspondence.refusals.day-missing')])
  const site = Number(typedShort(form, 'site')) || locals.account?.sites[0] || 0
  const shown = await locals.office.letters.previewTemplate(locals.actor, { site, form: read.form })
  if (shown.ok) return pdfResponse(shown.bytes, 'vorlage.pdf')
  if (shown.refusal === 'not-permitted') error(403, shown.refusal)
  const said = Object.entries(faultErrors(shown.faults ?? [])).map(
    ([field, words]) => `${field}: ${typeof words === 'string' ? words : words.text}`,
  )
  return refusedPdf(locals, said)
}
