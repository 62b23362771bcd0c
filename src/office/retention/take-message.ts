import { createHash } from 'node:crypto'
import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { seeAs } from '#office/casefiles/index.ts'
import {
  judgeBeside,
  readContainer,
  type ImportReceipt,
  type ImportResult,
  type Message,
  type Receipt,
} from '#office/xdomea/index.ts'
import { endWhenDone } from './disposal.ts'
import { disposalItems, insertMessage, lockDisposal, saveFate, saveImported } from './disposal-store.ts'
import { confirmHandOver } from './hand-over-store.ts'
import { line } from './line.ts'
import type { RetentionRoom } from './room.ts'

/** A container or a bare message from outside, as it was read. */
export type ReadReply =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly refusal: 'message-refused'; readonly why: object }

async function readReply(bytes: Uint8Array): Promise<ReadReply> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip) {
    const found = await readContainer(bytes)
    return found.ok
      ? { ok: true, message: found.message }
      : { ok: false, refusal: 'message-refused', why: found }
  }
  const judged = await judgeBeside(bytes, 'XML')
  return judged.ok
    ? { ok: true, message: judged.message }
    : { ok: false, refusal: 'message-refused', why: judged }
}

export type ReplyRefusal =
  | 'message-refused'
  | 'not-a-reply'
  | 'unknown-process'
  | 'other-objects'
  | 'not-sent-yet'

/** What the archive (or the office that took a file over) answers: appraisal, receipts, results of the import. */
export async function takeMessage(
  room: RetentionRoom,
  actor: Actor,
  { site, name, bytes, key }: { site: number; name: string; bytes: Uint8Array; key?: string | undefined },
): Promise<Outcome<{ process: string; kind: string }, ReplyRefusal | CommonRefusal>> {
  if (!isPermitted(room.ground.permissions, actor, 'retention.take-message', site))
    return refuse('not-permitted')
  const sha256 = createHash('sha256').update(bytes).digest()
  const read = await readReply(bytes)
  if (!read.ok) return refuse('message-refused', { field: 'file', detail: { why: read.why } })
  const { message } = read
  const deed = {
    ...{ act: 'retention.take-message', site },
    key: key ? { value: key, request: { sha256: sha256.toString('hex') } } : undefined,
  }
  return perform(room.ground, actor, deed, async (hand) => {
    const { tx, now } = hand
    await seeAs(tx, actor, now)
    const { process } = message.head
    hand.about(`disposal:${process}`, { kind: message.kind })
    if (message.kind === '0402' || message.kind === '0403') return takeHandOverReply(hand, site, message)
    const found = await lockDisposal(tx, process)
    if (found?.site !== site) return refuse('unknown-process')
    const problem = await apply(hand, message)
    if (problem) return refuse(problem)
    await insertMessage(tx, {
      ...{
        id: room.ground.ids.uuid(),
        process,
        kind: message.kind,
        incoming: true,
        name: line(name).slice(0, 400),
        sha256,
      },
      ...{ account: actor.id, at: now },
    })
    await endWhenDone(hand, process)
    hand.tell('retention.disposal', { process, what: message.kind })
    return { ok: true as const, process, kind: message.kind }
  })
}

async function apply(hand: Hand, message: Message): Promise<ReplyRefusal | null> {
  const { process } = message.head
  switch (message.kind) {
    case '0504':
    case '0505':
    case '0507':
      return null
    case '0502':
      return takeAppraisal(hand, process, message.appraised)
    case '0506':
      return takeImport(hand, process, message.results)
    case '0401':
    case '0402':
    case '0403':
    case '0501':
    case '0503':
      return 'not-a-reply'
  }
}

/** An archive may appraise below the Akte; we offer whole files, so what it says of the Akte counts. B stays open. */
async function takeAppraisal(
  { tx, now }: Hand,
  process: string,
  appraised: Extract<Message, { kind: '0502' }>['appraised'],
): Promise<ReplyRefusal | null> {
  const items = new Map((await disposalItems(tx, [process])).map((it) => [it.akte, it]))
  const known = appraised.filter(({ id }) => items.has(id.toLowerCase()))
  if (known.length === 0) return 'other-objects'
  for (const { id, fate } of known)
    if (fate === 'A' || fate === 'V')
      await saveFate(tx, { process, akte: id.toLowerCase(), fate, at: now, why: null })
  return null
}

async function takeImport(
  { tx }: Hand,
  process: string,
  results: readonly ImportResult[],
): Promise<ReplyRefusal | null> {
  const items = new Map((await disposalItems(tx, [process])).map((it) => [it.akte, it]))
  const known = results.filter(({ id }) => items.has(id.toLowerCase()))
  if (known.length === 0) return 'other-objects'
  if (known.some(({ id }) => items.get(id.toLowerCase())!.sentAt === null)) return 'not-sent-yet'
  for (const { id, ok, faults, archiveId } of known) {
    // Parts of a file are listed as well: one that failed fails the file.
    const failed = results.filter((it) => !it.ok)
    const imported = ok && failed.length === 0
    const fault = [...faults, ...failed.flatMap((it) => it.faults)].join('; ').slice(0, 500)
    await saveImported(tx, {
      ...{ process, akte: id.toLowerCase(), imported, archiveId: archiveId?.slice(0, 200) ?? null },
      fault: fault === '' ? null : fault,
    })
  }
  return null
}

async function takeHandOverReply(
  { tx, now, tell }: Hand,
  site: number,
  message: ImportReceipt | Receipt,
): Promise<Outcome<{ process: string; kind: string }, ReplyRefusal>> {
  const { process } = message.head
  const results = 'results' in message ? message.results : null
  const fault = (results ?? [])
    .filter(({ ok }) => !ok)
    .flatMap(({ faults }) => (faults.length > 0 ? faults : ['–']))
  const known = await confirmHandOver(tx, {
    ...{ process, site, at: now },
    confirmed: results ? fault.length === 0 : null,
    fault: fault.join('; ').slice(0, 500) || null,
  })
  if (!known) return refuse('unknown-process')
  tell('retention.handed-over', { process })
  return { ok: true as const, process, kind: message.kind }
}
