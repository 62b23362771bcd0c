import { code128, codeSvg, qrCode, type CodeDrawing } from '#ground/barcodes/index.ts'
import { creditorReference, showCreditorReference, showIban, transferCode } from '#ground/banking/index.ts'
import { formatDay, formatEuro, sourceLanguage, type Language } from '#ground/languages/index.ts'
import type { LetterBlock, Said } from '#ground/pdf/index.ts'
import { textsIn } from '#texts/index.ts'
import type { Claim } from './claim.ts'
import { formatKassenzeichen, PAY_CODE } from './kassenzeichen.ts'
import type { Creditor } from './room.ts'

/** What a slip shows, on paper and on a phone. No name, no kind of decision beyond the title of the fee. */
export interface Slip {
  readonly kassenzeichen: string
  /** Read by the machine: square and bars. */
  readonly square: CodeDrawing
  readonly bars: CodeDrawing
  /** For the app of a bank; null without an account, or when nothing is owed. */
  readonly transfer: {
    readonly content: string
    readonly square: CodeDrawing
    readonly name: string
    readonly iban: string
    readonly reference: string
  } | null
}

/** The reference of a transfer: ISO 11649, made of the Kassenzeichen, with check digits of its own. */
export const referenceOf = (kassenzeichen: string): string => creditorReference(kassenzeichen)

export async function slipOf(
  creditor: Creditor,
  claim: Pick<Claim, 'kassenzeichen' | 'owedCents'>,
): Promise<Slip> {
  const { kassenzeichen, owedCents } = claim
  return {
    kassenzeichen: formatKassenzeichen(kassenzeichen),
    square: qrCode(PAY_CODE + kassenzeichen),
    bars: await code128(kassenzeichen),
    transfer: transferOf(creditor, kassenzeichen, owedCents),
  }
}

function transferOf(creditor: Creditor, kassenzeichen: string, cents: number): Slip['transfer'] {
  const { name, iban, bic } = creditor
  if (iban === null || cents === 0) return null
  const reference = referenceOf(kassenzeichen)
  const code = transferCode({ name: name.slice(0, 70), iban, ...(bic && { bic }), cents, reference })
  if (!code.ok) return null
  const shown = { iban: showIban(iban), reference: showCreditorReference(reference) }
  return { content: code.content, square: qrCode(code.content), name, ...shown }
}

/** What a fee is called in the reader's language, and in which language that really is. */
export type NameOfFee = (line: Claim['lines'][number]) => {
  readonly text: string
  readonly language: Language
}

/** The slip as a letter: in the reader's language, and once more in German for whoever takes the money. */
export async function slipBlocks(
  creditor: Creditor,
  claim: Claim,
  language: Language,
  nameOf: NameOfFee = germanName,
): Promise<(LetterBlock & { language?: Language })[]> {
  const slip = await slipOf(creditor, claim)
  const own = blocksIn(slip, claim, language, nameOf)
  if (language === sourceLanguage) return own
  const german = blocksIn(slip, claim, sourceLanguage, germanName).filter(({ kind }) => kind === 'facts')
  return [...own, ...german.map((block) => ({ ...block, language: sourceLanguage }))]
}

const germanName: NameOfFee = ({ title }) => ({ text: title, language: sourceLanguage })

function blocksIn(slip: Slip, claim: Claim, language: Language, nameOf: NameOfFee): LetterBlock[] {
  const { t, tr } = textsIn(language)
  const { kassenzeichen, transfer } = slip
  const blocks: LetterBlock[] = [
    { kind: 'text', text: tr('payment.slip.intro') },
    { kind: 'facts', items: factsOf(claim, language, nameOf) },
    {
      ...{ kind: 'code', label: tr('payment.code.label'), value: kassenzeichen },
      ...{ content: PAY_CODE + claim.kassenzeichen, alt: t('payment.code.alt', { kassenzeichen }) },
      hint: [tr('payment.ways.kiosk'), tr('payment.ways.counter')],
    },
    {
      ...{ kind: 'bars', svg: codeSvg(slip.bars), value: kassenzeichen },
      alt: t('payment.code.bars', { kassenzeichen }),
    },
  ]
  if (transfer)
    blocks.push({
      ...{ kind: 'code', label: tr('payment.code.bankLabel'), content: transfer.content },
      alt: t('payment.code.bankAlt'),
      hint: [
        tr('payment.ways.bank', { reference: transfer.reference }),
        `${transfer.name}, ${transfer.iban}`,
        tr('payment.code.bankHint'),
      ],
    })
  return [...blocks, { kind: 'note', lines: [tr('payment.slip.noName'), tr('payment.help')] }]
}

function factsOf(claim: Claim, language: Language, nameOf: NameOfFee) {
  const { tr } = textsIn(language)
  const paid = claim.totalCents - claim.relievedCents - claim.owedCents
  const money = (cents: number) => formatEuro(language, cents)
  return [
    { name: tr('payment.facts.amount'), value: money(claim.owedCents), ltr: true },
    { name: tr('payment.facts.kassenzeichen'), value: formatKassenzeichen(claim.kassenzeichen), ltr: true },
    { name: tr('payment.facts.due'), value: formatDay(language, claim.dueOn, 'date') },
    ...claim.lines.map((line) => {
      const { text, language: spoken } = nameOf(line)
      const value: Said = { text: `${text}: ${formatEuro(spoken, line.cents)}`, language: spoken }
      return { name: tr('payment.facts.for'), value }
    }),
    ...(paid > 0 ? [{ name: tr('payment.facts.paid'), value: money(paid), ltr: true }] : []),
  ]
}
