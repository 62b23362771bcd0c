/**
 * What visitors can read in which language: `npm run languages` prints it and writes docs/languages.md, so does
 * `npm run texts`. A test fails when the file is stale.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languageCodes, traitsOf, type Language } from '../src/ground/languages/index.ts'
import { translationFile } from '../src/office/catalogue/entries.ts'
import { translations } from '../src/office/catalogue/data/translations.ts'
import { staffNamespaces, visitorTexts } from '../src/texts/visitor-namespaces.ts'
import { catalogueTexts, countOf, namesOf } from '../proofs/languages/said.ts'

export const reportFile = join(import.meta.dirname, '..', 'docs', 'languages.md')

export function languageReport(): string {
  const catalogue = catalogueTexts()
  const { lacks } = namesOf(catalogue)
  const part = (done: number, total: number) => (done === total ? `${total}` : `**${done}**/${total}`)
  const rows = languageCodes.map((code) => {
    const { ownName, tag, direction } = traitsOf(code)
    const counts = visitorTexts.map((namespace) => countOf(namespace, code))
    const lacking = lacks.filter(({ language }) => language === code).length
    return [
      ...[`${ownName} (\`${code}\`)`, `\`${tag}\``, direction],
      ...counts.map(({ done, total }) => part(done, total)),
      ...[part(catalogue.size - lacking, catalogue.size), reviewOf(code)],
    ]
  })
  const head = [
    'Language',
    'Tag',
    'Direction',
    ...visitorTexts.map(({ name }) => name),
    'catalogue',
    'Review',
  ]
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return `# Languages

Written by \`npm run languages\`; \`npm run prove -- languages\` checks each text. Figures: texts said in the language; in
bold where some are missing (they are then shown in German, marked as German).

${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}

Staff texts are German only (${staffNamespaces.map((name) => `\`${name}\``).join(', ')}). Dates are Gregorian, times have
24 hours, digits are 0-9 in every language. "machine draft" means: written with care, checked by rules, but no speaker
with the office's knowledge has read it yet. Before an office offers such a language, somebody should.
`
}

function reviewOf(code: Language): string {
  if (code === 'de') return 'source'
  const file = translations
    .map((one) => translationFile.parse(one))
    .find(({ _meta }) => _meta.language === code)
  return file?._meta.review ?? (code === 'en' ? 'draft, needs review' : '–')
}

if (import.meta.main) {
  const report = languageReport()
  writeFileSync(reportFile, report)
  if (process.argv.includes('--print')) process.stdout.write(report)
}
