import { searchForm, type BirthDate } from '#law/names/index.ts'

/** What was typed into the one field at the counter, read in every way it can be meant. Pure. */
export interface Asked {
  readonly text: string
  /** Of names, as their search form. */
  readonly words: readonly string[]
  readonly birth: BirthDate
  /** `B047` */
  readonly ticket: string | null
}

export const ASKED_MAX = 100
const NO_BIRTH: BirthDate = { year: null, month: null, day: null }
/** Null: too little to look for; one letter fits half the town. */
export function readAsked(typed: string): Asked | null {
  const text = typed.trim().slice(0, ASKED_MAX)
  const ticket = /^[A-Za-z]\s?\d{3}$/.exec(text)
  const date = /(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/.exec(text)
  const rest = date ? text.replace(date[0], ' ') : text
  const words = searchForm(rest)
    .split(/[^A-Z]+/)
    .filter((word) => word !== '')
  const letters = rest.replace(/[^\p{L}]/gu, '').length
  if (letters < 2 && !ticket && !/[\dA-Za-z]{4}/.test(text)) return null
  return {
    ...{ text, words: words.slice(0, 6), birth: date ? birthOf(date) : NO_BIRTH },
    ticket: ticket ? text.toUpperCase().replace(/\s/, '') : null,
  }
}

/** Nothing is stored by it, so no date is refused: what cannot be is simply found nowhere. */
function birthOf([, day, month, year]: RegExpExecArray): BirthDate {
  const part = (text: string | undefined) => Number(text) || null
  return { year: part(year), month: part(month), day: part(day) }
}
