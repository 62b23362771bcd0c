import { wilson, type Interval } from '#ground/queueing/index.ts'
import type { Channel } from './answer.ts'
import { everyQuestion } from './questions.ts'
import type { TallyRow } from './survey-store.ts'
import { batchesOf, groupsByQuarter, quarterOf, type Batch } from './told.ts'

/** A group that was told: how many answered, how many of them were content, and that share with Wilson's interval (95 %). */
export interface Share {
  readonly n: number
  readonly hits: number
  readonly share: Interval
}

export interface GroupShare extends Share {
  /** Null: those that were too small in their quarter, together. */
  readonly value: string | null
}

export interface QuestionFigures extends Share {
  readonly question: string
  /** What was told in each month, the earliest first. */
  readonly months: readonly (Share & { readonly month: string })[]
  /** Of the quarters that lie within the period whole; small ones together. */
  readonly languages: readonly GroupShare[]
  readonly channels: readonly GroupShare[]
}

export interface SurveyFigures {
  /** By a ticket, at the terminal or on paper: each one had to have been there. */
  readonly questions: readonly QuestionFigures[]
  /** By the poster: whoever has its picture. Told apart and in no sum. */
  readonly poster: readonly QuestionFigures[]
}

/** Ways by which only those come who were in the office. */
export const BOUND: readonly Channel[] = ['code', 'terminal', 'paper']

/** Figures of months, `from` and before `to` ("2026-01"). Pure; what may not be told is not in them. */
export function figuresOf(
  rows: readonly TallyRow[],
  { from, to }: { readonly from: string; readonly to: string },
): SurveyFigures {
  const of = (channels: readonly Channel[]): QuestionFigures[] => {
    const own = Map.groupBy(
      rows.filter(({ channel }) => channels.includes(channel)),
      ({ question }) => question,
    )
    return everyQuestion.flatMap((question) => {
      const told = batchesOf(own.get(question) ?? []).filter(({ month }) => month >= from && month < to)
      return told.length === 0 ? [] : [ofQuestion(question, told, { from, to }, channels)]
    })
  }
  return { questions: of(BOUND), poster: of(['poster']) }
}

function ofQuestion(
  question: string,
  told: readonly Batch[],
  period: { readonly from: string; readonly to: string },
  channels: readonly Channel[],
): QuestionFigures {
  const whole = told.filter(({ month }) => isWithin(quarterOf(month), period))
  const shares = (by: 'language' | 'channel'): GroupShare[] =>
    groupsByQuarter(whole, by).map(({ value, ...rest }) => ({ value, ...shareOf(rest) }))
  return {
    question,
    ...shareOf({ n: sum(told, 'n'), hits: sum(told, 'hits') }),
    months: told.map(({ month, n, hits }) => ({ month, ...shareOf({ n, hits }) })),
    languages: shares('language'),
    channels: channels.length > 1 ? shares('channel') : [],
  }
}

const shareOf = ({ n, hits }: { n: number; hits: number }): Share => ({ n, hits, share: wilson(hits, n) })

/** A quarter lies within the period with all of its months. */
function isWithin(quarter: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  const first = Temporal.PlainYearMonth.from({
    year: Number(quarter.slice(0, 4)),
    month: Number(quarter.slice(6)) * 3 - 2,
  })
  return first.toString() >= from && first.add({ months: 3 }).toString() <= to
}

const sum = (told: readonly Batch[], of: 'n' | 'hits'): number =>
  told.reduce((all, batch) => all + batch[of], 0)
