import type { Outcome } from '#ground/act/refusal.ts'
import { renderPdf } from '#ground/pdf/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readReport } from './read-report.ts'
import { reportBlocks } from './report-content.ts'
import { dayText, momentText, spanOfMonths } from './report-words.ts'
import type { ReviewRoom } from './room.ts'

const LEAD =
  'Dieser Bericht sagt, was sich im Amt verändert hat, wie sicher das ist und woher jede Zahl kommt. Er spricht vom ganzen Amt, nie von einzelnen Beschäftigten. Er ist eingefroren: Was später berichtigt wird, steht in einem neuen Bericht.'

/** A frozen review on paper (PDF/A): the same bytes as long as nobody takes a consent back. `address`: where its pages are. */
export async function reviewPaper(
  room: ReviewRoom,
  actor: Actor,
  order: {
    readonly site: number
    readonly report: string
    readonly officeName: string
    readonly siteName: string
    readonly address: string
  },
): Promise<Outcome<{ bytes: Uint8Array; file: string }, 'not-permitted' | 'unknown-report'>> {
  const { site, officeName, siteName, address } = order
  const found = await readReport(room, actor, { site, report: order.report })
  if (!found.ok) return found
  const { report } = found
  const { frame } = report.body
  const linkOf = (figure: string): string => `${address}/planning/review/figures/${figure}?site=${site}`
  const bytes = await renderPdf({
    template: new URL('./report.typ', import.meta.url),
    ...{ language: 'de', title: `Rückblick: ${report.name}`, at: report.at, standard: 'a-2a' },
    data: {
      office: { authority: 'Ausländerbehörde', name: officeName, lines: [siteName] },
      author: officeName,
      foot: [`Rückblick „${report.name}“, eingefroren am ${momentText(report.at)}`],
      pageOf: 'Seite {page} von {pages}',
      lead: LEAD,
      about: [
        ['Umstellung', dayText(frame.changeDay)],
        ['Davor', spanOfMonths(frame.baselineFrom, frame.baselineTo)],
        ['Danach', spanOfMonths(frame.afterFrom, frame.afterTo)],
        ['Eingefroren', momentText(report.at)],
      ],
      blocks: reportBlocks(report, linkOf),
    },
  })
  return { ok: true, bytes, file: `review-${frame.afterFrom}.pdf` }
}
