import { consult, type Tx } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { readAccountsById } from '#office/staff/index.ts'
import { deedSubject } from './deed.ts'
import { keptAccounts } from './erase-store.ts'
import { rowsOf, weakPoints, type Counting, type Row, type Weak } from './level.ts'
import { standingsOf } from './level-store.ts'
import { peopleAt } from './people.ts'
import { openProposals, type Proposal } from './proposal-store.ts'
import type { TrainingRoom } from './room.ts'
import type { Task } from './task.ts'
import { readTasks, retiredTasks } from './task-store.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

export interface Matrix {
  readonly tasks: readonly Task[]
  readonly retired: readonly Task[]
  readonly people: readonly Named[]
  readonly rows: readonly Row[]
  /** Tasks that hang on nobody, on one person, or on fewer than agreed, on the day that was asked. */
  readonly weak: readonly Weak[]
  /** Tasks that will on the last of the coming days, and do not yet. */
  readonly weakSoon: readonly Weak[]
  readonly soon: Temporal.PlainDate
  readonly proposals: readonly Proposal[]
  /** Who left and of whom something is still kept. */
  readonly left: readonly Named[]
}

/** How far ahead levels that run out are shown. */
const MONTHS_AHEAD = 3

/** The matrix whole, for the head of the office, on a day (ISO; today unless told). The look stands in the trail. */
export async function readMatrix(
  room: TrainingRoom,
  actor: Actor,
  { site, day: asked }: { readonly site: number; readonly day?: string | undefined },
): Promise<Outcome<{ matrix: Matrix }, 'not-permitted'>> {
  const deed = { act: 'training.read-people', site, subject: 'training:matrix' }
  const seen = await consult(room.ground, actor, deed, (tx, now) =>
    matrixOn(tx, site, asked === undefined ? officeDay(now) : Temporal.PlainDate.from(asked)),
  )
  return seen.ok ? { ok: true, matrix: seen.found } : seen
}

async function matrixOn(tx: Tx, site: number, day: Temporal.PlainDate): Promise<Matrix> {
  const tasks = await readTasks(tx, site)
  const everybody = await peopleAt(tx, site)
  const people = everybody.filter(({ isTaught }) => isTaught)
  const ids = people.map(({ id }) => id)
  const standings = await standingsOf(tx, site)
  const rows = rowsOf(ids, tasks, standings, day)
  const soon = day.add({ months: MONTHS_AHEAD })
  const weak = weakPoints(tasks, rows)
  const known = new Set(weak.map(nameOf))
  const gone = (await keptAccounts(tx, site)).filter((id) => !everybody.some((it) => it.id === id))
  return {
    ...{ tasks, people, rows, weak, soon },
    retired: await retiredTasks(tx, site),
    weakSoon: weakPoints(tasks, rowsOf(ids, tasks, standings, soon)).filter((it) => !known.has(nameOf(it))),
    proposals: await openProposals(tx, site),
    left: (await readAccountsById(tx, gone)).map(({ id, name }) => ({ id, name })),
  }
}

const nameOf = ({ task, kind }: Weak): string => `${task} ${kind}`

/** One row of the matrix with everything that counts, for the page on which the head judges it. */
export async function readPerson(
  room: TrainingRoom,
  actor: Actor,
  { site, account }: { readonly site: number; readonly account: string },
): Promise<
  Outcome<
    { person: Named; tasks: readonly Task[]; counting: ReadonlyMap<string, Counting> },
    'not-permitted' | 'unknown-person'
  >
> {
  const deed = { act: 'training.read-people', site, subject: deedSubject('account', account) }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const person = (await peopleAt(tx, site)).find(({ id, isTaught }) => id === account && isTaught)
    if (!person) return null
    const tasks = await readTasks(tx, site)
    const [row] = rowsOf([account], tasks, await standingsOf(tx, site, account), officeDay(now))
    return { person, tasks, counting: row!.counting }
  })
  if (!seen.ok) return seen
  return seen.found ? { ok: true, ...seen.found } : { ok: false, refusal: 'unknown-person' }
}
