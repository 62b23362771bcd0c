import type { Hand, Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  findDocuments,
  noteInHistory,
  performOnFile,
  type FileRefusal,
  reasonIn,
} from '#office/casefiles/index.ts'
import { advance, insertPoints, tellInitiator, type NewPoint } from './advance.ts'
import {
  insertVerfuegung,
  lockVerfuegung,
  pointsOf,
  removePoint,
  setPoint,
  setVerfuegung,
} from './circulation-store.ts'
import { endRights, letIn, seesAkte } from './let-in.ts'
import { insertLetIn } from './let-in-store.ts'
import type { CirculationRoom } from './room.ts'
import { routeProblem, type RouteProblem, type Verfuegung } from './verfuegung.ts'

export interface NewVerfuegung {
  readonly akte: string
  readonly subject: string
  /** What goes round: drafts and documents of this Akte. */
  readonly documents: readonly string[]
  readonly points: readonly NewPoint[]
  /** Let in participants who cannot see the Akte, as long as they take part; otherwise they are refused by name. */
  readonly openToParticipants?: boolean
  readonly key?: string | undefined
}

export type StartRefusal =
  | RouteProblem
  | 'subject-missing'
  | 'unknown-document'
  | 'unknown-assignee'
  | 'assignee-blind'
  | 'instruction-too-long'

/** A Verfügung begins: its first step is current at once. */
export function startVerfuegung(
  room: CirculationRoom,
  actor: Actor,
  { key, ...it }: NewVerfuegung,
): Promise<Outcome<{ verfuegung: string }, StartRefusal | FileRefusal | CommonRefusal>> {
  const deed = {
    act: 'circulation.start',
    at: { akte: it.akte },
    key: key ? { value: key, request: plain(it) } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand, place) => {
    const subject = it.subject.replace(/\s+/gu, ' ').trim()
    if (subject === '' || subject.length > 300) return refuse('subject-missing', { field: 'subject' })
    const found = await findDocuments(hand.tx, it.documents)
    if (found.length !== new Set(it.documents).size || found.some(({ akte }) => akte !== it.akte))
      return refuse('unknown-document', { field: 'documents' })
    const site = place.akte!.site
    const checked = await checkPoints(room, hand, { site, by: actor.id, ...it })
    if (!checked.ok) return checked
    const id = room.ground.ids.uuid()
    const row: Verfuegung = {
      ...{ id, site, akte: it.akte, subject, initiator: actor.id, state: 'running' },
      ...{ startedAt: hand.now, endedAt: null, revision: 1 },
    }
    await insertVerfuegung(hand.tx, row, [...new Set(it.documents)])
    for (const one of checked.letIn) await insertLetIn(hand.tx, { ...one, verfuegung: id })
    await insertPoints(room, hand, id, it.points)
    await noteInHistory(hand, actor.id, { akte: it.akte }, 'verfuegung-started', { new: subject })
    hand.tell('circulation.started', { verfuegung: id, akte: it.akte })
    await advance(room, hand, actor.id, row)
    await endRights(room, hand, { akte: it.akte, by: actor.id })
    return { ok: true as const, verfuegung: id }
  })
}

const plain = (it: unknown): object => JSON.parse(JSON.stringify(it)) as object

/** Every participant exists, and sees the Akte (or is let in, where the initiator says so). */
async function checkPoints(
  room: CirculationRoom,
  hand: Hand,
  it: {
    site: number
    akte: string
    points: readonly NewPoint[]
    by: string
    openToParticipants?: boolean | undefined
  },
): Promise<Outcome<{ letIn: { grant: string; assignee: string }[] }, StartRefusal>> {
  const problem = routeProblem(it.points)
  if (problem) return refuse(problem, { field: 'points' })
  if (it.points.some(({ instruction = '' }) => instruction.length > 500))
    return refuse('instruction-too-long', { field: 'points' })
  const { akte, by } = it
  const all: { grant: string; assignee: string }[] = []
  for (const assignee of new Set(it.points.map(({ assignee }) => assignee))) {
    const sees = await seesAkte(hand, it, assignee)
    if (sees === null) return refuse('unknown-assignee', { field: 'points', detail: { assignee } })
    if (sees) continue
    if (!it.openToParticipants) return refuse('assignee-blind', { field: 'points', detail: { assignee } })
    all.push({ assignee, grant: await letIn(room, hand, { akte, assignee, by }) })
  }
  return { ok: true as const, letIn: all }
}

export type RouteRefusal = StartRefusal | 'unknown-verfuegung' | 'over' | 'changed-meanwhile'

/** The route ahead changes: future points are replaced. What was done stays; whoever began it is told. */
export function changeRoute(
  room: CirculationRoom,
  actor: Actor,
  it: {
    akte: string
    verfuegung: string
    points: readonly NewPoint[]
    revision: number
    remark?: string
    key?: string | undefined
  },
): Promise<Outcome<{ verfuegung: string }, RouteRefusal | FileRefusal | CommonRefusal>> {
  const { akte, verfuegung, points, revision, remark = '' } = it
  const deed = {
    act: 'circulation.change-route',
    at: { akte },
    key: it.key ? { value: it.key, request: plain({ verfuegung, points, revision }) } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand, place) => {
    const row = await ownOf(hand.tx, akte, verfuegung)
    if (!row) return refuse('unknown-verfuegung')
    if (row.state === 'done' || row.state === 'withdrawn') return refuse('over')
    if (row.revision !== revision) return refuse('changed-meanwhile')
    const before = await pointsOf(hand.tx, [verfuegung])
    const kept = before.filter(({ state }) => state === 'done' || state === 'skipped')
    const lastDone = Math.max(0, ...kept.map(({ step }) => step))
    if (points.some(({ step }) => step < lastDone)) return refuse('step-wrong', { field: 'points' })
    const checked = await checkPoints(room, hand, { site: place.akte!.site, by: actor.id, akte, points })
    if (!checked.ok) return checked
    for (const { id } of before.filter((point) => !kept.includes(point))) await removePoint(hand.tx, id)
    await insertPoints(room, hand, verfuegung, points)
    await setVerfuegung(hand.tx, verfuegung, 'running', hand.now)
    await noteInHistory(hand, actor.id, { akte }, 'route-changed', {
      new: row.subject,
      remark: remark || null,
    })
    await tellInitiator(room, hand, actor.id, row, 'route-changed', remark)
    await advance(room, hand, actor.id, { ...row, state: 'running' })
    await endRights(room, hand, { akte, by: actor.id })
    hand.tell('circulation.changed', { verfuegung, akte })
    return { ok: true as const, verfuegung }
  })
}

/** Whoever began it, or the head of office, takes it back; what was signed stays in the history. */
export function withdrawVerfuegung(
  room: CirculationRoom,
  actor: Actor,
  { akte, verfuegung, why, key }: { akte: string; verfuegung: string; why: string; key?: string | undefined },
): Promise<
  Outcome<
    { verfuegung: string },
    'unknown-verfuegung' | 'over' | 'not-yours' | 'reason-missing' | FileRefusal | CommonRefusal
  >
> {
  const deed = {
    act: 'circulation.withdraw',
    at: { akte },
    why,
    key: key ? { value: key, request: { verfuegung, why } } : undefined,
  }
  return performOnFile(room, actor, deed, async (hand) => {
    const row = await ownOf(hand.tx, akte, verfuegung)
    if (!row) return refuse('unknown-verfuegung')
    const remark = reasonIn(why)
    if (remark === null) return refuse('reason-missing', { field: 'why' })
    if (row.state === 'done' || row.state === 'withdrawn') return refuse('over')
    if (row.initiator !== actor.id && !actor.roles.includes('head')) return refuse('not-yours')
    for (const point of await pointsOf(hand.tx, [verfuegung]))
      if (point.state === 'current') await setPoint(hand.tx, point.id, { state: 'future' })
    await setVerfuegung(hand.tx, verfuegung, 'withdrawn', hand.now)
    await noteInHistory(hand, actor.id, { akte }, 'verfuegung-withdrawn', {
      old: row.subject,
      remark,
    })
    await tellInitiator(room, hand, actor.id, row, 'withdrawn', why)
    await endRights(room, hand, { akte, by: actor.id })
    hand.tell('circulation.changed', { verfuegung, akte })
    return { ok: true as const, verfuegung }
  })
}

export async function ownOf(tx: Tx, akte: string, verfuegung: string): Promise<Verfuegung | null> {
  if (!/^[0-9a-f-]{36}$/u.test(verfuegung)) return null
  const row = await lockVerfuegung(tx, verfuegung)
  return row?.akte === akte ? row : null
}
