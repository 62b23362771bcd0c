import type { Translator } from '#ground/languages/index.ts'
import type { TextKeys } from '#texts/keys.ts'
import type { Words } from '#ui/words.ts'
import { hundredths, percent, tenths, whole } from './shown.ts'

interface Note {
  readonly note: string
  readonly figures: Readonly<Record<string, number>>
}

/** Shares that stand in a sentence with "Prozent". */
const SHARES = new Set(['before', 'after', 'low', 'high', 'spared', 'noShow'])
const COUNTS = new Set(['n', 'weeks', 'places', 'extra', 'every'])

/** What a lever did or what is assumed, as a sentence of `counters.<group>.<note>`. */
export function sayNote(
  { maybe }: Translator<TextKeys>,
  group: 'notes' | 'assumptions',
  { note, figures }: Note,
): Words {
  const isShare = (name: string): boolean => group === 'notes' && note !== 'service' && SHARES.has(name)
  const said = Object.entries(figures).map(([name, value]) => [
    name,
    isShare(name)
      ? percent(value).replace('\u00a0%', '')
      : COUNTS.has(name)
        ? whole(value)
        : name === 'factor' || name === 'cv'
          ? hundredths(value)
          : tenths(value),
  ])
  return maybe(`counters.${group}.${note}`, Object.fromEntries(said)) ?? note
}
