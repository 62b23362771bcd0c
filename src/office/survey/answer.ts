import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { QuestionList } from './questions.ts'

/**
 * By which way an answer came. `code`: from the ticket, once. `terminal` and `paper`: in the office. `poster`: whoever has the picture
 * of the poster; told apart from the others.
 */
export type Channel = 'code' | 'terminal' | 'paper' | 'poster'

/** One sheet as it was answered. It lives until it is taken apart. */
export interface Sheet {
  readonly answers: Readonly<Record<string, number>>
  readonly words: string | null
}

export const WORDS_MAX = 1000

export type SheetRefusal = 'nothing-answered' | 'answer-unknown' | 'words-too-long'

/** Reads what was ticked; every question may be left out, not all of them. */
export function readSheet(
  { questions }: QuestionList,
  typed: { readonly answers: Readonly<Record<string, string>>; readonly words: string },
): Outcome<{ sheet: Sheet }, SheetRefusal> {
  const answers: Record<string, number> = {}
  for (const { key } of questions) {
    const value = Object.hasOwn(typed.answers, key) ? typed.answers[key]! : ''
    if (value === '') continue
    if (!/^[1-5]$/u.test(value)) return refuse('answer-unknown', { field: key })
    answers[key] = Number(value)
  }
  const words = typed.words.toWellFormed().replaceAll('\u0000', '').replace(/\r\n?/gu, '\n').trim()
  if (words.length > WORDS_MAX) return refuse('words-too-long', { field: 'words' })
  if (Object.keys(answers).length === 0 && words === '')
    return refuse('nothing-answered', { field: questions[0]?.key ?? '' })
  return { ok: true, sheet: { answers, words: words === '' ? null : words } }
}
