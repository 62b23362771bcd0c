import type { Db, Tx } from '#ground/act/act.ts'
import type { ReceiptsRoom } from './room.ts'
import { liveSigner } from './rotate-signing-key.ts'
import { signingKeys } from './signing-key-store.ts'
import { isSignedBy, signText } from './signing-key.ts'

/** Something that signs with the key of the office. Asked for before a transaction: a worn out key is replaced first. */
export interface ReportSigner {
  readonly key: string
  sign(text: string): Uint8Array
}

export async function reportSigner(room: ReceiptsRoom): Promise<ReportSigner> {
  const signer = await liveSigner(room)
  return { key: signer.id, sign: (text) => signText(text, signer) }
}

/** Whether this key of the office signed exactly this text. */
export async function isSignedReport(
  db: Db | Tx,
  { text, signature, key }: { readonly text: string; readonly signature: Uint8Array; readonly key: string },
): Promise<boolean> {
  const known = (await signingKeys(db)).find(({ id }) => id === key)
  return known !== undefined && known.revokedAt === null && isSignedBy(text, signature, known.certificate)
}

/** The numbers of those the office signed, word for word; its keys are read once. */
export async function signedReports(
  db: Db | Tx,
  reports: readonly {
    readonly no: number
    readonly text: string
    readonly signature: Uint8Array
    readonly key: string
  }[],
): Promise<ReadonlySet<number>> {
  const keys = new Map((await signingKeys(db)).map((it) => [it.id, it]))
  const signed = reports.filter(({ text, signature, key }) => {
    const known = keys.get(key)
    return known !== undefined && known.revokedAt === null && isSignedBy(text, signature, known.certificate)
  })
  return new Set(signed.map(({ no }) => no))
}

/** The certificate (DER) with which anybody can check what this key signed; null: no such key. */
export async function reportCertificate(db: Db | Tx, key: string): Promise<Uint8Array | null> {
  return (await signingKeys(db)).find(({ id }) => id === key)?.certificate ?? null
}
