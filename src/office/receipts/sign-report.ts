import type { Db, Tx } from '#ground/act/act.ts'
import type { ReceiptsRoom } from './room.ts'
import { liveSigner } from './rotate-signing-key.ts'
import { signingKeys } from './signing-key-store.ts'
import { isSignedBy, signText, type SigningKey } from './signing-key.ts'

/** Something that signs with the key of the office. Asked for before a transaction: a worn out key is replaced first. */
export interface ReportSigner {
  readonly key: string
  sign(text: string): Uint8Array
}

export async function reportSigner(room: ReceiptsRoom): Promise<ReportSigner> {
  const signer = await liveSigner(room)
  return { key: signer.id, sign: (text) => signText(text, signer) }
}

export interface SignedText {
  readonly text: string
  readonly signature: Uint8Array
  readonly key: string
  /** When it says it was made: a key that was withdrawn earlier signed nothing any more. */
  readonly madeAt: Temporal.Instant
}

/** Whether this key of the office signed exactly this text; and when it was withdrawn, if it was later. */
export async function isSignedReport(
  db: Db | Tx,
  it: SignedText,
): Promise<{ readonly signed: boolean; readonly keyRevokedAt: Temporal.Instant | null }> {
  const known = (await signingKeys(db)).find(({ id }) => id === it.key)
  const signed = known !== undefined && hasSigned(known, it)
  return { signed, keyRevokedAt: signed ? known.revokedAt : null }
}

function hasSigned(
  { revokedAt, certificate }: Pick<SigningKey, 'revokedAt' | 'certificate'>,
  { text, signature, madeAt }: SignedText,
): boolean {
  if (revokedAt !== null && Temporal.Instant.compare(revokedAt, madeAt) < 0) return false
  return isSignedBy(text, signature, certificate)
}

/** The numbers of those the office signed, word for word; its keys are read once. */
export async function signedReports(
  db: Db | Tx,
  reports: readonly (SignedText & { readonly no: number })[],
): Promise<ReadonlySet<number>> {
  const keys = new Map((await signingKeys(db)).map((it) => [it.id, it]))
  const signed = reports.filter((it) => {
    const known = keys.get(it.key)
    return known !== undefined && hasSigned(known, it)
  })
  return new Set(signed.map(({ no }) => no))
}

/** The certificate (DER) with which anybody can check what this key signed; null: no such key. */
export async function reportCertificate(db: Db | Tx, key: string): Promise<Uint8Array | null> {
  return (await signingKeys(db)).find(({ id }) => id === key)?.certificate ?? null
}
