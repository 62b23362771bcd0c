import { perform } from '#ground/act/act.ts'
import type { PageKind } from '#ground/pages/index.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { sniff } from '#ground/scanning/index.ts'
import { isStoreProblem } from '#ground/store/index.ts'
import { findDocument, seeAs, setText, versionsOf } from '#office/casefiles/index.ts'
import { nextUnread, noteRead, type Unread } from './entry-store.ts'
import type { BulkRoom } from './room.ts'

/** Whether scans wait to be read, and something is there to read them. */
export async function hasUnread(room: BulkRoom): Promise<boolean> {
  return room.readScan !== null && room.canReadScans() && (await nextUnread(room.ground.db)) !== null
}

/**
 * The next scan that was filed unread gets its words, so that it is found by its content. One at a time, when nothing else
 * is to do: millions of pages take weeks, and nobody waits for them. False: nothing is left, or nobody can read.
 */
export async function readNextScan(room: BulkRoom): Promise<boolean> {
  if (!(await hasUnread(room))) return false
  const next = await nextUnread(room.ground.db)
  if (!next) return false
  const pages = await wordsOf(room, next)
  const done = await perform(room.ground, SYSTEM, { act: 'bulk.read', site: next.site }, async (hand) => {
    await seeAs(hand.tx, SYSTEM, hand.now)
    const isThere = pages !== null && (await findDocument(hand.tx, next.document)) !== null
    if (isThere) await setText(hand, { document: next.document, pages })
    await noteRead(hand.tx, next, isThere ? 'text-read' : 'not-read')
    hand.about(`document:${next.document}`, { run: next.run, pages: pages?.length ?? 0 })
    return { ok: true as const }
  })
  return done.ok
}

/** Null: the file is gone, changed since, or cannot be drawn. */
async function wordsOf(room: BulkRoom, { document, sha256 }: Unread): Promise<readonly string[] | null> {
  const { db, clock } = room.ground
  const file = await db.transaction().execute(async (tx) => {
    await seeAs(tx, SYSTEM, clock.now())
    const versions = (await versionsOf(tx, [document])).get(document) ?? []
    return versions.at(-1)?.files.find((it) => Buffer.from(it.sha256).equals(Buffer.from(sha256)))
  })
  if (!file) return null
  try {
    const bytes = await room.store.read(db, file.object)
    const { kind } = await sniff(bytes, file.name)
    return await room.readScan!(kind as PageKind, bytes)
  } catch (error) {
    if (isStoreProblem(error) && (error.kind === 'unreachable' || error.kind === 'full')) throw error
    return null
  }
}
