import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** Folders that live in memory on Linux. */
const IN_MEMORY = '/dev/shm'
/** A run keeps about half a gigabyte there; whoever has less than this is not brought into need. Bytes. */
const ROOM = { there: 2 * 1024 ** 3, free: 4 * 1024 ** 3 }

/**
 * Where a run keeps what it throws away anyway. In memory when there is plenty of it: a copy of the database has 1,300
 * files, and a browser writes every picture it draws to a file, which costs ten times as much on a disk.
 */
export function scratchPlace(): string {
  return isMemoryRoomy() ? IN_MEMORY : tmpdir()
}

/** All places where a run may have left something. */
export const scratchPlaces: readonly string[] = [...new Set([IN_MEMORY, tmpdir()])]

/** Whether so much memory may be shared between programs. */
export function isMemoryRoomy(): boolean {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return bavail * bsize > ROOM.there && process.availableMemory() > ROOM.free
  } catch {
    return false
  }
}
