import type { Catalogue } from './catalogue.ts'
import { CatalogueFault, type Entries } from './entry-kinds.ts'
import { joinEntries } from './load-catalogue.ts'
import { entriesOn, hasShape, turningDays, type Layer } from './overlay.ts'

/** The catalogue of every day, as published; the same object for all days between two changes. */
export interface Snapshot {
  readonly layers: readonly Layer[]
  on(date: Temporal.PlainDate): Catalogue
}

const BEFORE_ALL = '0001-01-01'

/**
 * What was published was checked. Should a newer version of the program ask for more than an old edit has, the edit is
 * left out, and if the rest does not fit, what ships stands alone: an office without a catalogue could not open.
 */
export function snapshotOf(shipped: Entries, published: readonly Layer[]): Snapshot {
  const layers = published.filter(hasShape)
  const days = turningDays(layers)
  const made = new Map<string, Catalogue>()
  return {
    layers,
    on(date) {
      const day = date.toString()
      const since = days.findLast((turning) => turning <= day) ?? BEFORE_ALL
      return made.getOrInsertComputed(since, () => joined(shipped, entriesOn(shipped, layers, since)))
    },
  }
}

function joined(shipped: Entries, entries: Entries): Catalogue {
  try {
    return joinEntries(entries)
  } catch (error) {
    if (error instanceof CatalogueFault) return joinEntries(shipped)
    throw error
  }
}
