import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { officeDay } from '#ground/clock/clock.ts'
import { formatDay } from '#ground/languages/index.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { dayListPdf, type DayListOrder } from './day-list-pdf.ts'
import { lastWritten, noteWritten } from './day-list-store.ts'
import type { OutageRoom } from './room.ts'
import { sealedPage } from './sealed-page.ts'

export interface DayListFolder {
  /** On a machine that stands in the office and is reached when the server is not. */
  readonly folder: string
  readonly passphrase: string
}

const OURS = /^tagesliste-\d+-(\d{4}-\d{2}-\d{2})\.html$/

/** Writes the list of today where it can be opened without us, readable for one user, and removes those of other days. */
export async function writeDayList(
  room: OutageRoom,
  order: DayListOrder,
  { folder, passphrase }: DayListFolder,
): Promise<string | null> {
  const { ground } = room
  const made = await dayListPdf(room, SYSTEM, order)
  if (!made.ok) return null
  const { day, pdf, entries } = made
  const title = `Tagesliste ${formatDay('de', day)}`
  const page = await sealedPage(pdf, { title, passphrase, chance: ground.chance.bytes(28) })
  const file = join(folder, `tagesliste-${order.site}-${day.toString()}.html`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // nobody ever opens a half-written list
  await writeFile(`${file}.new`, page, { mode: 0o600 })
  await rename(`${file}.new`, file)
  await noteWritten(ground.db, order.site, day, ground.clock.now(), entries)
  await clearDayLists(room, { folder })
  return file
}

/** Lists of other days are gone: they were for one day. */
export async function clearDayLists(
  room: OutageRoom,
  { folder }: Pick<DayListFolder, 'folder'>,
): Promise<void> {
  const today = officeDay(room.ground.clock.now()).toString()
  for (const name of await readdir(folder).catch(() => [])) {
    const day = OURS.exec(name)?.[1]
    if (day !== undefined && day !== today) await rm(join(folder, name), { force: true })
  }
}

/** For /health: when the list was last written; null: never, or no folder is set. */
export async function dayListWrittenAt(
  { ground }: OutageRoom,
  site?: number,
): Promise<Temporal.Instant | null> {
  return lastWritten(ground.db, site)
}
