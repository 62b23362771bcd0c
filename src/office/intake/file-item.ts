import type { Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  insertDocumentWith,
  performOnFile,
  setText,
  type DocumentRefusal,
  type FileRefusal,
  type NewFile,
} from '#office/casefiles/index.ts'
import { isThrough, mayBeFiled, WAYS, type Item, type ItemFile, type Rendition } from './item.ts'
import { filesOf, lockItem, markFiledRow, stepsOf } from './item-store.ts'
import { deleteRenditions, forgetPages, pagesOf, renditionsOf } from './page-store.ts'
import type { IntakeRoom } from './room.ts'

export interface FileCommand {
  readonly item: string
  readonly akte: string
  readonly vorgang?: string | null
  readonly subject?: string
  readonly type?: string | null
  readonly sender?: string
  readonly foreignReference?: string
  readonly letterDate?: Temporal.PlainDate | null
  readonly receivedOn?: Temporal.PlainDate | null
  readonly level?: 'team' | 'need-to-know' | null
  readonly key?: string | undefined
}

export type FileItemRefusal =
  | 'unknown-item'
  | 'already-filed'
  | 'not-checked'
  | 'is-quarantined'
  | DocumentRefusal
  | FileRefusal

export type Filed = Outcome<
  { document: string; number: number | null; akte: string },
  FileItemRefusal | CommonRefusal
>

/**
 * Puts an item into an Akte as a registered incoming document, with its original, what was made beside it and its text. What
 * is still being read follows by itself. All of it or nothing.
 */
export function fileItem(room: IntakeRoom, actor: Actor, { key, ...command }: FileCommand): Promise<Filed> {
  const request = JSON.parse(JSON.stringify(command)) as unknown
  const deed = {
    act: 'intake.file',
    at: { akte: command.akte },
    key: key ? { value: key, request } : undefined,
  }
  return performOnFile(room.casefiles, actor, deed, (hand) => fileItemWith(room, hand, actor.id, command))
}

/** The same inside an act; the session already sees the Akte and may write in it. */
export async function fileItemWith(
  room: IntakeRoom,
  hand: Hand,
  by: string,
  command: FileCommand,
): Promise<Outcome<{ document: string; number: number | null; akte: string }, FileItemRefusal>> {
  const out = await takeOut(hand, command.item)
  if (!out.ok) return out
  const made = await insertDocumentWith(room.casefiles, hand, by, {
    ...documentOf(out.item, command, hand.now),
    ...{ files: out.files, note: out.note },
  })
  if (!made.ok) return made
  const { document, number, version } = made
  await leaveInbox(hand, out, { akte: command.akte, document, version, by })
  hand.about(`document:${document}`, { intake: out.item.id, akte: command.akte, number })
  return { ok: true as const, document, number, akte: command.akte }
}

interface TakenOut {
  readonly item: Item
  /** Originals, and what was made beside them. */
  readonly files: readonly NewFile[]
  readonly note: string
}

/** What lies in the inbox, ready to be put into an Akte. Locked until the act is over. */
export async function takeOut(
  { tx }: Hand,
  id: string,
): Promise<Outcome<TakenOut, 'unknown-item' | 'already-filed' | 'not-checked' | 'is-quarantined'>> {
  const item = await lockItem(tx, id)
  if (!item) return refuse('unknown-item')
  if (item.state === 'filed') return refuse('already-filed')
  if (item.state === 'quarantined') return refuse('is-quarantined')
  const files = (await filesOf(tx, [item.id])).get(item.id) ?? []
  if (!mayBeFiled(item, files)) return refuse('not-checked')
  const renditions = await renditionsOf(tx, item.id)
  return {
    ...{ ok: true as const, item, note: noteOf(item) },
    files: [...files.map((it) => originalOf(it)), ...renditions.map(renditionOf)],
  }
}

/** It stands in the Akte: its text goes to the search, and the inbox keeps the row alone. */
export async function leaveInbox(
  hand: Hand,
  { item }: Pick<TakenOut, 'item'>,
  to: {
    readonly akte: string
    readonly document: string
    readonly version: string | null
    readonly by: string
  },
): Promise<void> {
  const { tx, now, tell } = hand
  const { akte, document } = to
  const pages = await pagesOf(tx, item.id)
  const steps = (await stepsOf(tx, [item.id])).get(item.id) ?? []
  if (pages.some(({ readBy }) => readBy !== null))
    await setText(hand, { document, pages: pages.filter((it) => !it.isLeftOut).map(({ text }) => text) })
  await markFiledRow(tx, item.id, to, now)
  await deleteRenditions(tx, item.id)
  if (isThrough(steps)) await forgetPages(tx, item.id)
  const { handIn, handInDocument, visit, person } = item
  tell('intake.filed', { item: item.id, akte, document, handIn, handInDocument, visit, person })
}

function documentOf(item: Item, command: FileCommand, now: Temporal.Instant) {
  return {
    ...{ site: item.site, akte: command.akte, vorgang: command.vorgang ?? null, direction: 'incoming' },
    subject: command.subject?.trim() || item.subject || 'Eingang',
    type: command.type === undefined ? item.type : command.type,
    sender: command.sender ?? item.sender,
    foreignReference: command.foreignReference ?? item.foreignReference,
    letterDate: command.letterDate === undefined ? item.letterDate : command.letterDate,
    receivedOn:
      command.receivedOn ??
      officeDay(item.receivedAt.epochMilliseconds > now.epochMilliseconds ? now : item.receivedAt),
    ...{ level: command.level ?? null, language: item.language, visit: item.visit },
  }
}

function originalOf({ name, mime, bytes, sha256, object, pages }: ItemFile): NewFile {
  return { role: 'original', name, mime: plainMime(mime), bytes, sha256, object, pages }
}

/** What the sniffer says may carry more than the model of the file takes. */
const plainMime = (mime: string): string =>
  /^[a-z]+\/[a-z0-9.+-]+$/u.test(mime) ? mime : 'application/octet-stream'

function renditionOf({ role, name, bytes, sha256, object, pages }: Rendition): NewFile {
  return { role, name, mime: 'application/pdf', bytes, sha256, object, pages }
}

const noteOf = ({ source }: Item): string => `Posteingang: ${WAYS[source]}`
