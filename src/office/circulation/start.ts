import type { Hand, Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  findAkte,
  findDocuments,
  grantWith,
  noteInHistory,
  performOnFile,
  readersOf,
  type FileRefusal,
} from '#office/casefiles/index.ts'
import { readAccountsById, readTeams } from '#office/staff/index.ts'
import { advance, insertPoints, tellInitiator, type NewPoint } from './advance.ts'
import {
  insertVerfuegung,
  lockVerfuegung,
  pointsOf,
  removePoint,
  setPoint,
  setVerfuegung,
} from './circulation-store.ts'
import type { CirculationRoom } from './room.ts'
import { routeProblem, type RouteProblem, type Verfuegung } from './verfuegung.ts'

export interface NewVerfuegung {
  readonly akte: string
  readonly subject: string
  /** What goes round: drafts and documents of this Akte. */
  readonly documents: readonly string[]
  readonly points: readonly NewPoint[]
  /** Give participants who cannot see the Akte the right to read it; otherwise they are refused by name. */
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
    const wrong = await pointsProblem(room, hand, { site, by: actor.id, ...it })
    if (wrong) return wrong
    const id = room.ground.ids.uuid()
    const row: Verfuegung = {
      ...{ id, site, akte: it.akte, subject, initiator: actor.id, state: 'running' },
      ...{ startedAt: hand.now, endedAt: null, revision: 1 },
    }
    await insertVerfuegung(hand.tx, row, [...new Set(it.documents)])
    await insertPoints(room, hand, id, it.points)
    await noteInHistory(hand, actor.id, { akte: it.akte }, 'verfuegung-started', { new: subject })
    hand.tell('circulation.started', { verfuegung: id, akte: it.akte })
    await advance(room, hand, actor.id, row)
    return { ok: true as const, verfuegung: id }
  })
}

const plain = (it: unknown): object => JSON.parse(JSON.stringify(it)) as object

/** Every participant exists, and sees the Akte (or is let in, where the initiator says so). */
async function pointsProblem(
  room: CirculationRoom,
  hand: Hand,
  it: {
    site: number
    akte: string
    points: readonly NewPoint[]
    by: string
    openToParticipants?: boolean | undefined
  },
) {
  const problem = routeProblem(it.points)
  if (problem) return refuse(problem, { field: 'points' })
  if (it.points.some(({ instruction = '' }) => instruction.length > 500))
    return refuse('instruction-too-long', { field: 'points' })
  for (const assignee of new Set(it.points.map(({ assignee }) => assignee))) {
    const sees = await seesAkte(hand, it, assignee)
    if (sees === null) return refuse('unknown-assignee', { field: 'points', detail: { assignee } })
    if (sees) continue
    if (!it.openToParticipants) return refuse('assignee-blind', { field: 'points', detail: { assignee } })
    await grantWith(room.files, hand, {
      akte: it.akte,
      grantee: assignee,
      entitles: 'write',
      by: it.by,
      reason: 'Beteiligung an einer Verfügung',
    })
  }
  return null
}

/** Null: there is no such participant. */
async function seesAkte(
  { tx, now }: Hand,
  { site, akte }: { site: number; akte: string },
  assignee: string,
): Promise<boolean | null> {
  const [kind, first = '', second = ''] = assignee.split(':')
  const readers = (await findAkte(tx, akte))!.readers
  if (kind === 'team') {
    if (Number(first) !== site || !(await readTeams(tx, site)).some(({ key }) => key === second)) return null
    return readers.includes(assignee) || readers.includes(`desk:${site}`)
  }
  const account = await accountOf(tx, first)
  if (!account) return null
  const tokens = await readersOf(tx, { kind: 'staff', ...account }, now)
  return tokens.some((token) => readers.includes(token))
}

async function accountOf(tx: Tx, id: string) {
  if (!/^[0-9a-f-]{36}$/u.test(id)) return null
  return (await readAccountsById(tx, [id])).find(({ active }) => active) ?? null
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
    const wrong = await pointsProblem(room, hand, { site: place.akte!.site, by: actor.id, akte, points })
    if (wrong) return wrong
    for (const { id } of before.filter((point) => !kept.includes(point))) await removePoint(hand.tx, id)
    await insertPoints(room, hand, verfuegung, points)
    await setVerfuegung(hand.tx, verfuegung, 'running', hand.now)
    await noteInHistory(hand, actor.id, { akte }, 'route-changed', {
      new: row.subject,
      remark: remark || null,
    })
    await tellInitiator(room, hand, actor.id, row, 'route-changed', remark)
    await advance(room, hand, actor.id, { ...row, state: 'running' })
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
    if (why.trim().length < 3) return refuse('reason-missing', { field: 'why' })
    if (row.state === 'done' || row.state === 'withdrawn') return refuse('over')
    if (row.initiator !== actor.id && !actor.roles.includes('head')) return refuse('not-yours')
    for (const point of await pointsOf(hand.tx, [verfuegung]))
      if (point.state === 'current') await setPoint(hand.tx, point.id, { state: 'future' })
    await setVerfuegung(hand.tx, verfuegung, 'withdrawn', hand.now)
    await noteInHistory(hand, actor.id, { akte }, 'verfuegung-withdrawn', {
      old: row.subject,
      remark: why.trim().slice(0, 500),
    })
    await tellInitiator(room, hand, actor.id, row, 'withdrawn', why)
    hand.tell('circulation.changed', { verfuegung, akte })
    return { ok: true as const, verfuegung }
  })
}

export async function ownOf(tx: Tx, akte: string, verfuegung: string): Promise<Verfuegung | null> {
  if (!/^[0-9a-f-]{36}$/u.test(verfuegung)) return null
  const row = await lockVerfuegung(tx, verfuegung)
  return row?.akte === akte ? row : null
}
