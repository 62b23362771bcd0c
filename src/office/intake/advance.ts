import { perform, type Hand } from '#ground/act/act.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { isStoreProblem } from '#ground/store/index.ts'
import { ScannerProblem } from '#ground/scanning/index.ts'
import { fileAtOnce } from './file-at-once.ts'
import { finishFiled } from './finish-filed.ts'
import { bytesReader } from './item-bytes.ts'
import { nextStep, type Item, type Step, type StepRow } from './item.ts'
import {
  addNotes,
  changeItem,
  claim,
  filesOf,
  findItem,
  letGo,
  lockItem,
  setStep,
  stepsOf,
} from './item-store.ts'
import type { IntakeRoom } from './room.ts'
import { check } from './steps/check.ts'
import { cut } from './steps/cut.ts'
import { lasting } from './steps/lasting.ts'
import { note } from './steps/note.ts'
import type { Job, StepOutcome, StepWork } from './steps/outcome.ts'
import { text } from './steps/text.ts'
import { virus } from './steps/virus.ts'

const WORK: Readonly<Record<Step, StepWork>> = { check, virus, cut, text, lasting, note }

/** Seconds a claim holds, and after which it is prolonged. A process that died is missed after that. */
const CLAIM_SECONDS = 40
const BEAT_SECONDS = 10
/** Failures of a step after which a person is asked. What the store or the scanner lacks is tried without end. */
const TRIES_MOST = 5

/**
 * Brings an item as far as it goes: each step by itself, its result in one transaction with its row, so that a process that
 * dies anywhere loses at most the step it was at. Answers false when another process has it. Throws what should be tried
 * again later; what is wrong stands at the step until then.
 */
export async function advance(room: IntakeRoom, id: string): Promise<boolean> {
  const worker = room.ground.ids.uuid()
  const beat = async (): Promise<boolean> => {
    const now = room.wallClock.now()
    return claim(room.ground.db, id, worker, { now, until: now.add({ seconds: CLAIM_SECONDS }) })
  }
  if (!(await beat())) return false
  const heart = setInterval(() => void beat().catch(() => undefined), BEAT_SECONDS * 1000)
  try {
    while (await oneStep(room, id, beat));
    return true
  } finally {
    clearInterval(heart)
    await letGo(room.ground.db, id, worker)
  }
}

/** True: go on with the next. */
async function oneStep(room: IntakeRoom, id: string, beat: () => Promise<boolean>): Promise<boolean> {
  const { db } = room.ground
  const item = await findItem(db, id)
  if (!item || !['working', 'waiting', 'filed'].includes(item.state)) return false
  const row = nextStep((await stepsOf(db, [id])).get(id) ?? [])
  if (!row) return (await finish(room, item)) && false
  if (row.state === 'failed' && item.state === 'filed') return false
  const files = (await filesOf(db, [id])).get(id) ?? []
  const job: Job = {
    ...{ room, item, files, bytes: bytesReader(room, item) },
    async beat() {
      if (!(await beat())) throw new Error('another process has taken this over')
    },
  }
  await setStep(db, id, row.step, { state: 'running' }, room.ground.clock.now())
  let outcome: StepOutcome
  try {
    outcome = await WORK[row.step](job)
  } catch (error) {
    await failed(room, item, row, error)
    throw error
  }
  const goesOn = await settle(room, item, row.step, outcome)
  if (goesOn && row.step === 'virus') await fileAtOnce(room, SYSTEM, id)
  return goesOn
}

async function settle(room: IntakeRoom, item: Item, step: Step, outcome: StepOutcome): Promise<boolean> {
  const deed = { act: 'intake.advance', site: item.site, why: step }
  const done = await perform(room.ground, SYSTEM, deed, async (hand) => {
    hand.about(`intake:${item.id}`, { step, result: outcome.kind })
    await lockItem(hand.tx, item.id)
    // It may have been filed while this step went on: then what was found goes there.
    const now = (await findItem(hand.tx, item.id))!
    await write(room, hand, now, step, outcome)
    hand.tell('intake.step', { item: item.id, step, result: outcome.kind })
    return { ok: true as const }
  })
  if (!done.ok) throw new Error(done.refusal)
  return outcome.kind === 'done' || outcome.kind === 'skipped'
}

async function write(
  _room: IntakeRoom,
  hand: Hand,
  item: Item,
  step: Step,
  outcome: StepOutcome,
): Promise<void> {
  const { tx, now } = hand
  const { id } = item
  switch (outcome.kind) {
    case 'waiting':
      await setStep(
        tx,
        id,
        step,
        { state: 'waiting', part: outcome.part, problem: outcome.detail ?? null },
        now,
      )
      if (item.state === 'working') await changeItem(tx, id, { state: 'waiting' }, now)
      return
    case 'quarantined':
      await outcome.save?.(hand)
      await setStep(tx, id, step, { state: 'done' }, now)
      await changeItem(tx, id, { state: 'quarantined', problem: 'infected', detail: outcome.name }, now)
      hand.tell('intake.quarantined', { item: id, finding: outcome.name })
      return
    case 'parted':
      await outcome.save(hand)
      await addNotes(tx, id, outcome.notes ?? [])
      await setStep(tx, id, step, { state: 'done' }, now)
      await changeItem(tx, id, { state: 'parted' }, now)
      return
    case 'done':
    case 'skipped':
      await outcome.save?.(hand)
      await addNotes(tx, id, outcome.notes ?? [])
      await setStep(tx, id, step, { state: outcome.kind }, now)
      if (outcome.problem)
        await changeItem(tx, id, { problem: outcome.problem.name, detail: outcome.problem.detail ?? '' }, now)
      if (item.state === 'waiting') await changeItem(tx, id, { state: 'working' }, now)
  }
}

/** Written by itself: the step's own transaction, if there was one, is gone. */
async function failed(room: IntakeRoom, item: Item, row: StepRow, error: unknown): Promise<void> {
  const { db, clock } = room.ground
  const problem = error instanceof Error ? error.message : String(error)
  const passes = isStoreProblem(error) || error instanceof ScannerProblem
  const isLast = !passes && row.tries + 1 >= TRIES_MOST
  await setStep(
    db,
    item.id,
    row.step,
    { state: isLast ? 'failed' : 'open', problem, tried: true },
    clock.now(),
  )
  if (!isLast || item.state === 'filed') return
  await db
    .transaction()
    .execute((tx) =>
      changeItem(tx, item.id, { state: 'held', problem: 'given-up', detail: row.step }, clock.now()),
    )
}

/** All steps are through. */
async function finish(room: IntakeRoom, item: Item): Promise<boolean> {
  if (item.state === 'filed') return finishFiled(room, item.id)
  const deed = { act: 'intake.advance', site: item.site, why: 'ready' }
  const done = await perform(room.ground, SYSTEM, deed, async (hand) => {
    hand.about(`intake:${item.id}`)
    const now = (await lockItem(hand.tx, item.id))!
    if (now.state === 'working' || now.state === 'waiting')
      await changeItem(hand.tx, item.id, { state: now.problem ? 'held' : 'ready' }, hand.now)
    hand.tell('intake.ready', { item: item.id })
    return { ok: true as const }
  })
  return done.ok
}
