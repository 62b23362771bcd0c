import { redirect } from '@sveltejs/kit'
import type { RequestHandler } from './$types'
import { guarded, orErrorPage } from '../../../parts/by-code.ts'

/** From a booking to its receipt, which is written when it is first asked for. */
export const GET: RequestHandler = async (event) => {
  const { office, actor, language } = event.locals
  const issued = orErrorPage(
    await guarded(event, event.params.code, async (code) => {
      const receipt = await office.receipts.receiptOfBooking(actor, code)
      return receipt.ok ? receipt : null
    }),
  )
  redirect(303, `/${language}/quittung/${issued.code}`)
}
