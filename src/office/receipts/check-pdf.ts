import { checkSignature, type SignatureVerdict } from '#ground/pdf/index.ts'
import { readCode } from '#ground/identity/ids.ts'
import type { ReceiptsRoom } from './room.ts'
import { signingKeys } from './signing-key-store.ts'

export type PdfVerdict =
  | { readonly verdict: 'valid' | 'key-revoked'; readonly code: string; readonly signedAt: string }
  | { readonly verdict: Extract<SignatureVerdict, { ok: false }>['refusal'] | 'empty' | 'not-a-receipt' }

/** What stands in the signature before the code. */
export const REASON = 'Eingangsbestaetigung '

/**
 * Checks a file somebody was given, byte for byte, against the keys of this office. Says nothing about the person: who
 * has the file has read it.
 */
export async function checkPdf(room: ReceiptsRoom, pdf: Uint8Array): Promise<PdfVerdict> {
  if (pdf.length === 0) return { verdict: 'empty' }
  const keys = await signingKeys(room.ground.db)
  const checked = checkSignature(
    pdf,
    keys.map(({ certificate }) => certificate),
  )
  if (!checked.ok) return { verdict: checked.refusal }
  const code = checked.reason.startsWith(REASON) ? readCode(checked.reason.slice(REASON.length)) : null
  if (!code) return { verdict: 'not-a-receipt' }
  const key = keys.find(({ certificate }) => certificate === checked.certificate)!
  return { verdict: key.revokedAt ? 'key-revoked' : 'valid', code, signedAt: checked.at.toString() }
}
