import type { Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findPersons } from '#office/people/index.ts'
import { readTeams } from '#office/staff/index.ts'
import { performOnFile, type FileRefusal } from './at-file.ts'
import { closeVorgaenge, findAkte, setAkteState, updateAkte, type AkteFields } from './akte-store.ts'
import { isLevel, isMedium, type Akte } from './akte.ts'
import { documentsOf } from './document-store.ts'
import { readSubject } from './document.ts'
import { insertGrant, onlyTakesPart } from './grant-store.ts'
import { note, noteChanges } from './history.ts'
import { findUnit } from './plan-store.ts'
import { asSystem } from './reader-store.ts'
import { isUuid } from './reader-tokens.ts'
import { enterAkteInSearch } from './search-entry.ts'
import type { CasefilesRoom } from './room.ts'
import { reasonIn } from './reason.ts'

export type AkteChange = Partial<
  Record<Exclude<keyof AkteFields, 'person'>, string> & { person: string | null }
>
export type ChangeAkteRefusal =
  | 'only-takes-part'
  | 'unknown-plan-unit'
  | 'subject-missing'
  | 'unknown-person'
  | 'unknown-team'
  | 'level-wrong'
  | 'medium-wrong'
  | 'too-long'
  | 'changed-meanwhile'

/** What is said about an Akte, who leads it, who may see it. */
export function changeAkte(
  room: CasefilesRoom,
  actor: Actor,
  it: {
    akte: string
    change: AkteChange
    revision?: number | undefined
    why?: string | undefined
    key?: string | undefined
  },
): Promise<Outcome<{ changed: readonly string[] }, ChangeAkteRefusal | FileRefusal | CommonRefusal>> {
  const { akte, change, revision } = it
  const key = it.key ? { value: it.key, request: { akte, change, revision } } : undefined
  const deed = { act: 'casefiles.change-akte', at: { akte }, key, ...(it.why && { why: it.why }) }
  return performOnFile(room, actor, deed, async (hand, place) => {
    const before = place.akte!
    if (revision !== undefined && revision !== before.revision) return refuse('changed-meanwhile')
    const after = await readChange(hand, before, change)
    if ('refusal' in after) return after
    const isDoor = after.level !== before.level || after.team !== before.team
    if (isDoor && (await onlyTakesPart(hand.tx, { akte }, place.readers))) return refuse('only-takes-part')
    const changed = await noteChanges(hand, actor.id, { akte }, { before: fieldsOf(before), after })
    if (changed.length === 0) return { ok: true as const, changed }
    // Whoever closes a door stays inside.
    if (after.level === 'need-to-know' && before.level !== 'need-to-know' && actor.kind === 'staff')
      await insertGrant(hand.tx, {
        ...{ id: room.ground.ids.uuid(), akte, document: null, grantee: `account:${actor.id}` },
        ...{
          entitles: 'write',
          glass: false,
          reason: 'Einstufung der Akte',
          grantedBy: actor.id,
          from: hand.now,
          until: null,
        },
      })
    // Who gives an Akte away may not see it afterwards: the row is written with the eyes of the house.
    await asSystem(hand.tx, () => updateAkte(hand.tx, akte, after))
    const wholly = changed.some((field) => field === 'person' || field === 'team')
    await enterAkteInSearch(hand.tx, akte, wholly)
    hand.tell('casefiles.changed', { akte, fields: changed })
    if (changed.some((field) => field === 'level' || field === 'team'))
      hand.tell('casefiles.access', { akte })
    return { ok: true as const, changed }
  })
}

function fieldsOf({ planUnit, subject, person, team, level, medium, location }: Akte): AkteFields {
  return { planUnit, subject, person, team, level, medium, location }
}

async function readChange(
  { tx }: Hand,
  before: Akte,
  change: AkteChange,
): Promise<AkteFields | ReturnType<typeof refuse<ChangeAkteRefusal>>> {
  const next = { ...fieldsOf(before), ...change }
  const subject = readSubject(next.subject)
  if (!subject) return refuse('subject-missing', { field: 'subject' })
  if (!isLevel(next.level)) return refuse('level-wrong', { field: 'level' })
  if (!isMedium(next.medium)) return refuse('medium-wrong', { field: 'medium' })
  if (next.location.length > 200) return refuse('too-long', { field: 'location' })
  if (next.planUnit !== before.planUnit && !(await findUnit(tx, next.planUnit)))
    return refuse('unknown-plan-unit', { field: 'planUnit' })
  if (next.team !== before.team && !(await readTeams(tx, before.site)).some(({ key }) => key === next.team))
    return refuse('unknown-team', { field: 'team' })
  const { person } = next
  if (
    person &&
    person !== before.person &&
    !(isUuid(person) && (await findPersons(tx, [person])).has(person))
  )
    return refuse('unknown-person', { field: 'person' })
  return { ...next, subject, level: next.level, medium: next.medium }
}

/** zdA: the Akte is closed and its time begins to run. Refused while drafts lie in it. */
export function closeAkte(
  room: CasefilesRoom,
  actor: Actor,
  { akte, remark = '', key }: { akte: string; remark?: string; key?: string | undefined },
): Promise<Outcome<{ akte: string }, 'drafts-left' | FileRefusal | CommonRefusal>> {
  const deed = {
    act: 'casefiles.close',
    at: { akte },
    key: key ? { value: key, request: { akte, remark } } : undefined,
  }
  return performOnFile(room, actor, deed, (hand) => closeAkteWith(hand, actor.id, akte, remark))
}

/** The same inside an act of a neighbour. */
export async function closeAkteWith(
  hand: Hand,
  by: string,
  akte: string,
  remark = '',
): Promise<Outcome<{ akte: string }, 'drafts-left' | 'akte-closed'>> {
  const { tx, now, tell } = hand
  if ((await findAkte(tx, akte))?.state !== 'open') return refuse('akte-closed')
  const drafts = (await documentsOf(tx, akte)).filter(({ state }) => state === 'draft')
  if (drafts.length > 0)
    return refuse('drafts-left', { detail: { drafts: drafts.map(({ subject }) => subject) } })
  await note(hand, by, { akte }, 'closed', { remark: remark.slice(0, 500) || null })
  await closeVorgaenge(tx, akte, now)
  await setAkteState(tx, akte, now)
  await enterAkteInSearch(tx, akte)
  tell('casefiles.closed', { akte })
  return { ok: true as const, akte }
}

/** zdA is taken back, with a reason; the time that ran is reckoned anew. */
export function reopenAkte(
  room: CasefilesRoom,
  actor: Actor,
  { akte, why, key }: { akte: string; why: string; key?: string | undefined },
): Promise<Outcome<{ akte: string }, 'reason-missing' | 'not-closed' | FileRefusal | CommonRefusal>> {
  const key_ = key ? { value: key, request: { akte, why } } : undefined
  const deed = { act: 'casefiles.reopen', at: { akte }, right: 'reopen' as const, why, key: key_ }
  return performOnFile(room, actor, deed, async (hand, place) => {
    const remark = reasonIn(why)
    if (remark === null) return refuse('reason-missing', { field: 'why' })
    if (place.akte!.state !== 'closed') return refuse('not-closed')
    await setAkteState(hand.tx, akte, null)
    await note(hand, actor.id, { akte }, 'reopened', { remark })
    await enterAkteInSearch(hand.tx, akte)
    hand.tell('casefiles.reopened', { akte })
    return { ok: true as const, akte }
  })
}
