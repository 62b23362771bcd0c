import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readAccountsById, readTeams } from '#office/staff/index.ts'
import { performOnFile, seeAs, type FileRefusal } from './at-file.ts'
import { findAkte } from './akte-store.ts'
import { findDocument } from './document-store.ts'
import {
  endDeputyRow,
  endGrant,
  insertDeputy,
  insertGrant,
  markGlassSeen,
  onlyTakesPart,
} from './grant-store.ts'
import { note } from './history.ts'
import { isUuid } from './reader-tokens.ts'
import { akteIdOfReference, asSystem } from './reader-store.ts'
import { enterAkteInSearch } from './search-entry.ts'
import type { CasefilesRoom } from './room.ts'
import { reasonIn } from './reason.ts'

/** How long a broken glass stays open. */
const GLASS_MINUTES = 60

export interface NewGrant {
  readonly akte: string
  readonly document?: string | null
  /** `account:<id>` or `team:<site>:<team>`. */
  readonly grantee: string
  readonly entitles: 'read' | 'write'
  readonly reason: string
  readonly until?: Temporal.Instant | null
  readonly key?: string | undefined
}

export type GrantRefusal =
  | 'only-takes-part'
  | 'reason-missing'
  | 'unknown-grantee'
  | 'until-wrong'
  | 'unknown-document'

/** Somebody else may see (or work in) this Akte, or one document of it. */
export function grantAccess(
  room: CasefilesRoom,
  actor: Actor,
  { key, ...it }: NewGrant,
): Promise<Outcome<{ grant: string }, GrantRefusal | FileRefusal | CommonRefusal>> {
  const request = { ...it, until: it.until ? String(it.until) : null }
  const deed = {
    act: 'casefiles.grant',
    at: { akte: it.akte },
    why: it.reason,
    key: key ? { value: key, request } : undefined,
  }
  return performOnFile(room, actor, { ...deed, right: 'reopen' }, async (hand, place) => {
    const { tx, now } = hand
    if (await onlyTakesPart(tx, it, place.readers)) return refuse('only-takes-part')
    const reason = reasonIn(it.reason)
    if (reason === null) return refuse('reason-missing', { field: 'reason' })
    if (it.until && Temporal.Instant.compare(it.until, now) <= 0)
      return refuse('until-wrong', { field: 'until' })
    if (!(await isGrantee(tx, place.akte!.site, it.grantee)))
      return refuse('unknown-grantee', { field: 'grantee' })
    if (it.document && (!isUuid(it.document) || (await findDocument(tx, it.document))?.akte !== it.akte))
      return refuse('unknown-document', { field: 'document' })
    const grant = room.ground.ids.uuid()
    const { akte, document = null, grantee, entitles, until = null } = it
    await insertGrant(tx, {
      ...{ id: grant, akte, document, grantee, entitles, reason, until },
      glass: false,
      grantedBy: actor.id,
      from: now,
    })
    await note(hand, actor.id, { akte, document }, 'access-given', {
      new: `${grantee} ${entitles}`,
      remark: reason,
    })
    await enterAkteInSearch(tx, akte)
    hand.tell('casefiles.access', { akte })
    return { ok: true as const, grant }
  })
}

/** The same inside an act of a neighbour that has checked who is let in (participants of a Verfügung); which ends it too. Lets nobody in for longer. */
export async function grantWith(
  room: CasefilesRoom,
  hand: Hand,
  it: Pick<NewGrant, 'akte' | 'grantee' | 'entitles' | 'reason'> & { readonly by?: string },
): Promise<string> {
  const { akte, grantee, entitles, reason, by = 'office' } = it
  const id = room.ground.ids.uuid()
  await insertGrant(hand.tx, {
    ...{ id, akte, document: null, grantee, entitles, reason },
    ...{ glass: false, passing: true, grantedBy: by, from: hand.now, until: null },
  })
  await note(hand, by, { akte }, 'access-given', { new: `${grantee} ${entitles}`, remark: reason })
  await enterAkteInSearch(hand.tx, akte)
  hand.tell('casefiles.access', { akte })
  return id
}

/** What a neighbour gave ends now; nothing happens where somebody ended it before. */
export async function endGrantWith(
  hand: Hand,
  { akte, grant, by }: { akte: string; grant: string; by: string },
): Promise<void> {
  await asSystem(hand.tx, async () => {
    if (!(await endGrant(hand.tx, grant, akte, hand.now))) return
    await note(hand, by, { akte }, 'access-ended', { old: grant })
    await enterAkteInSearch(hand.tx, akte)
    hand.tell('casefiles.access', { akte })
  })
}

async function isGrantee(
  tx: Parameters<typeof readTeams>[0],
  site: number,
  grantee: string,
): Promise<boolean> {
  const [kind, first = '', second = ''] = grantee.split(':')
  if (kind === 'account')
    return isUuid(first) && (await readAccountsById(tx, [first])).some(({ active }) => active)
  return (
    kind === 'team' && Number(first) === site && (await readTeams(tx, site)).some(({ key }) => key === second)
  )
}

/** The grant ends now. */
export function endAccess(
  room: CasefilesRoom,
  actor: Actor,
  { akte, grant, key }: { akte: string; grant: string; key?: string | undefined },
): Promise<Outcome<{ grant: string }, 'only-takes-part' | 'unknown-grant' | FileRefusal | CommonRefusal>> {
  const deed = {
    act: 'casefiles.grant',
    at: { akte },
    right: 'reopen' as const,
    key: key ? { value: key, request: { akte, grant } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand, place) => {
    if (await onlyTakesPart(hand.tx, { akte }, place.readers)) return refuse('only-takes-part')
    if (!isUuid(grant) || !(await endGrant(hand.tx, grant, akte, hand.now))) return refuse('unknown-grant')
    await note(hand, actor.id, { akte }, 'access-ended', { old: grant })
    // The row may be out of sight from here on: that is what was asked for.
    await enterAkteInSearch(hand.tx, akte)
    hand.tell('casefiles.access', { akte })
    return { ok: true as const, grant }
  })
}

/** Break-glass: a case worker opens a closed door for an hour, says why, and the head of office is told. */
export function breakGlass(
  room: CasefilesRoom,
  actor: Actor,
  {
    site,
    reference,
    reason,
    key,
  }: { site: number; reference: string; reason: string; key?: string | undefined },
): Promise<
  Outcome<{ akte: string; until: string }, 'unknown-file' | 'reason-missing' | 'open-already' | CommonRefusal>
> {
  const request = { site, reference, reason }
  const deed = {
    act: 'casefiles.break-glass',
    site,
    why: reason,
    key: key ? { value: key, request } : undefined,
  }
  return perform(room.ground, actor, deed, async (hand) => {
    const { tx, now } = hand
    if (reason.trim().length < 10 || reason.length > 500) return refuse('reason-missing', { field: 'reason' })
    const akte = await akteIdOfReference(tx, site, reference.trim())
    if (!akte) return refuse('unknown-file', { field: 'reference' })
    await seeAs(tx, actor, now)
    if (await findAkte(tx, akte)) return refuse('open-already', { detail: { akte } })
    const until = now.add({ minutes: GLASS_MINUTES })
    await insertGrant(tx, {
      ...{
        id: room.ground.ids.uuid(),
        akte,
        document: null,
        grantee: `account:${actor.id}`,
        entitles: 'read',
      },
      ...{ glass: true, reason: reason.trim(), grantedBy: actor.id, from: now, until },
    })
    await seeAs(tx, actor, now)
    await note(hand, actor.id, { akte }, 'glass-broken', { remark: reason.trim() })
    await enterAkteInSearch(tx, akte)
    hand.about(`akte:${akte}`, { until: String(until) })
    hand.tell('casefiles.glass', { akte, account: actor.id })
    return { ok: true as const, akte, until: String(until) }
  })
}

/** The head of office has looked at a broken glass; nobody confirms their own. */
export function confirmGlass(
  room: CasefilesRoom,
  actor: Actor,
  { site, grant, key }: { site: number; grant: string; key?: string | undefined },
): Promise<Outcome<{ grant: string }, 'unknown-grant' | CommonRefusal>> {
  const deed = {
    act: 'casefiles.confirm-glass',
    site,
    key: key ? { value: key, request: { grant } } : undefined,
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about }) => {
    await seeAs(tx, actor, now)
    if (!isUuid(grant) || !(await markGlassSeen(tx, grant, actor.id, now))) return refuse('unknown-grant')
    about(`grant:${grant}`)
    return { ok: true as const, grant }
  })
}

/** A colleague stands in while somebody is away; both see the files of the other for these days. */
export function appointDeputy(
  room: CasefilesRoom,
  actor: Actor,
  it: {
    site: number
    account: string
    deputy: string
    from: Temporal.PlainDate
    to: Temporal.PlainDate
    key?: string | undefined
  },
): Promise<
  Outcome<{ id: string }, 'unknown-account' | 'days-wrong' | 'same-account' | 'own-deputy' | CommonRefusal>
> {
  const { site, account, deputy, from, to, key } = it
  const request = { account, deputy, from: String(from), to: String(to) }
  const deed = { act: 'casefiles.appoint-deputy', site, key: key ? { value: key, request } : undefined }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    if (account === deputy) return refuse('same-account', { field: 'deputy' })
    // Otherwise a head of office would open every closed door by standing in for whoever holds its key.
    if (deputy === actor.id && account !== actor.id) return refuse('own-deputy', { field: 'deputy' })
    // A case worker names their own deputy; the head of office names anybody's.
    if (!actor.roles.includes('head') && account !== actor.id)
      return refuse('unknown-account', { field: 'account' })
    const known = [account, deputy].every(isUuid) ? await readAccountsById(tx, [account, deputy]) : []
    if (known.filter(({ active, sites }) => active && sites.includes(site)).length !== 2)
      return refuse('unknown-account', { field: 'deputy' })
    const today = officeDay(now)
    if (
      Temporal.PlainDate.compare(to, from) < 0 ||
      Temporal.PlainDate.compare(to, today) < 0 ||
      from.until(to).days > 400
    )
      return refuse('days-wrong', { field: 'to' })
    const id = room.ground.ids.uuid()
    await insertDeputy(tx, { id, account, deputy, from, to })
    about(`account:${account}`, request)
    tell('casefiles.deputy', { account, deputy })
    return { ok: true as const, id }
  })
}

export function endDeputy(
  room: CasefilesRoom,
  actor: Actor,
  { site, account, id, key }: { site: number; account: string; id: string; key?: string | undefined },
): Promise<Outcome<{ id: string }, 'unknown-deputy' | CommonRefusal>> {
  const deed = {
    act: 'casefiles.appoint-deputy',
    site,
    key: key ? { value: key, request: { end: id } } : undefined,
  }
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const own = actor.roles.includes('head') || account === actor.id
    const deputy = own && isUuid(id) && isUuid(account) ? await endDeputyRow(tx, id, account, now) : null
    if (deputy === null) return refuse('unknown-deputy')
    about(`account:${account}`, { ended: id })
    tell('casefiles.deputy', { account, deputy })
    return { ok: true as const, id }
  })
}
