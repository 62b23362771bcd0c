import { actorsOf, lockSeeding, SITE } from '#office/demo/index.ts'
import type { Office } from '#office/office.ts'
import { sure } from './demo-sure.ts'

type Costs = Pick<Office['costs'], 'readStatements' | 'createStatement' | 'importItems'>

const HEAD =
  'Bereich;Posten;Jahr;Finanzierung;USt;Geplant;Bewilligt;Ausgegeben;Laufend;Laufend bis;Quelle;Bemerkung'

/**
 * What public papers of the city of Erlangen name for its project of 2015 and 2016: an example, no figures of this office. The
 * machine had no published price; another town's stands for it.
 */
const ERLANGEN = [
  'Umbau;Umzüge und Baumaßnahmen;2015;im Haushalt;19;150.000;150.000;;;;Vorlage 33/005/2015 der Stadt Erlangen;Was ausgegeben wurde, ist nicht veröffentlicht.',
  'Ausstattung;Möblierung;2015;im Haushalt;19;30.000;30.000;;;;Vorlage 33/005/2015 der Stadt Erlangen;',
  'Technik;Aufrufanlage;2016;angemeldet;19;14.000;;;;;Vorlage 33/005/2015 der Stadt Erlangen;Sollte für 2016 eingebracht werden.',
  'Technik;Kassenautomat;2016;nicht eingebracht;19;60.000;;;;;Orientierung: Rendsburg 2013, 60.000 Euro;In der Kostenaufstellung ausgewiesen, im Haushalt 2016 noch nicht eingebracht. Der Preis in Erlangen ist nicht bekannt.',
]

/** Invented, from planned to running, so that every column has something to show. */
const own = (year: number): string[] => [
  `Umbau;Wartezone und Rezeption;${year};im Haushalt;19;182.000;182.000;191.480,50;;;erfunden;Mehrkosten Brandschutz`,
  `Umbau;Umzug zweier Sachgebiete;${year};im Haushalt;19;24.500;24.500;21.903,20;;;erfunden;`,
  `Ausstattung;Schalterplätze und Stühle;${year};im Haushalt;19;38.400;38.400;36.117,75;;;erfunden;`,
  `Ausstattung;Lärmschutz in der Wartezone;${year};bewilligt;19;9.800;12.000;11.650;;;erfunden;außerplanmäßig aufgestockt`,
  `Technik;Bildschirme, Terminal, Drucker;${year};im Haushalt;19;27.300;25.000;24.870,40;2.950;;erfunden;laufend: Wartung und Papier`,
  `Technik;Kassenautomat;${year + 1};nicht eingebracht;19;64.000;;;5.200;${year + 8};erfunden, nach einem Angebot;`,
  `Technik;Scanner für die eAkte;${year + 1};angemeldet;19;18.600;;;1.100;;erfunden;`,
  `Menschen;Dolmetschen und Übersetzen;${year};Förderung;0;15.000;15.000;9.340;15.000;${year + 2};erfunden;Förderung des Landes, drei Jahre`,
  `Menschen;Schulung interkulturelle Kompetenz;${year};im Haushalt;0;7.200;7.200;5.400;3.600;;erfunden;`,
  `Öffentlichkeit;Wegweiser in zehn Sprachen;${year};im Haushalt;7;3.210;3.210;3.488,20;;;erfunden;`,
  `Öffentlichkeit;Tag der offenen Tür;${year + 1};abgelehnt;19;4.000;;;;;erfunden;`,
]

/** Two statements of the demonstration: the own one, and Erlangen's public figures as an example. Told once. */
export async function tellDemoCosts(
  office: Pick<Office, 'ground'> & { readonly costs: Costs },
): Promise<void> {
  const { ground, costs } = office
  const head = (await actorsOf(ground.db, ['leitung'])).get('leitung')
  if (!head) return
  // Other processes that open the demonstration at this moment wait here and then find it told.
  await ground.db.transaction().execute(async (tx) => {
    await lockSeeding(tx)
    const known = await costs.readStatements(head, { site: SITE })
    if (!known.ok || known.statements.length > 0) return
    const { year } = ground.clock.now().toZonedDateTimeISO('Europe/Berlin')
    const told = [
      {
        ...{ name: 'Beispiel Erlangen 2015 und 2016', isExample: true, rows: ERLANGEN },
        note: 'Aus öffentlichen Vorlagen des Stadtrats Erlangen. Sichtbar zusammen 194.000 Euro ohne Kassenautomaten. Ob die Beträge die Umsatzsteuer enthalten, sagen die Vorlagen nicht; angenommen ist brutto.',
      },
      {
        ...{ name: 'Einführung der Willkommensbehörde', isExample: false, rows: own(year) },
        note: 'Erfundene Beträge der Musterstadt.',
      },
    ]
    for (const { rows, ...words } of told) {
      const made = await sure(costs.createStatement(head, { site: SITE, ...words }))
      const bytes = new TextEncoder().encode([HEAD, ...rows].join('\n'))
      await sure(
        costs.importItems(head, { site: SITE, statement: made.statement, name: 'Kostenaufstellung', bytes }),
      )
    }
  })
}
