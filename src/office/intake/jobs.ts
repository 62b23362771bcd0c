import { every, openQueue, work, type EventJob, type PgBoss, type Routes } from '#ground/jobs/index.ts'
import { advance } from './advance.ts'
import { forgetIntake } from './forget.ts'
import { itemsToDo } from './item-store.ts'
import type { IntakeRoom } from './room.ts'
import { takeHandIn, takeUnfiled, tellHandIn } from './take-hand-in.ts'

/** The queue in which items go from step to step; fed by events and, for what was left, by the minute. */
const INTAKE_QUEUE = 'intake.advance'

/** Which events set something going here. */
export const intakeRoutes: Routes = {
  'intake.arrived': INTAKE_QUEUE,
  'intake.again': INTAKE_QUEUE,
  'intake.filed': INTAKE_QUEUE,
  'handin.received': INTAKE_QUEUE,
  'stages.switched': INTAKE_QUEUE,
}

/** Items that wait for a program are looked at again so many at a time. */
const MOST = 200

type IntakeJob = Partial<EventJob> & { readonly item?: string }

/** What one job does. It may be done twice. */
export async function doIntakeJob(room: IntakeRoom, data: IntakeJob): Promise<void> {
  const told = data.event?.data ?? {}
  const text = (name: string): string | null => (typeof told[name] === 'string' ? told[name] : null)
  if (data.event?.topic === 'handin.received') {
    const handIn = text('handIn')
    if (handIn) await takeHandIn(room, handIn)
    return
  }
  if (data.event?.topic === 'stages.switched') {
    const { on } = told
    if (Array.isArray(on) && on.includes('files')) await takeUnfiled(room)
    return
  }
  if (data.event?.topic === 'intake.filed')
    await tellHandIn(room, { handIn: text('handIn'), handInDocument: text('handInDocument') })
  const item = data.item ?? text('item')
  // Another process has it, or died with it: asked again a little later, by when one of both is over.
  if (item && !(await advance(room, item))) throw new Elsewhere(item)
}

class Elsewhere extends Error {
  override readonly name = 'Elsewhere'
}

/** Lanes that work side by side, so that a book of a thousand pages does not hold up a letter. */
const LANES = 4

export async function tendIntake(
  room: IntakeRoom,
  boss: PgBoss,
  report: (error: unknown) => void,
): Promise<void> {
  for (let lane = 0; lane < LANES; lane++)
    await work<IntakeJob>(boss, INTAKE_QUEUE, ({ data }) => doIntakeJob(room, data), {
      batchSize: 1,
      queue: { expireInSeconds: 7200 },
      onFailure: (error) => (error instanceof Elsewhere ? undefined : report(error)),
    })
  await every(boss, 'intake.left', 'minute', () => sendLeft(boss, room), report)
  await every(boss, 'intake.forget', 'day', () => forgetIntake(room), report)
}

/** What a process left when it died, and what waits for a program that may be there now. */
async function sendLeft(boss: PgBoss, room: IntakeRoom): Promise<number> {
  await openQueue(boss, INTAKE_QUEUE)
  const left = await itemsToDo(room.ground.db, room.wallClock.now(), MOST)
  for (const item of left)
    await boss.send(INTAKE_QUEUE, { item }, { singletonKey: item, singletonSeconds: 50 })
  return left.length
}
