import type { Db } from '../act/act.ts'
import { forgetGone, lockGone, stillNeeded } from './object-store.ts'
import { hex } from './seal.ts'
import type { Vault } from './store.ts'

/** Hours after which bytes nobody knows belong to no act that is still under way. */
const ORPHAN_HOURS = 24

const PORTION = 100

export interface Swept {
  /** Bytes of what was dropped or erased. */
  readonly dropped: number
  /** Bytes whose act never ended: rolled back, or killed between bytes and row. */
  readonly orphans: number
}

/** Removes the bytes of what was dropped. Cheap: looks only at what was noted. */
export async function sweepDropped({ backend }: Vault, db: Db): Promise<number> {
  let removed = 0
  for (;;) {
    const looked = await db.transaction().execute(async (tx) => {
      const gone = await lockGone(tx, PORTION)
      const needed = await stillNeeded(tx, gone)
      for (const address of gone.map(hex).filter((it) => !needed.has(it))) {
        await backend.remove(address)
        removed += 1
      }
      await forgetGone(tx, gone)
      return gone.length
    })
    if (looked < PORTION) return removed
  }
}

/** Walks through the whole place and removes what no row speaks of. `now`: by the clock of the wall, as files have it. */
export async function sweepOrphans(
  vault: Vault,
  db: Db,
  now: Temporal.Instant,
  graceHours = ORPHAN_HOURS,
): Promise<Swept> {
  const dropped = await sweepDropped(vault, db)
  const before = now.subtract({ hours: graceHours })
  let orphans = 0
  for await (const listed of vault.backend.list()) {
    const old = listed.filter(({ writtenAt }) => Temporal.Instant.compare(writtenAt, before) < 0)
    const needed = await stillNeeded(
      db,
      old.map(({ address }) => Buffer.from(address, 'hex')),
    )
    for (const { address } of old.filter((it) => !needed.has(it.address))) {
      await vault.backend.remove(address)
      orphans += 1
    }
  }
  await vault.backend.tidy(before)
  return { dropped, orphans }
}
