import { consult } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { initials, writeBirth, type Birth, type Facts, type Receipt } from './receipt.ts'
import { receiptByCode } from './receipt-store.ts'
import type { ReceiptsRoom } from './room.ts'
import { isSameSignature, isSignedBy, type SigningKey } from './signing-key.ts'
import { signingKeys } from './signing-key-store.ts'

/** What a stranger who was shown a receipt may compare it with. No name, no birth date. */
export interface CheckedReceipt {
  readonly verdict: 'valid' | 'altered' | 'key-revoked'
  readonly facts: Pick<
    Facts,
    'kind' | 'askedAt' | 'concerns' | 'titleExpires' | 'office' | 'channel' | 'documents'
  >
  readonly initials: string
  readonly code: string
}

export interface CheckCommand {
  readonly code: string
  /** Either what stands in the square code, or the birth date that stands on the paper. */
  readonly proof: { readonly signature: string } | { readonly birth: Birth }
}

/** Checks a receipt by its code. A wrong birth date and an unknown code are the same answer. */
export async function checkReceipt(
  room: ReceiptsRoom,
  actor: Actor,
  { code, proof }: CheckCommand,
): Promise<Outcome<{ readonly checked: CheckedReceipt }, 'unknown-code' | 'not-permitted'>> {
  const receipt = await receiptByCode(room.ground.db, code)
  if (!receipt || !isProven(receipt, proof)) return refuse('unknown-code', { field: 'code' })
  const deed = { act: 'receipts.check', site: null, subject: `receipt:${receipt.id}` }
  const seen = await consult(room.ground, actor, deed, (tx) => signingKeys(tx))
  if (!seen.ok) return seen
  const key = seen.found.find(({ id }) => id === receipt.signingKey)
  const { kind, askedAt, concerns, titleExpires, office, channel, documents } = receipt.facts
  return {
    ok: true,
    checked: {
      ...{ code, initials: initials(receipt.facts), verdict: verdictOn(receipt, key) },
      facts: { kind, askedAt, concerns, titleExpires, office, channel, ...(documents && { documents }) },
    },
  }
}

function isProven(receipt: Receipt, proof: CheckCommand['proof']): boolean {
  if ('signature' in proof) return isSameSignature(receipt.signature, proof.signature)
  return receipt.facts.birthDate === writeBirth(proof.birth)
}

/** The office's own copy is believed no more than anybody's. */
function verdictOn(receipt: Receipt, key: SigningKey | undefined): CheckedReceipt['verdict'] {
  const isOurs = key && isSignedBy(receipt.signed, receipt.signature, key.certificate)
  if (!isOurs || receipt.facts.code !== receipt.code) return 'altered'
  return key.revokedAt ? 'key-revoked' : 'valid'
}
