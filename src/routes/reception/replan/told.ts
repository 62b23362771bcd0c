import { formatDayAndClock } from '#ground/languages/index.ts'
import { readStart } from '../../[language=lang]/parts/places.ts'

/** What the last act did, as the address carries it. */
export type Told =
  | { readonly kind: 'moved'; readonly when: string }
  | { readonly kind: 'same' }
  | { readonly kind: 'many'; readonly done: number; readonly left: number }

export function toldOf(url: URL): Told | null {
  const told = url.searchParams.get('told') ?? ''
  if (told === 'same') return { kind: 'same' }
  const many = /^(\d{1,3})\/(\d{1,3})$/.exec(told)
  if (many) return { kind: 'many', done: Number(many[1]), left: Number(many[2]) }
  const start = readStart(told)
  return start && { kind: 'moved', when: formatDayAndClock('de', start) }
}
