import { openGuidance, saveFacts, readFacts, type GuidanceRoom } from '#office/guidance/index.ts'
import { PERSON } from '#office/counselling/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { aCounselling, aFirstTalk, type ACounselling } from '../../counselling/testing/a-counselling.ts'
import type { Opened } from '#office/counselling/index.ts'
import { openEarlyWarning, type CourseOffers, type EarlyRoom } from '../room.ts'

export interface AnEarlyRoom extends ACounselling {
  readonly guidance: GuidanceRoom
  readonly early: EarlyRoom
}

/** Early warning of a counselling, on a database of its own. 23 November 2026 unless told. */
export async function anEarlyRoom(offers?: CourseOffers): Promise<AnEarlyRoom> {
  const it = await aCounselling()
  const guidance = openGuidance({ counselling: it.room })
  return { ...it, guidance, early: openEarlyWarning({ guidance, ...(offers && { offers }) }) }
}

export const aCase = (it: AnEarlyRoom, language = 'tr'): Promise<Opened> =>
  aFirstTalk(it.room, { language, address: '192.0.2.9' })

/** Facts as typed, for the hints. */
export async function enter(
  it: AnEarlyRoom,
  caseId: string,
  typed: Readonly<Record<string, string>>,
  purpose = 'hints',
  actor: Actor = PERSON,
): Promise<void> {
  const seen = await ok(readFacts(it.guidance, actor, { case: caseId }))
  await ok(saveFacts(it.guidance, actor, { case: caseId, version: seen.version, purpose, typed }))
}

/** A permit to work that ends in a month. */
export const ENDING = {
  ...{ 'title.type': 'residence-permit', 'title.section': '18a', 'title.validUntil': '24.12.2026' },
}

/** A passport that ends in six weeks, of somebody without protection. */
export const PASSPORT = {
  ...{ 'passport.validUntil': '1.1.2027', 'protection.status': 'none', 'asylum.pending': 'no' },
}

export const ok = async <T extends { readonly ok: boolean }>(
  told: Promise<T>,
): Promise<Extract<T, { ok: true }>> => {
  const outcome = await told
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}
