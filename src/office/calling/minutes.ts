import type { Hand } from '#ground/act/act.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'
import { minutesPerConcern, recordMinutes, type Visit } from '#office/visits/index.ts'

export interface ConcernMinutes {
  readonly concern: string
  readonly minutes: number
}

/** Records what this time at the desk took, spread over the concerns as the catalogue expects. No colleague is named. */
export async function noteMinutes(
  { catalogue }: { readonly catalogue: CatalogueBook },
  { tx, now }: Hand,
  visit: Visit,
  concerns: readonly string[] = visit.concerns,
): Promise<ConcernMinutes[]> {
  const expected = concerns.map((concern) => catalogue.minutes(concern) ?? 0)
  const minutes = minutesPerConcern({ ...visit, concerns }, expected, now)
  const noted = concerns.map((concern, n) => ({ concern, minutes: minutes[n] ?? 0 }))
  await recordMinutes(tx, visit.id, noted, now)
  return noted
}
