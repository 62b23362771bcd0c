import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  judgeEvidence,
  judgeFinding,
  judgeHypothesis,
  judgeShock,
  type Bodies,
  type EntryKind,
  type EntryRefusal,
} from './entry.ts'
import { entriesOf, entryForUpdate, insertEntry } from './entry-store.ts'
import type { ReviewRoom } from './room.ts'
import { lockValues } from './value-store.ts'

interface SaveCommand<Kind extends EntryKind> {
  readonly site: number
  /** A new one unless told. */
  readonly id?: string | undefined
  /** The version that was looked at. */
  readonly version?: number | undefined
  readonly body: Bodies[Kind]
  readonly key?: string | undefined
}

type Saved = Outcome<
  { id: string; version: number },
  EntryRefusal | 'unknown-entry' | 'changed-meanwhile' | CommonRefusal
>

const keyed = (act: string, site: number, key: string | undefined, request: unknown) => ({
  ...{ act, site },
  key: key === undefined ? undefined : { value: key, request },
})

export function saveFinding(room: ReviewRoom, actor: Actor, command: SaveCommand<'finding'>): Promise<Saved> {
  const { key, site, ...request } = command
  const deed = keyed('review.save-finding', site, key, request)
  return perform(room.ground, actor, deed, (hand) =>
    keep(room, hand, 'finding', command, judgeFinding(command.body)),
  )
}

export function saveShock(room: ReviewRoom, actor: Actor, command: SaveCommand<'shock'>): Promise<Saved> {
  const { key, site, ...request } = command
  const deed = keyed('review.save-shock', site, key, request)
  return perform(room.ground, actor, deed, (hand) =>
    keep(room, hand, 'shock', command, judgeShock(command.body)),
  )
}

export function saveHypothesis(
  room: ReviewRoom,
  actor: Actor,
  command: SaveCommand<'hypothesis'>,
): Promise<Saved> {
  const { key, site, ...request } = command
  const deed = keyed('review.save-hypothesis', site, key, request)
  return perform(room.ground, actor, deed, (hand) =>
    keep(room, hand, 'hypothesis', command, judgeHypothesis(command.body)),
  )
}

/** What shows that a criterion is met; each has one entry, so a second one is its next version. */
export function saveEvidence(
  room: ReviewRoom,
  actor: Actor,
  command: SaveCommand<'evidence'>,
): Promise<Saved> {
  const { key, site, ...request } = command
  const deed = keyed('review.save-evidence', site, key, request)
  return perform(room.ground, actor, deed, async (hand) => {
    // two who write the first of a criterion at once write one
    await lockValues(hand.tx, site)
    const all = await entriesOf(hand.tx, site, 'evidence')
    const known = all.find(({ body }) => body.criterion === command.body.criterion)
    const found = { ...command, id: known?.id, version: command.version ?? known?.version }
    return keep(room, hand, 'evidence', found, judgeEvidence(command.body))
  })
}

async function keep<Kind extends EntryKind>(
  { ground }: ReviewRoom,
  { tx, now, about, tell }: Hand,
  kind: Kind,
  { site, id, version, body }: SaveCommand<Kind>,
  refused: Refusal<EntryRefusal> | null,
): Promise<Saved> {
  if (refused) return refused
  const known = id === undefined ? null : await entryForUpdate(tx, site, id)
  if (id !== undefined && known?.kind !== kind) return refuse('unknown-entry')
  if (known && version !== undefined && known.version !== version)
    return refuse('changed-meanwhile', { detail: { version: known.version } })
  const next = { id: id ?? ground.ids.uuid(), version: (known?.version ?? 0) + 1 }
  await insertEntry(tx, { ...next, site, kind, body, isRemoved: false }, now)
  about(`review-entry:${next.id}`, { kind, version: next.version })
  tell('review.entry-saved', { kind, version: next.version })
  return { ok: true, ...next }
}

/** Gone from the list; its versions stay. */
export function removeEntry(
  room: ReviewRoom,
  actor: Actor,
  { site, id, key }: { readonly site: number; readonly id: string; readonly key?: string | undefined },
): Promise<Outcome<object, 'unknown-entry' | CommonRefusal>> {
  const deed = keyed('review.remove-entry', site, key, { id })
  return perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    const known = await entryForUpdate(tx, site, id)
    if (!known) return refuse('unknown-entry')
    const { kind, version, body } = known
    await insertEntry(tx, { id, site, kind, version: version + 1, body, isRemoved: true }, now)
    about(`review-entry:${id}`, { kind })
    tell('review.entry-removed', { kind })
    return { ok: true }
  })
}
