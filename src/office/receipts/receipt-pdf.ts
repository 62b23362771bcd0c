import type { Outcome } from '#ground/act/refusal.ts'
import { showCode } from '#ground/identity/ids.ts'
import { formatDayAndClock, sourceLanguage, type Language } from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { letterPdf, signPdf } from '#ground/pdf/index.ts'
import { textsIn } from '#texts/index.ts'
import { REASON } from './check-pdf.ts'
import { readReceipt } from './read-receipt.ts'
import { receiptBlocks } from './receipt-letter.ts'
import type { Receipt } from './receipt.ts'
import type { ReceiptsRoom } from './room.ts'
import { liveSigner } from './rotate-signing-key.ts'

export interface Letterhead {
  readonly authority: string
  readonly name: string
  readonly lines: readonly string[]
  readonly phone: string
}

export interface PdfCommand {
  readonly code: string
  readonly language: Language
  readonly head: Letterhead
  /** Where the reader reached the public pages, without a slash at the end; the office's own setting goes before it. */
  readonly publicUrl: string
}

/**
 * The receipt as a file, signed anew each time by the key in use. PDF/A, for it may matter in years. German binds, so
 * the document is German; the reader's language stands behind it.
 */
export async function receiptPdf(
  room: ReceiptsRoom,
  actor: Actor,
  { code, language, head, publicUrl }: PdfCommand,
): Promise<Outcome<{ readonly pdf: Uint8Array }, 'unknown-code' | 'not-permitted'>> {
  const read = await readReceipt(room, actor, code)
  if (!read.ok) return read
  const { receipt } = read
  const { t } = textsIn(sourceLanguage)
  const checkPage = `${room.publicUrl ?? publicUrl}/${language}/quittung/pruefen`
  const pdf = await letterPdf({
    language: sourceLanguage,
    title: t('receipts.title'),
    office: head,
    at: Temporal.Instant.from(receipt.facts.issuedAt),
    standard: 'a-2a',
    pageOf: t('letters.pageOf', { page: '{page}', pages: '{pages}' }),
    foot: [
      `${t('receipts.title')} ${showCode(code)}, ${formatDayAndClock(sourceLanguage, receipt.facts.issuedAt)}. ${t('receipts.binding')}`,
    ],
    blocks: receiptBlocks({
      ...{ facts: receipt.facts, language, phone: head.phone, checkPage },
      checkLink: `${checkPage}?${checkQuery(receipt)}`,
      concernNames: (spoken) => concernNames(room, receipt, spoken),
      documentNames: (spoken) => documentNames(room, receipt, spoken),
    }),
  })
  const signer = await liveSigner(room)
  const note = { name: head.name, reason: `${REASON}${showCode(code)}`, at: room.ground.clock.now() }
  return { ok: true, pdf: signPdf(pdf, signer, note) }
}

/** What the square code carries: nothing about the person, and a proof that one has seen the paper. */
export function checkQuery({ code, signature }: Pick<Receipt, 'code' | 'signature'>): string {
  return `code=${code}&proof=${Buffer.from(signature).toString('base64url')}`
}

function documentNames({ catalogue }: ReceiptsRoom, { facts }: Receipt, language: Language) {
  return (facts.documents ?? []).map(({ type, name }) => {
    const known = type === null ? undefined : catalogue.catalogue.documentTypes.get(type)
    // own words of the colleague stay; a name of the catalogue is said in the reader's language
    return known && language !== sourceLanguage && known.name.de === name
      ? catalogue.localName(known, language)
      : ({ text: name, language: sourceLanguage } as const)
  })
}

function concernNames({ catalogue }: ReceiptsRoom, { facts }: Receipt, language: Language) {
  return facts.concerns.map(({ key, name }) => {
    const known = catalogue.catalogue.concerns.get(key)
    // German as it was called then; other languages as they call it now
    return known && language !== sourceLanguage
      ? catalogue.localName(known, language)
      : ({ text: name, language: sourceLanguage } as const)
  })
}
