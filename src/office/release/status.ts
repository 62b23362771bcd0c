import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { readCode } from '#ground/identity/ids.ts'
import { hex } from './draw.ts'
import { entryByCode } from './entry-store.ts'
import { stageOf, type Entry, type Release, type Stage } from './release.ts'
import type { ReleaseRoom } from './room.ts'

/** What the holder of an entry's code sees. No name. */
export interface EntryStatus {
  readonly release: Release
  readonly stage: Stage
  readonly entry: Omit<Entry, 'salt' | 'receipt'> & { readonly salt: string; readonly receipt: string }
}

export async function entryStatus(
  room: ReleaseRoom,
  typed: string,
): Promise<Outcome<EntryStatus, 'unknown-entry'>> {
  const code = readCode(typed)
  const { db, clock } = room.ground
  const entry = code && (await entryByCode(db, code))
  const release = entry && (await room.known.get(entry.release))
  if (!entry || !release) return refuse('unknown-entry', { field: 'code' })
  const { salt, receipt, ...rest } = entry
  return {
    ok: true,
    ...{ release, stage: stageOf(release, clock.now()) },
    entry: { ...rest, salt: hex(salt), receipt: hex(receipt) },
  }
}
