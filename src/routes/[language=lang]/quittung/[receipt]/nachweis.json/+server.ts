import type { RequestHandler } from './$types'
import { showCode } from '#ground/identity/ids.ts'
import { guarded, orErrorPage } from '../../../parts/by-code.ts'

/** The receipt for programs: what was signed, the signature, the certificate. */
export const GET: RequestHandler = async (event) => {
  const { office, actor } = event.locals
  const { proof, code } = orErrorPage(
    await guarded(event, event.params.receipt, async (code) => {
      const made = await office.receipts.receiptProof(actor, code)
      return made.ok ? { proof: made.proof, code } : null
    }),
  )
  return Response.json(proof, {
    headers: {
      'content-disposition': `attachment; filename="eingangsbestaetigung-${showCode(code)}.json"`,
      'cache-control': 'no-store',
    },
  })
}
