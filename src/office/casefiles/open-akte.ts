import type { Hand } from '#ground/act/act.ts'
import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readTeams } from '#office/staff/index.ts'
import { findPersons } from '#office/people/index.ts'
import { seeAs } from './at-file.ts'
import { drawReference, insertAkte, type NewAkteRow } from './akte-store.ts'
import { isLevel, isMedium, type Level, type Medium } from './akte.ts'
import { readSubject } from './document.ts'
import { insertGrant } from './grant-store.ts'
import { note } from './history.ts'
import { findUnit, patternOf } from './plan-store.ts'
import { isUuid } from './reader-tokens.ts'
import { akteIdOfReference } from './reader-store.ts'
import { enterAkteInSearch } from './search-entry.ts'
import { scopeOf, writeReference } from './reference.ts'
import type { CasefilesRoom } from './room.ts'

export interface NewAkte {
  readonly site: number
  readonly planUnit: string
  readonly subject: string
  readonly person: string | null
  readonly team: string
  /** As the Aktenplan says unless told; never wider than it says. */
  readonly level?: string
  readonly medium?: string
  readonly location?: string
  /** A Geschäftszeichen of another house or of paper days, taken over as it is. */
  readonly reference?: string
  /** The id an Akte of another house brought with it. */
  readonly id?: string
  readonly key?: string | undefined
}

export type OpenAkteRefusal =
  | 'unknown-plan-unit'
  | 'subject-missing'
  | 'unknown-person'
  | 'unknown-team'
  | 'level-wrong'
  | 'medium-wrong'
  | 'location-wrong'
  | 'reference-wrong'
  | 'reference-taken'

/** A new Akte with its Geschäftszeichen. */
export function openAkte(
  room: CasefilesRoom,
  actor: Actor,
  { key, ...request }: NewAkte,
): Promise<Outcome<{ akte: string; reference: string }, OpenAkteRefusal | CommonRefusal>> {
  const deed = { act: 'casefiles.open', site: request.site, key: key ? { value: key, request } : undefined }
  return perform(room.ground, actor, deed, async (hand) => {
    await seeAs(hand.tx, actor, hand.now)
    return openAkteWith(room, hand, actor, request)
  })
}

/** The same inside an act of a neighbour. */
export async function openAkteWith(
  room: CasefilesRoom,
  hand: Hand,
  actor: Actor,
  request: NewAkte,
): Promise<Outcome<{ akte: string; reference: string }, OpenAkteRefusal>> {
  const { tx, now, about, tell } = hand
  const read = await readNewAkte(hand, request)
  if ('refusal' in read) return read
  const id = request.id && isUuid(request.id) ? request.id : room.ground.ids.uuid()
  const reference = request.reference?.trim() || (await newReference(hand, request.site, read.planUnit))
  if (reference.length > 60 || /\p{Cc}/u.test(reference))
    return refuse('reference-wrong', { field: 'reference' })
  if (await referenceTaken(hand, request.site, reference))
    return refuse('reference-taken', { field: 'reference' })
  // Opened to the team first: rights are reckoned from the row, and whoever opens it must see what was written.
  await insertAkte(tx, { ...read, id, reference }, now)
  if (read.level === 'need-to-know' && actor.kind === 'staff')
    await insertGrant(tx, {
      ...{ id: room.ground.ids.uuid(), akte: id, document: null, grantee: `account:${actor.id}` },
      ...{
        entitles: 'write',
        glass: false,
        reason: 'Anlage der Akte',
        grantedBy: actor.id,
        from: now,
        until: null,
      },
    })
  await note(hand, actor.id, { akte: id }, 'opened', { new: reference })
  await enterAkteInSearch(tx, id)
  about(`akte:${id}`, { reference, planUnit: read.planUnit, level: read.level })
  tell('casefiles.opened', { akte: id })
  return { ok: true as const, akte: id, reference }
}

async function newReference({ tx, now }: Hand, site: number, plan: string): Promise<string> {
  const pattern = await patternOf(tx, site)
  const { year } = officeDay(now)
  const drawn = await drawReference(tx, site, scopeOf(pattern, plan, year))
  return writeReference(pattern, plan, year, drawn)
}

async function readNewAkte(
  { tx, now }: Hand,
  request: NewAkte,
): Promise<Omit<NewAkteRow, 'id' | 'reference'> | ReturnType<typeof refuse<OpenAkteRefusal>>> {
  const unit = await findUnit(tx, request.planUnit)
  if (!unit || (unit.validTo && Temporal.PlainDate.compare(officeDay(now), unit.validTo) > 0))
    return refuse('unknown-plan-unit', { field: 'planUnit' })
  const subject = readSubject(request.subject)
  if (!subject) return refuse('subject-missing', { field: 'subject' })
  const { site, person, team, medium = 'electronic', location = '' } = request
  const level = request.level || unit.level
  if (!isLevel(level)) return refuse('level-wrong', { field: 'level' })
  if (!isMedium(medium)) return refuse('medium-wrong', { field: 'medium' })
  if (location.length > 200) return refuse('location-wrong', { field: 'location' })
  if (person !== null && !(isUuid(person) && (await findPersons(tx, [person])).has(person)))
    return refuse('unknown-person', { field: 'person' })
  if (!(await readTeams(tx, site)).some(({ key }) => key === team))
    return refuse('unknown-team', { field: 'team' })
  return {
    site,
    planUnit: unit.code,
    subject,
    person,
    team,
    level: level satisfies Level,
    medium: medium satisfies Medium,
    location,
  }
}

async function referenceTaken({ tx }: Hand, site: number, reference: string): Promise<boolean> {
  return (await akteIdOfReference(tx, site, reference)) !== null
}
