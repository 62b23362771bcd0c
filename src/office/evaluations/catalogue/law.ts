import type { Evaluation } from '../evaluation.ts'

/** Sums a law demands: nobody has to agree to them, and nobody can switch them off. They stand here so that everybody can read them. */
const MONEY = {
  groups: 'Standort; Gründe erst ab fünf Fällen',
  sources: 'Bücher der Zahlstelle, ohne Namen',
  smallest: 5,
  shownAt: ['/cashier/figures', '/cashier/figures/figures.csv'],
  version: 1,
} as const

export const lawEvaluations: readonly Evaluation[] = [
  {
    ...{ ...MONEY, key: 'cash.income', name: 'Einnahmen nach Tag, Zahlweg und Gebühr' },
    purpose: 'Rechnungslegung der Kommune.',
    legalBasis:
      'Art. 61 Abs. 4 GO Bayern mit der KommHV: Die Gemeinde führt Bücher, und jede Einnahme steht darin.',
    period: 'Zeitraum nach Wahl',
  },
  {
    ...{ ...MONEY, key: 'cash.owed', name: 'Offene Forderungen und ihre Verjährung' },
    purpose: 'Forderungen rechtzeitig einziehen.',
    legalBasis:
      'Art. 62 Abs. 1 GO Bayern: Die Gemeinde erhebt Abgaben nach den Gesetzen; was offen ist, muss sie einziehen.',
    period: 'heute, nach Alter der Forderung',
  },
  {
    ...{ ...MONEY, key: 'cash.reasons', name: 'Gründe für Ermäßigung, Erlass und Storno' },
    purpose: 'Nachweis, aus welchen Gründen Gebühren nicht erhoben wurden.',
    legalBasis: '§§ 52 und 53 AufenthV: Befreiung und Ermäßigung haben Voraussetzungen, die zu belegen sind.',
    period: 'Quartal',
  },
  {
    ...{ ...MONEY, key: 'cash.differences', name: 'Kassendifferenzen je Kasse und Monat' },
    purpose:
      'Kassenprüfung. Eine Kasse kann von einer Person allein geführt werden; zur Beurteilung von Beschäftigten ist die Zahl nicht bestimmt.',
    legalBasis:
      'Art. 106 Abs. 5 GO Bayern: Kassenprüfungen prüfen, ob die Kassengeschäfte ordnungsmäßig erledigt werden.',
    groups: 'Kasse und Monat; die Kasse ist die kleinste Einheit, die das Gesetz verlangt',
    period: 'die letzten zwölf Monate',
  },
  {
    ...{ key: 'counselling.report', name: 'Bericht der Beratung' },
    purpose: 'Nachweis der Förderung. Er speist sich aus einem eigenen, geschlossenen Bereich.',
    legalBasis: 'Art. 44 BayHO mit den Nebenbestimmungen der Förderung: Die Verwendung ist nachzuweisen.',
    groups: 'alle Ratsuchenden eines Zeitraums; Gruppen unter fünf stehen zusammen',
    period: 'Halbjahr oder Jahr',
    sources: 'Angaben der Beratung, im geschlossenen Bereich gezählt',
    smallest: 5,
    shownAt: [
      ...[
        '/admin/counselling',
        '/admin/counselling/[report]/bericht.csv',
        '/admin/counselling/[report]/bericht.pdf',
      ],
      ...[
        '/counselling/report',
        '/counselling/report/[report]/bericht.csv',
        '/counselling/report/[report]/bericht.pdf',
      ],
    ],
    version: 1,
  },
]
