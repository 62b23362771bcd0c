import { formatNumber, nameForStaff } from '#ground/languages/index.ts'
import type { Office } from '#office/office.ts'
import { textsIn } from '#texts/index.ts'

const { t, maybe } = textsIn('de')

type View = Extract<Awaited<ReturnType<Office['survey']['readSurvey']>>, { ok: true }>
export type Figures = View['questions'][number]
type Share = Pick<Figures, 'n' | 'share'>

/** "76,0 %", never torn apart at the end of a line. */
const percent = (share: number): string => `${formatNumber('de', share * 100, 1)}\u00A0%`
export const questionName = (key: string): string => maybe(`surveys.question.${key}`)?.text ?? key

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
      groups.map((it) => [questionName(question), valueName(it.value, by), ...cells(it)]),
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

function valueName(value: string | null, by: 'languages' | 'channels'): string {
  if (value === null) return t('surveys.groups.rest')
  if (by === 'channels') return maybe(`surveys.channel.${value}`)?.text ?? value
  return nameForStaff(value)
}
