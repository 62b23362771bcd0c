import { formatNumber, nameForStaff } from '#ground/languages/index.ts'
import type { Office } from '#office/office.ts'
import { textsIn } from '#texts/index.ts'

const { t, maybe } = textsIn('de')

type View = Extract<Awaited<ReturnType<Office['survey']['readSurvey']>>, { ok: true }>
export type Figures = View['questions'][number]
type Share = Pick<Figures, 'n' | 'share'>

const percent = (share: number): string => `${formatNumber('de', Math.round(share * 1000) / 10)} %`
export const questionName = (key: string): string => String(maybe(`surveys.question.${key}`) ?? key)

/** Answers, share, and its interval, as cells of a table. */
const cells = ({ n, share }: Share): string[] => [
  formatNumber('de', n),
  ...[share.value, share.low, share.high].map(percent),
]

export interface Rows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const NUMBERS = [
  t('surveys.columns.n'),
  t('surveys.columns.share'),
  t('surveys.columns.low'),
  t('surveys.columns.high'),
]

export const questionRows = (questions: readonly Figures[]): Rows => ({
  columns: [t('surveys.columns.question'), ...NUMBERS],
  rows: questions.map((it) => [questionName(it.question), ...cells(it)]),
})

export function groupRows(questions: readonly Figures[], by: 'languages' | 'channels'): Rows {
  return {
    columns: [t('surveys.columns.question'), t('surveys.columns.group'), ...NUMBERS],
    rows: questions.flatMap(({ question, [by]: groups }) =>
      groups.map((it) => [
        questionName(question),
        it.values.map((value) => valueName(value, by)).join(', '),
        ...cells(it),
      ]),
    ),
  }
}

export const monthRows = (questions: readonly Figures[]): Rows => ({
  columns: [t('surveys.columns.question'), t('surveys.columns.month'), ...NUMBERS],
  rows: questions.flatMap(({ question, months }) =>
    months.map((it) => [
      questionName(question),
      `${it.month.slice(5)}/${it.month.slice(0, 4)}`,
      ...cells(it),
    ]),
  ),
})

export const bars = (questions: readonly Figures[]) =>
  questions.map(({ question, share }) => ({
    name: questionName(question),
    ...{ value: share.value * 100, low: share.low * 100, high: share.high * 100 },
  }))

function valueName(value: string, by: 'languages' | 'channels'): string {
  if (by === 'channels') return String(maybe(`surveys.channel.${value}`) ?? value)
  return nameForStaff(value)
}
