import { formatDayOf } from '#ground/languages/index.ts'
import { renderPdf } from '#ground/pdf/index.ts'
import { reportContent, type ReportOrder } from './report-content.ts'
import { STATE_WORDS, titleOf } from './report-words.ts'

/** The report as PDF/A-2a: it is kept with the decision on posts. */
export function reportPdf(order: ReportOrder): Promise<Uint8Array> {
  const { plan, before, officeName, siteName, at } = order
  return renderPdf({
    template: new URL('./report.typ', import.meta.url),
    ...{ language: 'de', title: titleOf(plan), at, standard: 'a-2a' },
    data: {
      office: { authority: 'Ausländerbehörde', name: officeName, lines: [siteName] },
      author: officeName,
      foot: [
        `Personalbedarf „${plan.name}“, Stand ${formatDayOf('de', at, 'short')}, ${STATE_WORDS[plan.state]}`,
      ],
      pageOf: 'Seite {page} von {pages}',
      lead: LEAD,
      about: [
        ['Berechnung', plan.name],
        ['Jahr', String(plan.year)],
        [
          'Stand',
          `${STATE_WORDS[plan.state]}, Fassung ${plan.version}, erstellt am ${formatDayOf('de', at, 'short')}`,
        ],
        ...(before ? [['Beruht auf', `${before.name} (${before.year})`]] : []),
      ],
      blocks: reportContent(order),
    },
  })
}

const LEAD =
  'Dieser Bericht sagt, wie viele Vollzeitäquivalente die Aufgaben brauchen, und woher jede Zahl kommt: aus Fallzahlen, Minuten je Fall, der Jahresarbeitszeit und der gewählten Konvention. Er spricht von Aufgaben und Gruppen, nie von einzelnen Beschäftigten.'
