import { textsIn } from '#texts/index.ts'
import type { Cell } from './csv.ts'
import { differenceRows, waitingBeside, type Views } from './views.ts'

type Rows = readonly (readonly Cell[])[]
interface TableFile {
  readonly file: string
  readonly rowsOf: (views: Views) => Rows
}

const { t, maybe } = textsIn('de')
const euro = (cents: number): Cell => ({ cents })

/** The tables of the page as rows; days as 2026-11-23, so that every program sorts them. */
export const TABLES = {
  income: {
    file: 'einnahmen',
    rowsOf: ({ income }) => [
      ['Ab', 'Einteilung', 'Bar', 'Karte', 'Überweisung', 'Zusammen'],
      ...income.steps.map((it): Cell[] => [
        ...[it.from.toString(), t(`figures.income.units.${income.unit}`)],
        ...[it.cashCents, it.cardCents, it.transferCents, it.cents].map(euro),
      ]),
    ],
  },
  kinds: {
    file: 'einnahmen-nach-kasse',
    rowsOf: (views) => [
      ['Von', 'Bis', 'Kasse', 'Zahlart', 'Zahlungen', 'Betrag'],
      ...views.income.groups.map((it): Cell[] => [
        ...[...spanOf(views), t(`cashier.tillKinds.${it.tillKind}`), t(`figures.income.${it.method}`)],
        ...[it.payments, euro(it.cents)],
      ]),
    ],
  },
  sections: {
    file: 'einnahmen-nach-rechtsgrundlage',
    rowsOf: (views) => [
      ['Von', 'Bis', 'Rechtsgrundlage', 'Betrag'],
      ...views.income.sections.map((it): Cell[] => [
        ...[...spanOf(views), it.section ?? t('figures.income.over'), euro(it.cents)],
      ]),
    ],
  },
  owed: {
    file: 'offene-forderungen',
    rowsOf: ({ owed: { bands, limitation } }) => [
      ['Fällig', 'Anzahl', 'Betrag'],
      ...bands.map((it): Cell[] => [t(`figures.owed.bands.${it.name}`), it.claims, euro(it.cents)]),
      ...(['over', 'endsThisYear', 'noRule'] as const).map((name): Cell[] => [
        `${t('figures.owed.limitation')}: ${t(`figures.owed.${name}`)}`,
        ...[limitation[name].claims, euro(limitation[name].cents)],
      ]),
    ],
  },
  differences: { file: 'abweichungen', rowsOf: differencesOf },
  reasons: {
    file: 'gruende',
    rowsOf: ({ reasons: { quarter, kinds }, rules }) => [
      ['Quartal', 'Art', 'Grund', 'Anzahl', 'Betrag'],
      ...kinds.flatMap(({ kind, reasons }) =>
        reasons.map(({ reasonCode, shown }): Cell[] => [
          ...[quarter.name, t(`cashier.orders.kinds.${kind}`)],
          maybe(`cashier.orders.reasons.${reasonCode}`)?.text ?? t('figures.reasons.unknown'),
          ...(shown
            ? [shown.cases, euro(shown.cents)]
            : [t('figures.reasons.few', { least: rules.smallestGroup }), t('figures.reasons.hidden')]),
        ]),
      ),
    ],
  },
} as const satisfies Readonly<Record<string, TableFile>>

const spanOf = ({ from, to }: Views): string[] => [from.toString(), to.toString()]

/** Months first; then what is open now, without a month. */
function differencesOf(views: Views): Rows {
  const { tills, waiting } = views
  const names = new Map(tills.tills.map(({ id, name }) => [id, name]))
  const open = (what: string, count: number | '', cents: number): Cell[] => [
    ...['', '', what, '', '', count, ''],
    euro(cents),
  ]
  return [
    [
      'Monat',
      'Kasse',
      'Was',
      'Überschuss',
      'Fehlbetrag',
      'Anzahl',
      'Kartengerät gegen Buch',
      'Offener Betrag',
    ],
    ...differenceRows(views).map((it): Cell[] => [
      ...[it.month.toString().slice(0, 7), names.get(it.till) ?? '', t('figures.differences.byCount')],
      ...[euro(it.surplusCents), euro(it.shortageCents), it.differing, euro(it.cardCents), ''],
    ]),
    ...waitingBeside(waiting).map((it) =>
      open(t(`figures.differences.waiting.${it.isOut ? 'out' : 'none'}`), it.entries, it.cents),
    ),
    ...tills.unclear.map((it) =>
      open(t('figures.differences.unclear', { till: names.get(it.till) ?? '' }), it.payments, it.cents),
    ),
    ...tills.cards.map((it) =>
      open(t('figures.differences.cardsTaken', { till: names.get(it.till) ?? '' }), '', it.cents),
    ),
  ]
}
