import { formatDayAndClock, type Language } from '#ground/languages/index.ts'
import { showCode } from '#ground/identity/ids.ts'
import type { LetterBlock } from '#ground/pdf/index.ts'
import { textsIn } from '#texts/index.ts'
import { formatBirthDate } from '#law/names/index.ts'
import type { Paper } from './receipt-letter.ts'

/** What stands on the receipt for papers that were handed in: what, when, in which form. No word on what follows. */
export function handedInBlocks(paper: Paper, language: Language): LetterBlock[] {
  const { tr } = textsIn(language)
  const { facts } = paper
  const names = paper.documentNames(language)
  const documents = (facts.documents ?? []).map(({ form, pages, name }, n) => ({
    name: names[n] ?? name,
    value: tr(`handed.line.${form}`, { count: pages }),
  }))
  const name = [facts.familyName, facts.givenNames].filter((it) => it !== '').join(', ')
  const [year = 0, month = 0, day = 0] = facts.birthDate.split('-').map(Number)
  const birth = formatBirthDate({ year: year || null, month: month || null, day: day || null })
  return [
    { kind: 'heading', text: tr('handed.subtitle') },
    { kind: 'text', text: tr('handed.intro') },
    {
      kind: 'facts',
      items: [
        { name: tr('receipts.facts.name'), value: name },
        ...(year || month || day ? [{ name: tr('receipts.facts.birth'), value: birth, ltr: true }] : []),
        { name: tr('handed.receivedAt'), value: formatDayAndClock(language, facts.askedAt) },
        { name: tr('handed.way'), value: tr(`handed.ways.${facts.channel ? 'desk' : 'letterbox'}`) },
        { name: tr('receipts.facts.issuedAt'), value: formatDayAndClock(language, facts.issuedAt) },
        { name: tr('receipts.facts.code'), value: showCode(facts.code), ltr: true },
      ],
    },
    { kind: 'heading', text: tr('handed.list') },
    { kind: 'facts', items: documents },
    { kind: 'heading', text: tr('receipts.proves.title') },
    { kind: 'list', items: [tr('handed.proves'), tr('handed.unchecked')] },
    { kind: 'heading', text: tr('receipts.not.title') },
    { kind: 'list', items: [tr('handed.notDecided'), tr('receipts.not.stay')] },
    { kind: 'text', text: tr('handed.keep') },
  ]
}
