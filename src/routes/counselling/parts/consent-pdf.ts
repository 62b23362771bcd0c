import { error, type RequestEvent } from '@sveltejs/kit'
import type { Actor } from '#ground/permission/permission.ts'
import { headOf, pdfResponse } from '../../[language=lang]/parts/letter.ts'

/** The consent on paper, for whichever side asks for it. */
export async function consentPdf(
  { locals }: Pick<RequestEvent, 'locals'>,
  asked: { readonly actor: Actor; readonly case: string; readonly consent: string },
): Promise<Response> {
  const { actor, ...of } = asked
  const made = await locals.counselling.consentForm(actor, { ...of, head: headOf(locals.site) })
  if (!made.ok) error(404, made.refusal)
  return pdfResponse(made.pdf, 'vordruck')
}
