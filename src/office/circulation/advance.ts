import type { Hand } from '#ground/act/act.ts'
import { noteInHistory } from '#office/casefiles/index.ts'
import { insertPoint, pointsOf, setPoint, setVerfuegung } from './circulation-store.ts'
import { insertResubmission, insertTold } from './resubmission-store.ts'
import type { CirculationRoom } from './room.ts'
import { currentStep, rearm, type Point, type Verfuegung } from './verfuegung.ts'

/**
 * After each press: Wiedervorlagen that are due now are entered by themselves, the next step becomes current, and with
 * the last point the Verfügung is done. Whoever began it is told.
 */
export async function advance(
  room: CirculationRoom,
  hand: Hand,
  actor: string,
  it: Verfuegung,
): Promise<Verfuegung['state']> {
  const { tx, now } = hand
  for (;;) {
    const points = await pointsOf(tx, [it.id])
    const step = currentStep(points)
    const own = points.find(
      (point) => point.step === step && point.kind === 'resubmit' && point.state !== 'done',
    )
    if (!own) return settle(room, hand, actor, it, points)
    await resubmitBy(room, hand, actor, it, own)
    await setPoint(tx, own.id, { state: 'done', doneBy: actor, doneAt: now })
  }
}

async function resubmitBy(
  room: CirculationRoom,
  { tx, now }: Hand,
  actor: string,
  it: Verfuegung,
  point: Point,
) {
  const due = point.due ?? now.toZonedDateTimeISO('Europe/Berlin').toPlainDate().add({ days: 14 })
  const about = point.instruction || it.subject
  const row = { akte: it.akte, document: null, assignee: point.assignee, due, about: about.slice(0, 300) }
  await insertResubmission(tx, {
    ...row,
    id: room.ground.ids.uuid(),
    site: it.site,
    madeBy: actor,
    madeAt: now,
  })
}

async function settle(
  room: CirculationRoom,
  hand: Hand,
  actor: string,
  it: Verfuegung,
  points: readonly Point[],
) {
  const { tx, now, tell } = hand
  for (const { id, state } of rearm(points)) await setPoint(tx, id, { state })
  const state = currentStep(points) === null ? 'done' : 'running'
  if (state === it.state) return state
  await setVerfuegung(tx, it.id, state, now)
  if (state === 'done') {
    await noteInHistory(hand, actor, { akte: it.akte }, 'verfuegung-done', { new: it.subject })
    tell('circulation.done', { verfuegung: it.id, akte: it.akte })
    await tellInitiator(room, hand, actor, it, 'done')
  }
  return state
}

/** Whoever began it learns what others did, never what they did themselves. */
export async function tellInitiator(
  room: CirculationRoom,
  { tx, now }: Hand,
  actor: string,
  it: Verfuegung,
  what: string,
  remark = '',
): Promise<void> {
  if (actor === it.initiator) return
  const row = {
    id: room.ground.ids.uuid(),
    account: it.initiator,
    akte: it.akte,
    verfuegung: it.id,
    what,
    by: actor,
  }
  await insertTold(tx, { ...row, remark: remark.slice(0, 1000), at: now })
}

export async function insertPoints(
  room: CirculationRoom,
  { tx }: Hand,
  verfuegung: string,
  points: readonly NewPoint[],
): Promise<void> {
  for (const it of points) {
    const { step, kind, assignee, instruction = '', due = null } = it
    const row = {
      verfuegung,
      step,
      kind: kind as Point['kind'],
      assignee,
      instruction,
      due,
      state: 'future' as const,
    }
    await insertPoint(tx, {
      ...row,
      id: room.ground.ids.uuid(),
      doneBy: null,
      forAccount: null,
      doneAt: null,
      remark: '',
    })
  }
}

export interface NewPoint {
  readonly step: number
  readonly kind: string
  /** `account:<id>` or `team:<site>:<team>`. */
  readonly assignee: string
  readonly instruction?: string
  readonly due?: Temporal.PlainDate | null
}
