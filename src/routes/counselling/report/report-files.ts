import { error } from '@sveltejs/kit'
import type { Report } from '#office/counselreports/index.ts'
import type { Site } from '../../../web/hand-over.ts'
import { textsIn } from '#texts/index.ts'
import { reportView } from './report-view.ts'

type Letter = Parameters<App.Locals['office']['letterPdf']>[0]

/** The report as a letter: headings and facts, so that a screen reader reads it as a table would be read. */
export function reportLetter(report: Report, site: Site): Letter {
  const { t } = textsIn('de')
  const view = reportView(report)
  const { street, postalCode, city } = site.address
  return {
    language: 'de',
    title: `${t('council.title')}, ${view.period}`,
    office: { authority: site.authority, name: site.officeName, lines: [`${street}, ${postalCode} ${city}`] },
    at: report.madeAt,
    standard: 'a-2a',
    pageOf: t('council.print'),
    foot: [t('council.rule')],
    blocks: [
      { kind: 'text', text: t('council.lead') },
      ...view.told.flatMap(({ name, since, groups }) => [
        { kind: 'heading' as const, text: `${name}, ${since}` },
        { kind: 'facts' as const, items: groups.map((one) => ({ name: one.name, value: String(one.n) })) },
      ]),
      ...(view.carried.length > 0
        ? [{ kind: 'text' as const, text: t('council.carried', { list: view.carried.join(', ') }) }]
        : []),
    ],
  }
}

/** Rows for a spreadsheet (RFC 4180): semicolons, CR LF, UTF-8 with its mark. Names are ours, not typed by anybody. */
export function reportCsv(report: Report): string {
  const { t } = textsIn('de')
  const view = reportView(report)
  const rows = view.told.flatMap(({ name, since, groups }) =>
    groups.map((one) => [name, since, one.name, String(one.n)]),
  )
  const lines = [[t('council.title'), view.period, t('council.value'), t('council.n')], ...rows]
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`
}

const quoted = (cell: string): string => (/[;"\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** One report of those somebody may read. */
export function oneOf(seen: { ok: boolean; reports?: readonly Report[] }, id: string | undefined): Report {
  const found = seen.reports?.find((report) => report.id === id)
  if (!found) error(seen.ok ? 404 : 403, 'no such report')
  return found
}
