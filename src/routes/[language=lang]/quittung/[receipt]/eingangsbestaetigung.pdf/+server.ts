import type { RequestHandler } from './$types'
import { showCode } from '#ground/identity/ids.ts'
import { guarded, orErrorPage } from '../../../parts/by-code.ts'
import { headOf, pdfResponse } from '../../../parts/letter.ts'

/** The receipt as a signed file. */
export const GET: RequestHandler = async (event) => {
  const { office, actor, language, site } = event.locals
  const head = { ...headOf(site), phone: site.phone }
  const { pdf, code } = orErrorPage(
    await guarded(event, event.params.receipt, async (code) => {
      const made = await office.receipts.receiptPdf(actor, {
        code,
        language,
        head,
        publicUrl: event.url.origin,
      })
      return made.ok ? { pdf: made.pdf, code } : null
    }),
  )
  return pdfResponse(pdf, `eingangsbestaetigung-${showCode(code)}`)
}
