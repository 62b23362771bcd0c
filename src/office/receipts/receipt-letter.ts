import { showCode } from '#ground/identity/ids.ts'
import { formatDay, formatDayAndClock, sourceLanguage, type Language } from '#ground/languages/index.ts'
import type { LetterBlock, Said } from '#ground/pdf/index.ts'
import { textsIn } from '#texts/index.ts'
import { formatBirthDate } from '#law/names/index.ts'
import { handedInBlocks } from './handed-in-letter.ts'
import type { Facts } from './receipt.ts'

export interface Paper {
  readonly facts: Facts
  readonly language: Language
  readonly phone: string
  /** Where anybody checks the receipt; the link in the square code proves that one has the paper. */
  readonly checkPage: string
  readonly checkLink: string
  /** The concerns by name in a language. */
  readonly concernNames: (language: Language) => readonly Said[]
  /** What was handed in, by name in a language. */
  readonly documentNames: (language: Language) => readonly Said[]
}

/** What stands on the paper: the German text that binds, then the same in the reader's language. */
export function receiptBlocks(paper: Paper): (LetterBlock & { language?: Language })[] {
  const german = [...body(paper, sourceLanguage), ...verifying(paper, sourceLanguage)]
  const { language } = paper
  if (language === sourceLanguage) return german
  const { tr } = textsIn(language)
  const translated: LetterBlock[] = [
    { kind: 'break' },
    { kind: 'heading', text: tr('receipts.translation.title') },
    { kind: 'note', lines: [tr('receipts.translation.note')] },
    ...body(paper, language),
  ]
  return [...german, ...translated.map((block) => ({ ...block, language }))]
}

function body(paper: Paper, language: Language): LetterBlock[] {
  const { facts, phone } = paper
  const { kind } = facts
  if (kind === 'handin') return handedInBlocks(paper, language)
  const { tr } = textsIn(language)
  return [
    // the title alone is what offices call the receipt of an application
    { kind: 'heading', text: tr('receipts.subtitle') },
    { kind: 'text', text: tr(`receipts.intro.${kind}`) },
    { kind: 'facts', items: factItems(paper, language) },
    { kind: 'heading', text: tr('receipts.proves.title') },
    { kind: 'list', items: [tr('receipts.proves.wish'), tr('receipts.proves.unchecked')] },
    { kind: 'heading', text: tr('receipts.not.title') },
    {
      kind: 'list',
      items: [tr('receipts.not.application'), tr('receipts.not.fiction'), tr('receipts.not.stay')],
    },
    { kind: 'heading', text: tr('receipts.todo.title') },
    {
      kind: 'list',
      numbered: true,
      items: [
        tr('receipts.todo.apply'),
        tr('receipts.todo.how'),
        tr('receipts.todo.soon', { phone }),
        tr('receipts.todo.keep'),
        tr('receipts.todo.advice'),
      ],
    },
  ]
}

function factItems({ facts, concernNames }: Paper, language: Language) {
  const { tr } = textsIn(language)
  const [year = 0, month = 0, day = 0] = facts.birthDate.split('-').map(Number)
  const name = [facts.familyName, facts.givenNames].filter((it) => it !== '').join(', ')
  return [
    { name: tr('receipts.facts.name'), value: name },
    {
      name: tr('receipts.facts.birth'),
      value: formatBirthDate({ year, month: month || null, day: day || null }),
      ltr: true,
    },
    ...concernNames(language).map((value) => ({ name: tr('receipts.facts.concern'), value })),
    { name: tr('receipts.facts.askedAt'), value: formatDayAndClock(language, facts.askedAt) },
    ...(facts.channel
      ? [{ name: tr('receipts.facts.channel'), value: tr(`receipts.channels.${facts.channel}`) }]
      : []),
    ...(facts.titleExpires
      ? [
          {
            name: tr('receipts.facts.titleExpires'),
            value: tr('receipts.facts.titleExpiresOwn', {
              day: formatDay(language, facts.titleExpires, 'date'),
            }),
          },
        ]
      : []),
    ...(facts.appointment
      ? [
          {
            name: tr('receipts.facts.appointment'),
            value: formatDayAndClock(language, facts.appointment),
          },
        ]
      : []),
    { name: tr('receipts.facts.issuedAt'), value: formatDayAndClock(language, facts.issuedAt) },
    { name: tr('receipts.facts.code'), value: showCode(facts.code), ltr: true },
  ]
}

function verifying({ facts, checkPage, checkLink }: Paper, language: Language): LetterBlock[] {
  const { t, tr } = textsIn(language)
  const code = showCode(facts.code)
  return [
    { kind: 'heading', text: tr('receipts.verify.title') },
    {
      kind: 'code',
      label: tr('receipts.verify.codeLabel'),
      value: code,
      content: checkLink,
      alt: t('receipts.verify.codeAlt', { code }),
      hint: [tr('receipts.verify.text'), tr('receipts.verify.codeHint'), checkPage],
    },
  ]
}
