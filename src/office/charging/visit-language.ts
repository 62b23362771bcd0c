import { isLanguage, type Language } from '#ground/languages/index.ts'
import { findVisit } from '#office/visits/index.ts'
import type { ChargingRoom } from './room.ts'

/** The language somebody asked to be served in, for the paper they take along; null without a visit, or one we do not write. */
export async function languageOfVisit(
  { ground }: ChargingRoom,
  visit: string | null,
): Promise<Language | null> {
  const asked = visit === null ? undefined : (await findVisit(ground.db, visit))?.language
  return asked !== undefined && isLanguage(asked) ? asked : null
}
