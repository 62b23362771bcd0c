import { perform, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { bookOf } from './book.ts'
import { lockBook, publishDrafts, readDrafts, readLayers, type Draft } from './catalogue-store.ts'
import { checkChangeSet, layersAfter } from './check-change-set.ts'
import { markOfSet } from './draft.ts'
import type { Layer } from './overlay.ts'
import type { CatalogueRoom } from './room.ts'
import { snapshotOf } from './snapshot.ts'
import { digestOf, touchedBy, type TouchedBooking } from './touched.ts'

export type PublishRefusal =
  | CommonRefusal
  | 'nothing-to-publish'
  | 'why-missing'
  | 'why-too-long'
  | 'changed-meanwhile'
  | 'faults'
  | 'touches-bookings'

const WHY_MAX = 500

/**
 * Makes the change set the next revision, in force at once in every process. Everything is checked first, on each day
 * on which something begins or ends. If live bookings would be touched, the first answer is their list with a digest
 * `seen`; it goes through when exactly this list was seen. The bookings stay as they are: people decide about them.
 */
export async function publish(
  room: CatalogueRoom,
  actor: Actor,
  command: {
    readonly why: string
    /** The mark of the change set that was looked at. */
    readonly set: string
    readonly seen?: string | undefined
    readonly key?: string | undefined
  },
): Promise<Outcome<{ revision: number; touched: readonly TouchedBooking[] }, PublishRefusal>> {
  const { set, seen, key } = command
  const why = command.why.toWellFormed().replaceAll('\0', '').trim()
  const deed = {
    ...{ act: 'catalogue.publish', site: null },
    ...(why && { why }),
    key: key === undefined ? undefined : { value: key, request: { set, why } },
  }
  const outcome = await perform(room.ground, actor, deed, async ({ tx, now, about, tell }) => {
    if (why === '') return refuse('why-missing', { field: 'why' })
    if (why.length > WHY_MAX) return refuse('why-too-long', { field: 'why' })
    const revision = (await lockBook(tx)) + 1
    const [drafts, layers] = [await readDrafts(tx), await readLayers(tx)]
    if (drafts.length === 0) return refuse('nothing-to-publish')
    if (markOfSet(drafts) !== set) return refuse('changed-meanwhile')
    const today = officeDay(now).toString()
    const findings = checkChangeSet({ shipped: room.shipped, layers, drafts, today })
    const faults = findings.filter(({ level }) => level === 'fault')
    if (faults.length > 0) return refuse('faults', { detail: { findings: faults } })
    const touched = await touchedBookings(room, tx, now, layers, drafts)
    const digest = digestOf(touched)
    if (touched.length > 0 && seen !== digest)
      return refuse('touches-bookings', { detail: { touched, seen: digest } })
    await publishDrafts(tx, revision, { by: actor.id, why, at: now, today })
    const entries = drafts.map(({ kind, key: name }) => ({ kind, key: name }))
    about(`catalogue:revision:${revision}`, { entries, touched: touched.length })
    tell('catalogue.published', { revision, entries })
    return { ok: true as const, revision, touched }
  })
  if (outcome.ok) await room.reload()
  return outcome
}

async function touchedBookings(
  room: CatalogueRoom,
  tx: Tx,
  now: Temporal.Instant,
  layers: readonly Layer[],
  drafts: readonly Draft[],
): Promise<TouchedBooking[]> {
  const today = officeDay(now)
  const after = layersAfter({ layers, drafts, today: today.toString() })
  const bookAt = (some: readonly Layer[]) => bookOf(snapshotOf(room.shipped, some).on, () => today)
  return touchedBy(bookAt(layers), bookAt(after), await room.bookings(tx, now))
}
