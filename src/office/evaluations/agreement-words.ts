import type { LetterBlock } from '#ground/pdf/index.ts'

/**
 * A Dienstvereinbarung on evaluations, to be filled in and negotiated: a template, not advice. Written for Bavaria; elsewhere
 * the law of the Land takes the place of the BayPVG (for the Bund § 63 and § 80 Abs. 1 Nr. 21 BPersVG).
 */

const text = (words: string): LetterBlock => ({ kind: 'text', text: words })
const heading = (words: string): LetterBlock => ({ kind: 'heading', text: words })
const list = (...items: string[]): LetterBlock => ({ kind: 'list', items, numbered: true })

const PARTIES: readonly LetterBlock[] = [
  {
    kind: 'note',
    title: 'Muster',
    lines: [
      'Stellen in ____ sind auszufüllen. Der Text ist ein Vorschlag zum Verhandeln und ersetzt keine Rechtsberatung. Außerhalb Bayerns tritt das Personalvertretungsrecht des Landes an die Stelle des BayPVG.',
    ],
  },
  text(
    'Zwischen ____________________ (Dienststelle) und dem Personalrat ____________________ wird nach Art. 73 in Verbindung mit Art. 75a Abs. 1 Nr. 1 des Bayerischen Personalvertretungsgesetzes (BayPVG) vereinbart:',
  ),
]

const SCOPE: readonly LetterBlock[] = [
  heading('§ 1 Gegenstand und Geltung'),
  list(
    'Die Vereinbarung regelt, welche Zahlen das Programm „Willkommen“ aus dem Betrieb der Ausländerbehörde zeigen darf.',
    'Sie gilt für alle Beschäftigten, die mit dem Programm arbeiten, gleich in welchem Arbeitsverhältnis.',
    'Auswertung ist jede Zahl, die aus mehreren Vorsprachen, Vorgängen, Meldungen oder Antworten gebildet wird und über den laufenden Vorgang hinaus gezeigt, gedruckt oder heruntergeladen werden kann.',
  ),
  heading('§ 2 Grundsätze'),
  list(
    'Verhalten und Leistung einzelner Beschäftigter werden nicht ausgewertet. Es gibt keine Zahl über eine einzelne Person und keine über einen einzelnen Schalter, auch nicht auf Anforderung von Vorgesetzten.',
    'Keine Auswertung spricht von einer Gruppe von weniger als fünf, auch nicht als Differenz zweier Auswertungen. Sagt eine Zahl, wie schnell ein Bereich arbeitet, gehören ihm mindestens fünf Beschäftigte an.',
    'Auswertungen dienen nur dem Zweck, der in Anlage 1 steht. Für Maßnahmen gegen einzelne Beschäftigte dürfen sie nicht herangezogen werden; wer sie dazu verwendet, kann sich auf ihr Ergebnis nicht berufen.',
  ),
]

const RULES: readonly LetterBlock[] = [
  heading('§ 3 Verzeichnis und Zustimmung'),
  list(
    'Alle Auswertungen stehen in Anlage 1 mit Zweck, Gruppen, Zeitraum, Quellen und den Stellen, an denen sie zu sehen sind. Was dort nicht steht, darf das Programm nicht zeigen.',
    'Ohne Zustimmung ist eine Auswertung ausgeschaltet. Die Dienststelle beantragt sie im Programm; der Personalrat stimmt zu, lehnt ab oder befristet. Beleg ist das Protokoll der Sitzung oder diese Vereinbarung.',
    'Wird eine Auswertung geändert, ist sie ausgeschaltet, bis der Personalrat der geänderten Fassung zugestimmt hat.',
    'Der Personalrat kann seine Zustimmung jederzeit mit einem Grund zurücknehmen. Die Auswertung ist dann sofort ausgeschaltet. Die Dienststelle kann die Einigungsstelle anrufen; bis zu deren Spruch bleibt sie ausgeschaltet.',
    'Zahlen, die ein Gesetz verlangt, stehen in Anlage 2 mit der Vorschrift. Sie brauchen keine Zustimmung und werden zu keinem anderen Zweck verwendet.',
  ),
  heading('§ 4 Betrieb ist keine Auswertung'),
  list(
    'Was jetzt geschieht, wird gezeigt, solange es geschieht: wer wartet, wer aufgerufen ist, welcher Schalter offen ist, was heute zu tun ist.',
    'Das Protokoll, wer welche Daten angesehen oder geändert hat, dient dem Datenschutz und der Revision. Es wird nicht nach Leistung ausgewertet; Einsicht wegen eines Verdachts nur gemeinsam mit dem Personalrat und der oder dem Datenschutzbeauftragten.',
  ),
  heading('§ 5 Belastung'),
  list(
    'Meldungen „zu viel“ oder „in Ordnung“ sind freiwillig und anonym. Sie werden erst ab fünf Meldungen gezeigt.',
    'Schwellen der Belastung werden gemeinsam festgelegt. Jede rote Phase braucht binnen ____ Arbeitstagen eine datierte Folge oder eine begründete Entscheidung, nichts zu ändern.',
  ),
]

const CONTROL: readonly LetterBlock[] = [
  heading('§ 6 Kontrolle'),
  list(
    'Der Personalrat hat ein eigenes Konto mit der Rolle „Personalrat“. Er sieht das Verzeichnis mit allen Ständen und kann jede Auswertung selbst ausschalten.',
    'Er kann verlangen, dass die mitgelieferte Prüfung „nobody“ in seinem Beisein läuft. Sie ruft jede Seite und jeden Abruf des Programms auf und sucht nach Zahlen über einzelne Beschäftigte oder Gruppen unter fünf.',
    'Einmal im Jahr berichtet die Dienststelle, welche Auswertungen gebraucht wurden. Was nicht gebraucht wurde, wird ausgeschaltet.',
  ),
  heading('§ 7 Unterrichtung und Schulung'),
  list(
    'Vor jeder neuen Fassung des Programms wird der Personalrat über geänderte und neue Auswertungen unterrichtet, rechtzeitig und mit Unterlagen (Art. 69 Abs. 2 BayPVG).',
    'Das Verzeichnis ist für alle Beschäftigten im Programm lesbar (Für mich, Auswertungen).',
  ),
  heading('§ 8 Schluss'),
  list(
    'Die Vereinbarung gilt ab ____________ bis ____________ / auf unbestimmte Zeit. Sie kann mit einer Frist von drei Monaten gekündigt werden.',
    'Nach dem Ende der Vereinbarung sind alle Auswertungen nach Anlage 1 ausgeschaltet, bis neu vereinbart ist. Eine Nachwirkung ist ausgeschlossen.',
  ),
  {
    kind: 'facts',
    items: [
      { name: 'Ort und Datum', value: '____________________' },
      { name: 'Für die Dienststelle', value: '____________________' },
      { name: 'Für den Personalrat', value: '____________________' },
    ],
  },
  { kind: 'break' },
]

export const AGREEMENT_BLOCKS: readonly LetterBlock[] = [...PARTIES, ...SCOPE, ...RULES, ...CONTROL]
