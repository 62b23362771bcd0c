import { formatEuro } from '#ground/languages/index.ts'
import type { CatalogueBook, Concern, FeeLine, ListedDocument, Need } from '#office/catalogue/index.ts'
import { normLink } from './norm-link.ts'
import { BOUNDS, type Step, type StepKind } from './step.ts'

/**
 * The steps of a concern as the catalogue knows it on a day: whom it is for and under which law, documents by need, term, fee,
 * what follows. Undefined: the catalogue knows no such concern on that day.
 */
export function stepsFromCatalogue(
  book: CatalogueBook,
  key: string,
  day: Temporal.PlainDate,
): readonly Step[] | undefined {
  const answer = book.concernOn(key, day)
  if (!answer.ok) return undefined
  const { concern } = answer
  return [
    ...lawSteps(concern),
    ...documentSteps(book, concern, day),
    ...termSteps(concern),
    ...feeSteps(book, concern, day),
    ...concern.followUps.map((next) => step('after', `after:${next.key}`, next.name.de)),
  ].map((it) => ({ ...it, words: it.words.slice(0, BOUNDS.words), norm: it.norm.slice(0, BOUNDS.norm) }))
}

const step = (kind: StepKind, key: string, words: string, norm = ''): Step => ({
  ...{ key, kind, words, norm },
  link: norm === '' ? '' : normLink(norm),
})

function lawSteps({ forWhom, legalBasis, confidential, note }: Concern): Step[] {
  const whom = forWhom === '' ? '' : ` Gedacht für: ${forWhom}.`
  const [first = ''] = legalBasis
  return [
    {
      ...step('check', 'check:right', `Gehört das Anliegen hierher?${whom}`),
      norm: legalBasis.join('; '),
      link: normLink(first),
    },
    step(
      'check',
      'check:person',
      'Ausweis ansehen: Ist es die Person des Vorgangs? Angaben und Adresse noch richtig?',
    ),
    ...(confidential
      ? [step('note', 'note:confidential', 'Vertraulich: nicht an der offenen Theke besprechen.')]
      : []),
    ...(note ? [step('note', 'note:catalogue', note)] : []),
  ]
}

const NEEDS: Readonly<Record<Need, string>> = {
  required: '',
  depends: '',
  ifAvailable: 'falls vorhanden',
  ifAsked: 'nur auf Nachfrage',
  voluntary: 'freiwillig',
}

function documentSteps(book: CatalogueBook, { key }: Concern, day: Temporal.PlainDate): Step[] {
  const list = book.documentList([key], {}, day)
  if (!list.ok) return []
  return [
    ...list.documents.map((it) => step('document', `document:${it.document.key}`, documentWords(it))),
    ...list.oneOf.map(({ group, documents }) =>
      step(
        'document',
        `one-of:${group.key}`,
        `${upper(group.label.de)}: ${documents.map(({ document }) => document.name.de).join(', ')}`,
      ),
    ),
  ]
}

const FORMS: Readonly<Partial<Record<ListedDocument['document']['form'], string>>> = {
  original: 'Original',
  copy: 'Kopie genügt',
  original_and_copy: 'Original und Kopie',
  digital: 'digital',
  form: 'Formular',
}

function documentWords({ document, need, why, count, levels }: ListedDocument): string {
  const notes = [
    count > 1 ? `${count} Stück` : '',
    ...levels.map(({ de }) => de),
    FORMS[document.form] ?? '',
    document.maxAgeDays === null ? '' : `nicht älter als ${document.maxAgeDays} Tage`,
    document.needsTranslation ? 'mit Übersetzung' : '',
    need === 'required' || need === 'depends' ? (why?.label.de ?? '') : NEEDS[need],
  ].filter((it) => it !== '')
  return notes.length === 0 ? document.name.de : `${document.name.de} (${notes.join('; ')})`
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function termSteps({ deadline, keepsStayLawful }: Concern): Step[] {
  const { legal, recommended } = deadline
  const said = [legal && `Frist: ${legal}`, recommended && `Empfohlen: ${recommended}`].filter((it) => it)
  const stay =
    'Antrag rechtzeitig gestellt? Dann gilt der Titel fort: Fiktionsbescheinigung anbieten, wenn heute nicht entschieden wird.'
  return [
    ...(said.length > 0 ? [step('deadline', 'deadline', `${said.join('. ')}.`)] : []),
    ...(keepsStayLawful ? [step('deadline', 'deadline:stay', stay, 'AufenthG § 81 Abs. 4')] : []),
  ]
}

function feeSteps(book: CatalogueBook, { key }: Concern, day: Temporal.PlainDate): Step[] {
  const fees = book.feesFor(key, day)
  if (!fees.ok) return []
  if (fees.lines.length === 0 && fees.unknown.length === 0) return [step('fee', 'fee:none', 'Gebührenfrei.')]
  return [
    ...fees.lines.map((fee) =>
      step('fee', `fee:${fee.key}`, `${fee.name.de}${amountOf(fee)}. ${REDUCED}`, fee.paragraph),
    ),
    ...fees.unknown.map((fee) =>
      step('fee', `fee:${fee}`, `Betrag heute nicht bekannt (${fee}). An der Kasse klären.`),
    ),
  ]
}

const REDUCED = 'Ermäßigung oder Befreiung prüfen.'

function amountOf({ amountCents, amountMaxCents }: FeeLine): string {
  if (amountCents === null) return ''
  const to = amountMaxCents === null ? '' : ` bis ${formatEuro('de', amountMaxCents)}`
  return `, ${formatEuro('de', amountCents)}${to}`
}
