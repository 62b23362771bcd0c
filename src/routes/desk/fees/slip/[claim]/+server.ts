import { error } from '@sveltejs/kit'
import { isLanguage } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { feeNamesIn } from '../../../../[language=lang]/parts/fee-name.ts'
import { letterResponse } from '../../../../[language=lang]/parts/letter.ts'
import { siteOf } from '../../../../reception/parts/site.ts'
import type { RequestHandler } from './$types'

/** The slip of a claim for the printer at the desk, in the visitor's language (`?in=`) and German. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const { siteId } = siteOf(locals, url)
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(params.claim)
  const found = isId ? await office.claims.findClaim(actor, { site: siteId, claim: params.claim }) : null
  if (found?.ok === false && found.refusal === 'not-permitted') error(403, 'not-permitted')
  if (!found?.ok) error(404, 'unknown')
  const asked = url.searchParams.get('in') ?? ''
  const language = isLanguage(asked) ? asked : 'de'
  return letterResponse(
    { locals: { ...locals, language } },
    {
      title: textsIn(language).t('payment.slip.title'),
      file: `zahlschein-${found.claim.kassenzeichen}`,
      blocks: await office.claims.slipBlocks(found.claim, language, feeNamesIn(office, language)),
    },
  )
}
