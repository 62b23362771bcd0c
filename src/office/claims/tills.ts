import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { insertBooking } from './book-store.ts'
import type { BookingKind, Posting } from './books.ts'
import type { ClaimsRoom } from './room.ts'
import { changeTill, insertTill, lockTill, setClosedUntil, tillOfDevice, tillsOfSite } from './till-store.ts'
import { bookedAt, TILL_KINDS, type Till, type TillKind } from './till.ts'

export interface SaveTill {
  readonly site: number
  /** Without it a new one. */
  readonly till?: string | undefined
  readonly kind: TillKind
  readonly name: string
  readonly device?: string | null | undefined
  readonly active?: boolean | undefined
  readonly key?: string | undefined
}

export type SaveTillRefusal =
  | CommonRefusal
  | 'unknown-till'
  | 'kind-invalid'
  | 'name-missing'
  | 'name-taken'
  | 'device-taken'
  | 'till-not-empty'

/** Enters a till or changes it. One that holds money is not put away. */
export async function saveTill(
  room: ClaimsRoom,
  actor: Actor,
  { key, ...command }: SaveTill,
): Promise<Outcome<{ till: string }, SaveTillRefusal>> {
  const deed = {
    ...{ act: 'claims.save-till', site: command.site },
    key: key === undefined ? undefined : { value: key, request: command },
  }
  return perform<{ till: string }, SaveTillRefusal>(room.ground, actor, deed, async (hand) => {
    const name = command.name.trim()
    if (!TILL_KINDS.includes(command.kind)) return refuse('kind-invalid', { field: 'kind' })
    if (name === '' || name.length > 80) return refuse('name-missing', { field: 'name' })
    const all = await tillsOfSite(hand.tx, command.site)
    const before = command.till === undefined ? null : ((await lockTill(hand.tx, command.till)) ?? undefined)
    if (before === undefined || (before && (before.site !== command.site || before.kind !== command.kind)))
      return refuse('unknown-till', { field: 'till' })
    const active = command.active ?? before?.active ?? true
    const others = all.filter(({ id }) => id !== before?.id)
    if (active && others.some((it) => it.active && it.name.toLowerCase() === name.toLowerCase()))
      return refuse('name-taken', { field: 'name' })
    const device = command.device === undefined ? (before?.device ?? null) : command.device
    const holder = device === null ? null : await tillOfDevice(hand.tx, device)
    if ((device !== null && command.kind !== 'kiosk') || (holder !== null && holder.id !== before?.id))
      return refuse('device-taken', { field: 'device' })
    if (!active && before && holdsMoney(before)) return refuse('till-not-empty', { field: 'active' })
    const id = before?.id ?? room.ground.ids.uuid()
    if (before) await changeTill(hand.tx, id, { name, device, active })
    else await insertTill(hand.tx, { id, site: command.site, kind: command.kind, name, device }, hand.now)
    hand.about(`till:${id}`, { name, kind: command.kind, device, active })
    return { ok: true, till: id }
  })
}

const holdsMoney = (it: Till) => it.cashCents !== 0 || it.cardCents !== 0 || it.bankCents !== 0

export async function readTills(
  room: ClaimsRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<{ tills: readonly Till[] }, CommonRefusal>> {
  if (!isPermitted(room.ground.permissions, actor, 'claims.read-tills', site)) return refuse('not-permitted')
  return { ok: true, tills: await tillsOfSite(room.ground.db, site) }
}

/** A booking of a till that is no payment: change put in, emptied, counted differently, credited by the bank. */
export interface TillBooking {
  readonly till: string
  readonly kind: BookingKind
  readonly postings: readonly Posting[]
  readonly text?: string
}

/** Inside another module's act. Answers when it stands in the books; the database refuses what does not balance. */
export async function bookAtTill(
  room: ClaimsRoom,
  { tx, now }: Pick<Hand, 'tx' | 'now'>,
  it: TillBooking,
): Promise<Outcome<{ booking: string; at: Temporal.Instant }, 'unknown-till'>> {
  const till = await lockTill(tx, it.till)
  if (till === null) return refuse('unknown-till', { field: 'till' })
  const booking = room.ground.ids.uuid()
  const at = bookedAt(now, till)
  const { kind, postings, text = '' } = it
  await insertBooking(tx, {
    id: booking,
    site: till.site,
    kind,
    at,
    claim: null,
    till: till.id,
    text,
    postings,
  })
  return { ok: true, booking, at }
}

/**
 * From now on nothing is booked before this moment. Answers with the moment: never before what stands in the books
 * already, because whoever books holds the till.
 */
export async function closeTill(
  hand: Pick<Hand, 'tx' | 'now'>,
  id: string,
): Promise<Outcome<{ till: Till; until: Temporal.Instant }, 'unknown-till'>> {
  const till = await lockTill(hand.tx, id)
  if (till === null) return refuse('unknown-till', { field: 'till' })
  const until = bookedAt(hand.now, till)
  await setClosedUntil(hand.tx, id, until)
  return { ok: true, till, until }
}
