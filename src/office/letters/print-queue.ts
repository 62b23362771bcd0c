import { refuse, type CommonRefusal, type Outcome, type Refusal } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { joinForPrint } from '#ground/pdf/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  consultFiles,
  findAkte,
  findDocuments,
  noteInHistory,
  performOnFile,
  versionsOfDocument,
  type FileRefusal,
} from '#office/casefiles/index.ts'
import { readAccountsById } from '#office/staff/index.ts'
import type { Tx } from '#ground/act/act.ts'
import { dispatchAt, readyToLeave, type ReadyRefusal } from './dispatch.ts'
import type { Dispatch, Printing } from './letter.ts'
import {
  insertPrinting,
  lately,
  lockDispatches,
  printingsOf,
  queueOf,
  settleDispatch,
} from './letter-store.ts'
import { fileProof, shortDay } from './proof.ts'
import type { LettersRoom } from './room.ts'

export interface QueuedLetter {
  readonly dispatch: Dispatch
  readonly subject: string
  readonly number: number | null
  readonly akte: string
  readonly reference: string
  readonly askedByName: string
  readonly endedByName: string
  readonly printings: readonly (Printing & { readonly byName: string })[]
}

export interface PrintQueue {
  readonly waiting: readonly QueuedLetter[]
  /** What left within the last 30 days, and mails that came back or failed. */
  readonly lately: readonly QueuedLetter[]
}

const MOST = 200
const LATELY_HOURS = 30 * 24

/** What is to be printed and enveloped, of the letters the actor may see. */
export function printQueue(
  room: LettersRoom,
  actor: Actor,
  { site }: { site: number },
): Promise<{ ok: true; found: PrintQueue } | { ok: false; refusal: 'not-permitted' }> {
  return consultFiles(room, actor, { act: 'letters.list-queue', site }, async (tx, _, now) => {
    const waiting = await queueOf(tx, site, MOST)
    const left = await lately(tx, site, now.subtract({ hours: LATELY_HOURS }), MOST)
    const named = await withNames(tx, [...waiting, ...left])
    return { waiting: named.slice(0, waiting.length), lately: named.slice(waiting.length) }
  })
}

async function withNames(tx: Tx, rows: readonly Dispatch[]): Promise<QueuedLetter[]> {
  const documents = new Map(
    (
      await findDocuments(
        tx,
        rows.map(({ document }) => document),
      )
    ).map((it) => [it.id, it]),
  )
  const printings = Map.groupBy(
    await printingsOf(
      tx,
      rows.map(({ id }) => id),
    ),
    ({ dispatch }) => dispatch,
  )
  const who = rows.flatMap(({ id, askedBy, endedBy }) => [
    ...[askedBy, endedBy ?? ''],
    ...(printings.get(id) ?? []).map(({ printedBy }) => printedBy),
  ])
  const ids = [...new Set(who)].filter((id) => /^[0-9a-f-]{36}$/u.test(id))
  const names = new Map((await readAccountsById(tx, ids)).map(({ id, name }) => [id, name]))
  const akten = new Map<string, string>()
  const all: QueuedLetter[] = []
  for (const dispatch of rows) {
    const document = documents.get(dispatch.document)
    if (!document?.akte) continue
    const reference = akten.get(document.akte) ?? (await findAkte(tx, document.akte))?.reference ?? ''
    akten.set(document.akte, reference)
    all.push({
      ...{ dispatch, subject: document.subject, number: document.number, akte: document.akte, reference },
      ...{
        askedByName: names.get(dispatch.askedBy) ?? '',
        endedByName: names.get(dispatch.endedBy ?? '') ?? '',
      },
      printings: (printings.get(dispatch.id) ?? []).map((it) => ({
        ...it,
        byName: names.get(it.printedBy) ?? '',
      })),
    })
  }
  return all
}

/** The letters of a batch as one PDF for the printer, in the order of the list; each begins on a new sheet. */
export async function openBatch(
  room: LettersRoom,
  actor: Actor,
  { site, dispatches }: { site: number; dispatches: readonly string[] },
): Promise<{ ok: true; bytes: Uint8Array; letters: number } | Refusal<'nothing-chosen' | 'not-permitted'>> {
  const ids = dispatches.filter((id) => /^[0-9a-f-]{36}$/u.test(id)).slice(0, MOST)
  const seen = await consultFiles(room, actor, { act: 'letters.open-batch', site }, async (tx) => {
    const rows = (await lockDispatches(tx, ids)).filter((it) => it.site === site && it.state !== 'withdrawn')
    return Promise.all(rows.filter(({ channel }) => channel === 'print').map((it) => bytesOf(room, tx, it)))
  })
  if (!seen.ok) return refuse('not-permitted')
  const parts = seen.found.filter((it) => it !== null)
  if (parts.length === 0) return refuse('nothing-chosen')
  return { ok: true, bytes: await joinForPrint(parts), letters: parts.length }
}

/** The letter as it was signed, to the bit. */
export async function bytesOf(room: LettersRoom, tx: Tx, it: Dispatch): Promise<Uint8Array | null> {
  const version = (await versionsOfDocument(tx, it.document)).find(({ id }) => id === it.version)
  const file = version?.files.find(({ role }) => role === 'original')
  return file ? room.files.store.read(tx, file.object) : null
}

export interface MarkPrinted {
  readonly document: string
  readonly dispatch: string
  /** Handed to the post on this day. */
  readonly postedOn: Temporal.PlainDate
  /** Of the letters that were printed together. */
  readonly batch: string
  /** Needed from the second time on. */
  readonly reason?: string
  readonly requestKey?: string | undefined
}

export type PrintRefusal =
  | 'unknown-dispatch'
  | 'withdrawn'
  | 'no-print'
  | 'reason-missing'
  | 'printed-already'
  | ReadyRefusal
  | 'day-ahead'
  | 'day-before'

/** Printed, enveloped, handed to the post; once more only with a reason. Each time the Akte gets its proof. */
export function markPrinted(
  room: LettersRoom,
  actor: Actor,
  { requestKey, ...it }: MarkPrinted,
): Promise<Outcome<{ dispatch: string; times: number }, PrintRefusal | FileRefusal | CommonRefusal>> {
  const request = { ...it, postedOn: String(it.postedOn) }
  const deed = {
    // what was signed leaves the house, also when the Akte was closed meanwhile
    ...{ act: 'letters.print', at: { document: it.document }, right: 'reopen' as const },
    ...(it.reason && { why: it.reason }),
    key: requestKey ? { value: requestKey, request } : undefined,
  }
  return performOnFile(
    room,
    actor,
    deed,
    async (hand, place): Promise<Outcome<{ dispatch: string; times: number }, PrintRefusal>> => {
      const { tx, now } = hand
      const row = await dispatchAt(tx, it)
      if (!row) return refuse('unknown-dispatch')
      if (row.channel !== 'print') return refuse('no-print')
      if (row.state === 'withdrawn') return refuse('withdrawn')
      const reason = it.reason?.trim() ?? ''
      const earlier = (await printingsOf(tx, [row.id])).length
      if (earlier > 0 && reason.length < 3) return refuse('printed-already', { field: 'reason' })
      // the signature may have been taken back while it waited
      const ready = await readyToLeave(tx, place.document!)
      if (!ready.ok) return ready
      if (ready.version !== row.version) return refuse('not-signed')
      if (reason.length > 300) return refuse('reason-missing', { field: 'reason' })
      if (Temporal.PlainDate.compare(it.postedOn, officeDay(now)) > 0)
        return refuse('day-ahead', { field: 'postedOn' })
      if (Temporal.PlainDate.compare(it.postedOn, officeDay(row.askedAt)) < 0)
        return refuse('day-before', { field: 'postedOn' })
      const batch = /^[0-9a-f-]{36}$/u.test(it.batch) ? it.batch : room.ground.ids.uuid()
      const printing = { dispatch: row.id, batch, printedBy: actor.id, printedAt: now, reason }
      await insertPrinting(tx, room.ground.ids.uuid(), printing)
      await settleDispatch(tx, row.id, {
        state: 'printed',
        leftOn: it.postedOn,
        endedBy: actor.id,
        endedAt: now,
      })
      const name = (await readAccountsById(tx, [actor.id]))[0]?.name ?? ''
      const lines = [
        { name: 'Versandweg', value: row.abroad ? 'Post, Ausland' : 'Post' },
        { name: 'Aufgabe zur Post', value: shortDay(it.postedOn) },
        ...(earlier > 0 ? [{ name: `${earlier + 1}. Druck, Grund`, value: reason }] : []),
      ]
      await fileProof(
        room,
        hand,
        { account: actor.id, name },
        { dispatch: row, document: place.document!, leftOn: it.postedOn, lines },
      )
      const where = { akte: place.document!.akte, document: it.document }
      await noteInHistory(hand, actor.id, where, earlier > 0 ? 'printed-again' : 'posted', {
        new: String(it.postedOn),
        remark: reason || null,
      })
      hand.about(`document:${it.document}`, { dispatch: row.id, times: earlier + 1 })
      hand.tell('letters.left', { dispatch: row.id, document: it.document, akte: place.document!.akte })
      return { ok: true as const, dispatch: row.id, times: earlier + 1 }
    },
  )
}
