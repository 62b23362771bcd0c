import type { Answers } from '#office/catalogue/index.ts'
import { readCode } from '#ground/identity/ids.ts'

/** What someone asks for travels in the address: it can be bookmarked, shared and gone back to, and needs no session. */
export interface Asked {
  /** `null`: the address names a number nobody could have chosen. */
  readonly persons: number | null
  readonly needs: readonly Need[]
  /** Only what was answered with yes or no. */
  readonly answers: Answers
  /** Code of a saved list of documents that belongs to this; null or absent without one. */
  readonly list?: string | null
}

export const needsOffered = ['step_free', 'interpreter'] as const
export type Need = (typeof needsOffered)[number]
export const personsMax = 6

const taken: ReadonlySet<string> = new Set([
  'persons',
  'needs',
  'start',
  'from',
  'daytime',
  'instead',
  'code',
  'moved',
])
/** More conditions than the catalogue has; a longer address is nobody's choice. */
const answersMax = 60

export function readAsked(query: URLSearchParams): Asked {
  const persons = query.get('persons') ?? '1'
  const wanted = query.getAll('needs')
  const answers = [...query]
    .filter(
      ([key, value]) => !taken.has(key) && /^[A-Za-z0-9]+$/.test(key) && (value === 'yes' || value === 'no'),
    )
    .slice(0, answersMax)
    .map(([key, value]) => [key, value === 'yes'] as const)
  return {
    persons: /^[1-6]$/.test(persons) ? Number(persons) : null,
    needs: needsOffered.filter((need) => wanted.includes(need)),
    answers: Object.fromEntries(answers),
    list: readCode(query.get('liste') ?? ''),
  }
}

/** The same again as a query, with what a page adds; starts with `?` unless empty. */
export function queryOf(
  asked: Asked,
  more: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const query = new URLSearchParams()
  if (asked.persons !== null && asked.persons !== 1) query.set('persons', String(asked.persons))
  for (const need of asked.needs) query.append('needs', need)
  for (const [key, yes] of Object.entries(asked.answers)) query.set(key, yes ? 'yes' : 'no')
  if (asked.list) query.set('liste', asked.list)
  for (const [key, value] of Object.entries(more)) if (value) query.set(key, value)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** The address of a form's named action that keeps the query. */
export function actionOf(query: string, name: string): string {
  return query === '' ? `?/${name}` : `${query}&/${name}`
}
