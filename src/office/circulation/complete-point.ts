import type { Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  asSystem,
  findAkte,
  findDocuments,
  noteInHistory,
  performOnFile,
  registerDraftWith,
  sendWith,
  versionsOf,
  type FileRefusal,
} from '#office/casefiles/index.ts'
import { advance, tellInitiator } from './advance.ts'
import {
  enclosuresOf,
  insertSigned,
  pointsOf,
  removeSigned,
  setPoint,
  setVerfuegung,
  signedOf,
} from './circulation-store.ts'
import { closeByPoint, closeProblem } from './close.ts'
import { endRights } from './let-in.ts'
import type { CirculationRoom } from './room.ts'
import { ownOf } from './start.ts'
import type { Point, Verfuegung } from './verfuegung.ts'

export interface PointCommand {
  readonly akte: string
  readonly verfuegung: string
  readonly point: string
  readonly remark?: string
  /** What was looked at before signing: newest version of each enclosure, as the page showed it. */
  readonly versions?: Readonly<Record<string, string>>
  readonly key?: string | undefined
}

export type PointRefusal =
  | 'unknown-verfuegung'
  | 'unknown-point'
  | 'not-current'
  | 'not-yours'
  | 'remark-too-long'
  | 'remark-missing'
  | 'nothing-to-sign'
  | 'changed-meanwhile'
  | 'signed-other-version'
  | 'not-final'
  | 'drafts-left'
  | 'verfuegung-running'
  | 'akte-closed'
  | 'over'

/** `isOut`: whoever pressed was let in for this alone, and no longer sees the Akte. */
type Pressed = Outcome<
  { verfuegung: string; state: Verfuegung['state']; isOut?: true },
  PointRefusal | FileRefusal | CommonRefusal
>

/** A point is done: a draft is ready, it is signed, sent, filed, or was read. */
export function completePoint(room: CirculationRoom, actor: Actor, command: PointCommand): Promise<Pressed> {
  return atPoint(room, actor, 'circulation.complete', command, async (hand, row, point, forAccount) => {
    const done = await carryOut(hand, actor, { row, point, versions: command.versions ?? {} })
    if (!done.ok) return done
    const more = { doneBy: actor.id, forAccount, doneAt: hand.now, remark: command.remark ?? '' }
    await setPoint(hand.tx, point.id, { state: 'done', ...more })
    await noteInHistory(hand, actor.id, { akte: row.akte }, `point-${point.kind}`, {
      new: row.subject,
      remark: command.remark || null,
    })
    const state = await advance(room, hand, actor.id, row)
    if (point.kind === 'close') await closeByPoint(room, hand, actor, row)
    return { ok: true as const, verfuegung: row.id, state }
  })
}

interface Carried {
  readonly row: Verfuegung
  readonly point: Point
  readonly versions: Readonly<Record<string, string>>
}

async function carryOut(
  hand: Hand,
  actor: Actor,
  { row, point, versions }: Carried,
): Promise<Outcome<object, PointRefusal>> {
  const documents = (await enclosuresOf(hand.tx, [row.id])).map(({ document }) => document)
  if (point.kind === 'co-sign' || point.kind === 'final-sign') {
    const signed = await sign(hand, { row, point, documents, versions })
    if (!signed.ok || point.kind === 'co-sign') return signed
    // Who signs may only read: the Verfügung gives the right to register.
    await asSystem(hand.tx, () => registerAll(hand, actor.id, documents))
    return signed
  }
  if (point.kind === 'close') {
    const problem = await closeProblem(hand, row.akte, row.id)
    return problem ? refuse(problem) : { ok: true as const }
  }
  if (point.kind === 'dispatch') {
    const drafts = (await findDocuments(hand.tx, documents)).filter(({ state }) => state === 'draft')
    if (drafts.length > 0)
      return refuse('not-final', { detail: { drafts: drafts.map(({ subject }) => subject) } })
    await asSystem(hand.tx, async () => {
      for (const document of documents) await sendWith(hand, actor.id, document, officeDay(hand.now))
    })
  }
  return { ok: true as const }
}

async function registerAll(hand: Hand, by: string, documents: readonly string[]): Promise<void> {
  for (const it of await findDocuments(hand.tx, documents)) {
    if (it.state !== 'draft') continue
    const registered = await registerDraftWith(hand, by, it)
    if (!registered.ok)
      throw new Error(`a draft that goes round could not be registered: ${registered.refusal}`)
  }
}

/** Signs exactly what was seen. The last signature must be for the versions that all others signed. */
async function sign(
  { tx }: Hand,
  { row, point, documents, versions }: Carried & { documents: readonly string[] },
): Promise<Outcome<object, PointRefusal>> {
  const newest = await versionsOf(tx, documents)
  const others = await signedOf(tx, row.id)
  let signed = 0
  for (const document of documents) {
    const version = newest.get(document)?.at(-1)
    const file = version?.files.find(({ role }) => role === 'original')
    if (!version || !file) continue
    if (versions[document] !== undefined && versions[document] !== version.id)
      return refuse('changed-meanwhile', { detail: { document } })
    const other = others.find((it) => it.document === document && it.version !== version.id)
    if (point.kind === 'final-sign' && other) return refuse('signed-other-version', { detail: { document } })
    await insertSigned(tx, { point: point.id, document, version: version.id, sha256: file.sha256 })
    signed += 1
  }
  return signed > 0 ? { ok: true as const } : refuse('nothing-to-sign')
}

/** Back to whoever began it, with the reason; the route waits until it is changed or begun again. */
export function returnPoint(room: CirculationRoom, actor: Actor, command: PointCommand): Promise<Pressed> {
  return atPoint(room, actor, 'circulation.return', command, async (hand, row, point, forAccount) => {
    const remark = command.remark?.trim() ?? ''
    if (remark.length < 3) return refuse('remark-missing', { field: 'remark' })
    await setPoint(hand.tx, point.id, {
      state: 'returned',
      doneBy: actor.id,
      forAccount,
      doneAt: hand.now,
      remark,
    })
    for (const it of await pointsOf(hand.tx, [row.id]))
      if (it.state === 'current') await setPoint(hand.tx, it.id, { state: 'future' })
    await setVerfuegung(hand.tx, row.id, 'returned', hand.now)
    await noteInHistory(hand, actor.id, { akte: row.akte }, 'point-returned', { old: row.subject, remark })
    await tellInitiator(room, hand, actor.id, row, 'returned', remark)
    return { ok: true as const, verfuegung: row.id, state: 'returned' as const }
  })
}

/** Whoever began it (or the head of office) sends it on: the points that were returned are asked again. */
export function resumeVerfuegung(
  room: CirculationRoom,
  actor: Actor,
  { akte, verfuegung, key }: { akte: string; verfuegung: string; key?: string | undefined },
): Promise<
  Outcome<
    { verfuegung: string },
    'unknown-verfuegung' | 'not-returned' | 'not-yours' | FileRefusal | CommonRefusal
  >
> {
  const deed = {
    act: 'circulation.start',
    at: { akte },
    key: key ? { value: key, request: { resume: verfuegung } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand) => {
    const row = await ownOf(hand.tx, akte, verfuegung)
    if (!row) return refuse('unknown-verfuegung')
    if (row.state !== 'returned') return refuse('not-returned')
    if (row.initiator !== actor.id && !actor.roles.includes('head')) return refuse('not-yours')
    for (const it of await pointsOf(hand.tx, [verfuegung]))
      if (it.state === 'returned') await setPoint(hand.tx, it.id, { state: 'future' })
    await setVerfuegung(hand.tx, verfuegung, 'running', hand.now)
    await noteInHistory(hand, actor.id, { akte }, 'verfuegung-resumed', { new: row.subject })
    await advance(room, hand, actor.id, { ...row, state: 'running' })
    await endRights(room, hand, { akte, by: actor.id })
    hand.tell('circulation.changed', { verfuegung, akte })
    return { ok: true as const, verfuegung }
  })
}

/** Undone by whoever did it, as long as nobody went on after it. Sent and filed stays (open the Akte again instead). */
export function undoPoint(
  room: CirculationRoom,
  actor: Actor,
  { akte, verfuegung, point, key }: Omit<PointCommand, 'versions' | 'remark'>,
): Promise<Outcome<{ verfuegung: string }, PointRefusal | 'too-late' | FileRefusal | CommonRefusal>> {
  const deed = {
    act: 'circulation.undo',
    at: { akte },
    key: key ? { value: key, request: { verfuegung, point } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand) => {
    const row = await ownOf(hand.tx, akte, verfuegung)
    if (!row) return refuse('unknown-verfuegung')
    const points = await pointsOf(hand.tx, [verfuegung])
    const it = points.find(({ id }) => id === point)
    if (it?.state !== 'done' || it.doneBy !== actor.id) return refuse('unknown-point')
    const later = points.some(
      (other) => other.step > it.step && (other.state === 'done' || other.state === 'returned'),
    )
    if (later || it.kind === 'dispatch' || it.kind === 'close' || row.state === 'withdrawn')
      return refuse('too-late')
    await removeSigned(hand.tx, point)
    await setPoint(hand.tx, point, { state: 'future' })
    await setVerfuegung(hand.tx, verfuegung, 'running', hand.now)
    await noteInHistory(hand, actor.id, { akte }, 'point-undone', { old: it.kind })
    await tellInitiator(room, hand, actor.id, row, 'undone')
    await advance(room, hand, actor.id, { ...row, state: 'running' })
    await endRights(room, hand, { akte, by: actor.id })
    hand.tell('circulation.changed', { verfuegung, akte })
    return { ok: true as const, verfuegung }
  })
}

/** At a current point of one's own: by name, by team, or standing in for somebody. */
function atPoint(
  room: CirculationRoom,
  actor: Actor,
  act: string,
  { key, ...command }: PointCommand,
  work: (
    hand: Hand,
    row: Verfuegung,
    point: Point,
    forAccount: string | null,
  ) => Promise<Outcome<{ verfuegung: string; state: Verfuegung['state'] }, PointRefusal>>,
): Promise<Pressed> {
  const deed = {
    act,
    at: { akte: command.akte },
    right: 'read' as const,
    key: key ? { value: key, request: command } : undefined,
  }
  return performOnFile(
    room,
    actor,
    deed,
    async (
      hand,
      place,
    ): Promise<Outcome<{ verfuegung: string; state: Verfuegung['state'] }, PointRefusal>> => {
      if (place.akte!.state === 'closed') return refuse('akte-closed')
      const row = await ownOf(hand.tx, command.akte, command.verfuegung)
      if (!row) return refuse('unknown-verfuegung')
      if (row.state !== 'running') return refuse(row.state === 'returned' ? 'not-current' : 'over')
      if ((command.remark?.length ?? 0) > 1000) return refuse('remark-too-long', { field: 'remark' })
      const point = (await pointsOf(hand.tx, [row.id])).find(({ id }) => id === command.point)
      if (!point) return refuse('unknown-point')
      if (point.state !== 'current') return refuse('not-current')
      if (!place.readers.includes(point.assignee)) return refuse('not-yours')
      const named = point.assignee.startsWith('account:') ? point.assignee.slice('account:'.length) : null
      const pressed = await work(hand, row, point, named !== null && named !== actor.id ? named : null)
      if (!pressed.ok) return pressed
      hand.tell('circulation.changed', { verfuegung: row.id, akte: row.akte })
      await endRights(room, hand, { akte: row.akte, by: actor.id })
      const isOut = (await findAkte(hand.tx, row.akte)) === null
      return { ...pressed, ...(isOut && { isOut }) }
    },
  )
}
