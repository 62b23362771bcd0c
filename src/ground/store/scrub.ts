import type { Db, Tx } from '../act/act.ts'
import { writeEvents } from '../events/event-store.ts'
import { readObject } from './object-store.ts'
import type { StoreProblemKind } from './problem.ts'
import {
  finishRound,
  heldAfter,
  lockRound,
  moveRound,
  noteFinding,
  settleFindings,
  settleUnneeded,
  type Held,
} from './scrub-store.ts'
import { digest, hex } from './seal.ts'
import type { Vault } from './store.ts'

/** Told about bytes that are not what they were; whoever listens to it is the alarm. */
export const DAMAGED_TOPIC = 'store.damaged'

const PORTION = 64
/** Whole files in memory at once. */
const AT_ONCE = 4

export interface Scrubbed {
  readonly checked: number
  readonly bytes: number
  readonly damaged: number
  readonly missing: number
  /** Every address was looked at since the last round ended. */
  readonly roundEnded: boolean
}

/** Whether the bytes of one object are what was written. Opens nothing: no key is needed to see a flipped bit. */
export async function check(vault: Vault, db: Db | Tx, object: string): Promise<StoreProblemKind | null> {
  const row = await readObject(db, object)
  if (!row) return 'missing'
  if (!row.wrapped) return 'erased'
  return faultAt(vault, row.address)
}

async function faultAt({ backend }: Vault, address: Uint8Array): Promise<'damaged' | 'missing' | null> {
  const closed = await backend.read(hex(address))
  if (!closed) return 'missing'
  return digest(closed).equals(address) ? null : 'damaged'
}

/**
 * Looks at bytes from where the last check ended, for as long as it may, and notes what is not in order; each new
 * finding is an event. One portion is one transaction, so a check that is killed goes on where it was.
 */
export async function scrub(
  vault: Vault,
  db: Db,
  mayGoOn: (done: { readonly checked: number; readonly bytes: number }) => boolean = () => true,
): Promise<Scrubbed> {
  const sum = { checked: 0, bytes: 0, damaged: 0, missing: 0 }
  for (;;) {
    const ended = await db.transaction().execute((tx) => portion(vault, tx, sum))
    if (ended || !mayGoOn(sum)) return { ...sum, roundEnded: ended }
  }
}

async function portion(
  vault: Vault,
  tx: Tx,
  sum: { checked: number; bytes: number; damaged: number; missing: number },
): Promise<boolean> {
  const now = vault.clock.now()
  const { position } = await lockRound(tx, now)
  const held = await heldAfter(tx, position, PORTION)
  const faults: ('damaged' | 'missing' | null)[] = []
  for (let from = 0; from < held.length; from += AT_ONCE)
    faults.push(
      ...(await Promise.all(held.slice(from, from + AT_ONCE).map((it) => faultAt(vault, it.address)))),
    )
  const whole = held.filter((_, n) => faults[n] === null)
  await settleFindings(
    tx,
    whole.map(({ address }) => address),
    now,
  )
  for (const [n, it] of held.entries()) {
    sum.checked += 1
    sum.bytes += it.bytes
    const kind = faults[n]
    if (!kind) continue
    sum[kind] += 1
    await tell(vault, tx, it, kind)
  }
  if (held.length === PORTION) await moveRound(tx, held.at(-1)!.address)
  else {
    await settleUnneeded(tx, now)
    await finishRound(tx, now)
  }
  return held.length < PORTION
}

/** Somebody dropped it while it was looked at: then nothing is missing. */
async function tell(vault: Vault, tx: Tx, it: Held, kind: 'damaged' | 'missing'): Promise<void> {
  if (!(await readObject(tx, it.object))?.wrapped) return
  const at = vault.clock.now()
  if (!(await noteFinding(tx, it.address, kind, at))) return
  const data = { object: it.object, scope: it.scope, kind, address: hex(it.address) }
  await writeEvents(tx, [{ at, topic: DAMAGED_TOPIC, site: null, subject: `object:${it.object}`, data }])
}
