import type { Answers } from '#office/catalogue/index.ts'
import { readCode } from '#ground/identity/ids.ts'

/** What the finder carries along in its addresses beside the answers: nothing of it is kept on the server. */
export interface Carried {
  /** The last day of the paper that runs out, ISO. */
  readonly until: string | null
  /** A saved list that the result shall be added to. */
  readonly list: string | null
  /** What was ticked beside the fee; absent: nobody was asked yet, the answers count. */
  readonly paying?: readonly string[]
}

/** The field beside the fee. Its mark says that it was sent, also when nothing is ticked. */
export const PAYING = { name: 'gebuehr', sent: '-' } as const
/** More than there are reductions. */
const PAYING_MOST = 20

export function readCarried(query: URLSearchParams): Carried {
  const until = query.get('bis') ?? ''
  return {
    until: /^\d{4}-\d{2}-\d{2}$/.test(until) && isDay(until) ? until : null,
    list: readCode(query.get('liste') ?? ''),
    ...(query.has(PAYING.name) ? { paying: readPaying(query) } : {}),
  }
}

function readPaying(query: URLSearchParams): readonly string[] {
  const facts = query.getAll(PAYING.name).filter((fact) => /^[a-z0-9_]{1,40}$/.test(fact))
  return [...new Set(facts)].slice(0, PAYING_MOST)
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** Yes, no, or left open on purpose, by condition. */
export type Said = Readonly<Record<string, 'yes' | 'no' | 'open'>>

/** More conditions than the catalogue has; a longer address is nobody's choice. */
const SAID_MOST = 60

export function readSaid(query: URLSearchParams): Said {
  const said = [...query].filter(
    ([key, value]) => /^[A-Za-z0-9]+$/.test(key) && ['yes', 'no', 'open'].includes(value),
  )
  return Object.fromEntries(said.slice(0, SAID_MOST)) as Said
}

export function answersOf(said: Said): Answers {
  const decided = Object.entries(said).filter(([, value]) => value !== 'open')
  return Object.fromEntries(decided.map(([key, value]) => [key, value === 'yes']))
}

export function saidOf(answers: Answers): Said {
  const decided = Object.entries(answers).filter(([, value]) => value !== undefined)
  return Object.fromEntries(decided.map(([key, value]) => [key, value ? 'yes' : 'no']))
}

/** The way through the finder, `situation/answer/answer`; null when the address has none. */
export function readWay(query: URLSearchParams): readonly string[] | null {
  const way = query.get('weg') ?? ''
  return /^[a-z_]+(\/[a-z_-]+){0,12}$/.test(way) ? way.split('/') : null
}

/** A query of all that, starting with `?` unless empty. */
export function finderQuery(carried: Carried, said: Said = {}, way: readonly string[] | null = null): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(said)) query.set(key, value)
  if (way) query.set('weg', way.join('/'))
  if (carried.until) query.set('bis', carried.until)
  if (carried.list) query.set('liste', carried.list)
  for (const fact of carried.paying ? [PAYING.sent, ...carried.paying] : []) query.append(PAYING.name, fact)
  const text = query.toString().replaceAll('%2F', '/')
  return text === '' ? '' : `?${text}`
}
