import { perform, type Hand, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findAkte, seeAs, reasonIn } from '#office/casefiles/index.ts'
import { packContainer, type Message, type PackedFile, type XdomeaVersion } from '#office/xdomea/index.ts'
import { isUuid, line } from './line.ts'
import {
  disposalItems,
  endDisposal,
  insertDisposal,
  insertMessage,
  lockDisposal,
  markSent,
  offersOf,
  saveFate,
  type Disposal,
} from './disposal-store.ts'
import { fileAsXdomea, officeAsContact } from './file-as-xdomea.ts'
import { hidesSomething, judge } from './lists.ts'
import { onTheWayOut, type Outgoing } from './outgoing.ts'
import type { RetentionRoom } from './room.ts'
import { filesOfWhole, wholeFile } from './whole-file.ts'

export interface NewOffer {
  readonly site: number
  readonly akten: readonly string[]
  readonly archive: string
  readonly version: string
  readonly key?: string | undefined
}

export type OfferRefusal =
  | 'nothing-chosen'
  | 'too-many'
  | 'archive-missing'
  | 'version-wrong'
  | 'unknown-file'
  | 'obstacle'
  | 'already-offered'

const MOST = 200

/** Files whose time has come are offered to the archive (Anbietung). The process begins; its message is fetched apart. */
export function offerFiles(
  room: RetentionRoom,
  actor: Actor,
  { key, ...it }: NewOffer,
): Promise<Outcome<{ process: string }, OfferRefusal | CommonRefusal>> {
  const deed = { act: 'retention.offer', site: it.site, key: key ? { value: key, request: it } : undefined }
  return perform(room.ground, actor, deed, async (hand) => {
    const { tx, now } = hand
    await seeAs(tx, actor, now)
    const archive = line(it.archive)
    const akten = [...new Set(it.akten)]
    if (akten.length === 0) return refuse('nothing-chosen', { field: 'akten' })
    if (akten.length > MOST) return refuse('too-many', { field: 'akten', detail: { limit: MOST } })
    if (archive.length < 2 || archive.length > 200) return refuse('archive-missing', { field: 'archive' })
    if (it.version !== '3.1.0' && it.version !== '4.0.0') return refuse('version-wrong', { field: 'version' })
    const offered = await offersOf(tx, akten.filter(isUuid))
    for (const akte of akten) {
      const found = isUuid(akte) ? await judge(tx, { akte, document: null }, officeDay(now)) : undefined
      if (found?.term.site !== it.site) return refuse('unknown-file')
      const { obstacle, reference } = found
      if (offered.has(akte)) return refuse('already-offered', { detail: { reference } })
      const hidden = await hidesSomething(tx, akte)
      if (hidden || (obstacle !== null && obstacle !== 'not-offered'))
        return refuse('obstacle', { detail: { reference, obstacle: hidden ? 'hidden' : obstacle } })
    }
    const process = room.ground.ids.uuid()
    const { version, site } = it
    await insertDisposal(
      tx,
      { ...{ process, site, version, archive, madeBy: actor.id, madeAt: now }, endedAt: null, endWhy: null },
      akten,
    )
    hand.about(`disposal:${process}`, { files: akten.length, version })
    hand.tell('retention.disposal', { process, what: 'offered' })
    return { ok: true as const, process }
  })
}

export type MessageRefusal =
  | 'unknown-process'
  | 'not-appraised'
  | 'nothing-to-transfer'
  | 'hidden-documents'
  | 'message-not-valid'

/** The message of a step as a zip, valid or not at all: `0501` the offer, `0503` what the archive wants, with all files. */
export async function disposalMessage(
  room: RetentionRoom,
  actor: Actor,
  { site, process, kind }: { site: number; process: string; kind: '0501' | '0503' },
): Promise<Outcome<Outgoing, MessageRefusal | CommonRefusal>> {
  const made = await perform(
    room.ground,
    actor,
    { act: 'retention.send-message', site },
    async (
      hand,
    ): Promise<
      Outcome<{ message: Message; files: PackedFile[]; version: XdomeaVersion }, MessageRefusal>
    > => {
      await seeAs(hand.tx, actor, hand.now)
      const found = isUuid(process) ? await lockDisposal(hand.tx, process) : null
      if (found?.site !== site) return refuse('unknown-process')
      hand.about(`disposal:${process}`, { kind })
      return composed(room, hand, found, kind)
    },
  )
  if (!made.ok) return made
  const packed = packContainer(made.version, made.message, made.files)
  if (!packed.ok) return refuse('message-not-valid', { detail: { why: packed } })
  const { name } = packed
  const chunks = onTheWayOut(packed.stream, (sha256) =>
    noteSent(room, actor, { site, process, kind, name, sha256 }),
  )
  return { ok: true as const, name, chunks }
}

async function composed(
  room: RetentionRoom,
  { tx, now }: Hand,
  disposal: Disposal,
  kind: '0501' | '0503',
): Promise<Outcome<{ message: Message; files: PackedFile[]; version: XdomeaVersion }, MessageRefusal>> {
  const items = await disposalItems(tx, [disposal.process])
  const wanted =
    kind === '0501' ? items : items.filter(({ fate, imported }) => fate === 'A' && imported !== true)
  const akten = wanted.flatMap(({ akte }) => akte ?? [])
  if (akten.length === 0)
    return refuse(items.every(({ fate }) => fate === null) ? 'not-appraised' : 'nothing-to-transfer')
  const wholes = []
  for (const akte of akten) {
    if (!(await findAkte(tx, akte)) || (await hidesSomething(tx, akte))) return refuse('hidden-documents')
    wholes.push((await wholeFile(tx, akte, kind === '0503'))!)
  }
  const head = {
    ...{ process: disposal.process, message: room.ground.ids.uuid(), at: now.round('second').toString() },
    ...{ from: officeAsContact(room.officeName), to: officeAsContact(disposal.archive) },
  }
  const carried = { head, confirmArrival: true, covers: [], objects: wholes.map((it) => fileAsXdomea(it)) }
  const message: Message =
    kind === '0501' ? { kind, ...carried } : { kind, ...carried, returnArchiveIds: true }
  const files = kind === '0503' ? wholes.flatMap((it) => filesOfWhole(room, it)) : []
  return { ok: true as const, message, files, version: disposal.version }
}

interface Sent {
  readonly site: number
  readonly process: string
  readonly kind: '0501' | '0503'
  readonly name: string
  readonly sha256: Uint8Array
}

/** Kept of a message that went: its name and digest, not its content. */
async function noteSent(
  room: RetentionRoom,
  actor: Actor,
  { site, process, kind, name, sha256 }: Sent,
): Promise<void> {
  const noted = await perform(room.ground, actor, { act: 'retention.send-message', site }, async (hand) => {
    await insertMessage(hand.tx, {
      ...{ id: room.ground.ids.uuid(), process, kind, incoming: false, name, sha256 },
      ...{ account: actor.id, at: hand.now },
    })
    if (kind === '0503') await markSent(hand.tx, process, hand.now)
    hand.about(`disposal:${process}`, { kind, sent: true })
    return { ok: true as const }
  })
  // Nothing that went may go unnoted: the download breaks off instead.
  if (!noted.ok) throw new Error(`the message could not be noted: ${noted.refusal}`)
}

/** The archive decided by letter, not by message: entered by the head, with where it stands. */
export function enterAppraisal(
  room: RetentionRoom,
  actor: Actor,
  {
    key,
    ...it
  }: { site: number; process: string; akte: string; fate: string; why: string; key?: string | undefined },
): Promise<
  Outcome<{ process: string }, 'unknown-process' | 'fate-wrong' | 'reason-missing' | CommonRefusal>
> {
  const deed = {
    ...{ act: 'retention.enter-appraisal', site: it.site, why: line(it.why) },
    key: key ? { value: key, request: it } : undefined,
  }
  return perform(room.ground, actor, deed, async (hand) => {
    await seeAs(hand.tx, actor, hand.now)
    const found = isUuid(it.process) ? await lockDisposal(hand.tx, it.process) : null
    if (found?.site !== it.site || !(await isOpenItem(hand.tx, it))) return refuse('unknown-process')
    if (it.fate !== 'A' && it.fate !== 'V') return refuse('fate-wrong', { field: 'fate' })
    const why = reasonIn(line(it.why))
    if (why === null) return refuse('reason-missing', { field: 'why' })
    await saveFate(hand.tx, { process: it.process, akte: it.akte, fate: it.fate, at: hand.now, why })
    await endWhenDone(hand, it.process)
    hand.about(`disposal:${it.process}`, { akte: it.akte, fate: it.fate })
    return { ok: true as const, process: it.process }
  })
}

const isOpenItem = async (tx: Tx, { process, akte }: { process: string; akte: string }): Promise<boolean> =>
  (await disposalItems(tx, [process])).some((it) => it.akte === akte && it.sentAt === null)

/** Done when every file is decided, and what the archive wanted is there. */
export async function endWhenDone({ tx, now }: Hand, process: string): Promise<void> {
  const items = await disposalItems(tx, [process])
  if (items.every(({ fate, imported }) => fate === 'V' || (fate === 'A' && imported === true)))
    await endDisposal(tx, process, now, null)
}
