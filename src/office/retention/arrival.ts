import { createHash } from 'node:crypto'
import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { ScannerProblem } from '#ground/scanning/index.ts'
import {
  allWithin,
  isDocument,
  readContainer,
  type Contact,
  type ReadContainer,
} from '#office/xdomea/index.ts'
import { isUuid, line } from './line.ts'
import { decideArrival, insertArrival, lockArrival, type ArrivalContent } from './arrival-store.ts'
import type { RetentionRoom } from './room.ts'
import { reasonIn } from '#office/casefiles/index.ts'

export type ReceiveRefusal =
  | 'message-refused'
  | 'no-files-in-it'
  | 'came-before'
  | 'infected'
  | 'scanner-away'

/**
 * A file from another office or archive (0401, 0503) comes in: checked whole, kept as it is, shown to a person. Nothing of it
 * is part of a file yet. What is refused leaves nothing.
 */
export async function receiveContainer(
  room: RetentionRoom,
  actor: Actor,
  { site, name, bytes, key }: { site: number; name: string; bytes: Uint8Array; key?: string | undefined },
): Promise<Outcome<{ arrival: string; content: ArrivalContent }, ReceiveRefusal | CommonRefusal>> {
  // Unpacking and scanning cost: nobody starts them who may not.
  if (!isPermitted(room.ground.permissions, actor, 'retention.receive', site)) return refuse('not-permitted')
  const found = await readContainer(bytes)
  if (!found.ok) return refuse('message-refused', { field: 'file', detail: { why: found } })
  const { kind, version, message } = found
  if (kind !== '0401' && kind !== '0503') return refuse('no-files-in-it', { field: 'file', detail: { kind } })
  const sick = await infected(room, found)
  if (sick) return refuse(sick.refusal, { field: 'file', detail: { why: sick } })
  const content = contentOf(found)
  const staged = await room.files.store.stage(bytes)
  const sha256 = createHash('sha256').update(bytes).digest()
  const deed = {
    ...{ act: 'retention.receive', site },
    key: key ? { value: key, request: sha256.toString('hex') } : undefined,
  }
  return perform(room.ground, actor, deed, async (hand) => {
    const id = room.ground.ids.uuid()
    const { object } = await room.files.store.put(hand.tx, id, staged)
    const isNew = await insertArrival(hand.tx, {
      ...{
        id,
        site,
        name: line(name).slice(0, 400),
        kind,
        version,
        content,
        object,
        sha256,
      },
      ...{
        process: message.head.process,
        sender: nameOf(message.head.from),
        cameBy: actor.id,
        cameAt: hand.now,
      },
    })
    if (!isNew) return refuse('came-before', { field: 'file' })
    hand.about(`arrival:${id}`, { kind, version, files: content.files })
    hand.tell('retention.arrived', { arrival: id })
    return { ok: true as const, arrival: id, content }
  })
}

/** Every file of the container through the scanner. Unscanned is not clean: without one nothing comes in, unless set so. */
async function infected(
  { scanner }: RetentionRoom,
  { files }: ReadContainer,
): Promise<{ refusal: 'infected' | 'scanner-away'; name: string } | null> {
  if (scanner.virus === 'elsewhere') return null
  for (const [name, file] of files) {
    try {
      const verdict = await scanner.scan(await file.read())
      if (verdict.verdict === 'infected') return { refusal: 'infected', name: `${name}: ${verdict.name}` }
    } catch (error) {
      if (!(error instanceof ScannerProblem)) throw error
      if (scanner.virus === 'required') return { refusal: 'scanner-away', name }
    }
  }
  return null
}

const nameOf = ({ institution, unit, familyName }: Contact): string =>
  [institution, unit, familyName]
    .filter((it) => it !== undefined && it !== '')
    .join(', ')
    .slice(0, 300) || 'ohne Angabe'

function personOf(contacts: readonly Contact[]): string {
  const found = contacts.find(({ familyName }) => familyName)
  return found
    ? [found.familyName, found.givenName, found.born]
        .filter((it) => it)
        .join(', ')
        .slice(0, 300)
        .toWellFormed()
    : ''
}

function contentOf({ message, files, verified, unlisted, leftOver }: ReadContainer): ArrivalContent {
  const carried = 'objects' in message ? message.objects : []
  return {
    objects: carried.map((it) => {
      const all = allWithin(it)
      const documents = all.filter(isDocument).length
      return {
        ...{ kind: it.kind, subject: it.general.subject ?? '', reference: it.general.reference ?? '' },
        person: it.kind === 'dokument' ? '' : personOf(it.contacts),
        ...{ documents, vorgaenge: all.length - documents - (it.kind === 'akte' ? 1 : 0) },
      }
    }),
    files: files.size,
    bytes: [...files.values()].reduce((sum, it) => sum + it.bytes, 0),
    ...{ verified, unlisted: unlisted.slice(0, 50) },
    leftOver: [...leftOver].map(([path, times]) => `${path} (${times})`).slice(0, 50),
  }
}

/** It does not belong here, or is not what it should be: with the reason, and its bytes become unreadable. */
export function refuseArrival(
  room: RetentionRoom,
  actor: Actor,
  { site, arrival, why, key }: { site: number; arrival: string; why: string; key?: string | undefined },
): Promise<Outcome<{ arrival: string }, 'unknown-arrival' | 'settled' | 'reason-missing' | CommonRefusal>> {
  const deed = {
    ...{ act: 'retention.refuse-arrival', site, why: line(why) },
    key: key ? { value: key, request: { arrival, why } } : undefined,
  }
  return perform(room.ground, actor, deed, async (hand) => {
    const found = isUuid(arrival) ? await lockArrival(hand.tx, arrival) : null
    if (found?.site !== site) return refuse('unknown-arrival')
    if (found.state !== 'waiting') return refuse('settled')
    const reason = reasonIn(line(why))
    if (reason === null) return refuse('reason-missing', { field: 'why' })
    await decideArrival(hand.tx, { id: arrival, state: 'refused', by: actor.id, at: hand.now, why: reason })
    await room.files.store.eraseKey(hand.tx, arrival)
    hand.about(`arrival:${arrival}`)
    return { ok: true as const, arrival }
  })
}
