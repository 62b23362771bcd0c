import { CSV_MARK, csvLineGerman } from '#ground/csv/index.ts'
import { writeWorkbook, type WriteCell } from '#ground/sheets/index.ts'
import { COLUMN_NAMES, IMPORT_FIELDS } from './import-columns.ts'

const FIELDS = IMPORT_FIELDS.filter((field) => field !== 'id')
const WIDTHS = [22, 34, 20, 10, 16, 14, 14, 34, 11, 18, 30]

/** Two rows that show how it is meant, obviously invented; whoever uses the table writes over them. */
const EXAMPLES: readonly (readonly (string | number | null)[])[] = [
  [
    'Beispielbereich',
    'Beispielaufgabe A',
    null,
    2400,
    45,
    0,
    'nein',
    'Fachverfahren, Januar bis Dezember',
    120,
    18.5,
    null,
  ],
  [
    'Beispielbereich',
    'Beispielaufgabe B',
    null,
    900,
    90,
    5,
    'nein',
    'Schätzung des Teams',
    null,
    null,
    'erfunden, bitte überschreiben',
  ],
]

const HELP: readonly (readonly [string, string])[] = [
  ['Bereich', 'Team oder Sachgebiet. Bei einer neuen Aufgabe nötig.'],
  ['Aufgabe', 'Nötig. Zusammen mit dem Bereich erkennt das Programm die Aufgabe wieder.'],
  ['Anliegen', 'Schlüssel oder Name eines Anliegens aus dem Katalog, wenn es eines gibt.'],
  ['Fallzahl', 'Nötig. Fälle im Jahr.'],
  [
    'Bearbeitungszeit (Minuten)',
    'Mittlere Minuten je Fall. Bei einer neuen Aufgabe nötig; leer: Der Wert im Plan bleibt.',
  ],
  ['Rüstzeit (Minuten)', 'Minuten je Fall für Vor- und Nachbereitung und Wege.'],
  ['Verteilzeit enthalten', 'ja, wenn die Minuten schon Verteilzeit enthalten; sonst nein.'],
  ['Quelle', 'Woher die Zahlen kommen. Leer: der Name der Datei.'],
  ['Stichprobe', 'Wie viele Fälle gemessen wurden. Nur zusammen mit der Standardabweichung.'],
  ['Standardabweichung', 'Der gemessenen Minuten.'],
  ['Bemerkung', 'Frei.'],
]

/** A table to fill in: the columns an import knows, two invented rows, and a sheet that explains them. */
export async function templateWorkbook(kind: 'xlsx' | 'csv', at: Temporal.Instant): Promise<Uint8Array> {
  const head = FIELDS.map((field) => COLUMN_NAMES[field][0])
  if (kind === 'csv') {
    return Buffer.from(CSV_MARK + [head, ...EXAMPLES].map((row) => csvLineGerman(row)).join(''))
  }
  const headed = (words: readonly string[]): WriteCell[] => words.map((value) => ({ value, look: 'head' }))
  return writeWorkbook({
    ...{
      title: 'Vorlage: Aufgaben und Fallzahlen',
      about: 'Zum Einlesen in einen Personalbedarf',
      author: 'Willkommen',
      at,
    },
    sheets: [
      { name: 'Aufgaben', widths: WIDTHS, frozenRows: 1, rows: [headed(head), ...EXAMPLES] },
      {
        ...{ name: 'So füllen Sie aus', widths: [28, 80], frozenRows: 1 },
        rows: [
          headed(['Spalte', 'Was hineingehört']),
          ...HELP.map(([name, words]): WriteCell[] => [name, { value: words, look: 'words' }]),
        ],
      },
    ],
  })
}
