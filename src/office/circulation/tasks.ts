import type { Tx } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { perform } from '#ground/act/act.ts'
import type { Actor } from '#ground/permission/permission.ts'
import {
  consultFile,
  consultFiles,
  findAkte,
  findDocuments,
  seeAs,
  type Akte,
  type FileLook,
} from '#office/casefiles/index.ts'
import { readAccountsAt } from '#office/staff/index.ts'
import {
  currentPoints,
  enclosuresOf,
  pointsOf,
  runningOf,
  signedOf,
  verfuegungenByIds,
  verfuegungenOf,
  type Signed,
} from './circulation-store.ts'
import {
  dueFor,
  markTold,
  resubmissionsOf,
  unseenTold,
  type Resubmission,
  type Told,
} from './resubmission-store.ts'
import type { CirculationRoom } from './room.ts'
import type { Point, Verfuegung } from './verfuegung.ts'

export interface SeenVerfuegung extends Verfuegung {
  readonly points: readonly (Point & { readonly who: string; readonly doneByName: string | null })[]
  readonly documents: readonly {
    readonly id: string
    readonly subject: string
    readonly number: number | null
  }[]
  readonly signed: readonly Signed[]
}

/** The course of business of one Akte: what runs and ran, and what comes up again. */
export function courseOf(
  room: CirculationRoom,
  actor: Actor,
  { akte }: { akte: string },
): Promise<FileLook<{ verfuegungen: readonly SeenVerfuegung[]; resubmissions: readonly Resubmission[] }>> {
  return consultFile(room, actor, { act: 'circulation.look', at: { akte } }, async (tx, place) => {
    const rows = await verfuegungenOf(tx, akte)
    return {
      verfuegungen: await seenOf(tx, place.akte!.site, rows),
      resubmissions: await resubmissionsOf(tx, akte),
    }
  })
}

async function seenOf(tx: Tx, site: number, rows: readonly Verfuegung[]): Promise<SeenVerfuegung[]> {
  const ids = rows.map(({ id }) => id)
  const names = new Map((await readAccountsAt(tx, site)).map(({ id, name }) => [id, name]))
  const points = Map.groupBy(await pointsOf(tx, ids), ({ verfuegung }) => verfuegung)
  const enclosures = await enclosuresOf(tx, ids)
  const documents = new Map(
    (
      await findDocuments(
        tx,
        enclosures.map(({ document }) => document),
      )
    ).map((it) => [it.id, it]),
  )
  const all: SeenVerfuegung[] = []
  for (const row of rows) {
    const own = (points.get(row.id) ?? []).map((it) => ({
      ...it,
      who: it.assignee.startsWith('account:')
        ? (names.get(it.assignee.slice(8)) ?? '')
        : (it.assignee.split(':')[2] ?? ''),
      doneByName: it.doneBy ? (names.get(it.doneBy) ?? '') : null,
    }))
    const enclosed = enclosures.flatMap(({ verfuegung, document }) =>
      verfuegung === row.id ? (documents.get(document) ?? []) : [],
    )
    all.push({
      ...{ ...row, points: own, signed: await signedOf(tx, row.id) },
      documents: enclosed.map(({ id, subject, number }) => ({ id, subject, number })),
    })
  }
  return all
}

export interface Task {
  readonly verfuegung: Verfuegung
  readonly point: Point
  readonly akte: Pick<Akte, 'id' | 'reference' | 'subject'>
  readonly documents: readonly { readonly id: string; readonly subject: string }[]
  /** Standing in for whom; null: one's own, or the team's. */
  readonly forName: string | null
}

export interface Tasks {
  readonly own: readonly Task[]
  readonly team: readonly Task[]
  /** Wiedervorlagen due within the days asked for, one's own and the team's. */
  readonly resubmissions: readonly (Resubmission & {
    readonly reference: string
    readonly akteSubject: string
    readonly late: boolean
  })[]
  readonly running: readonly (SeenVerfuegung & {
    readonly reference: string
    readonly akteSubject: string
  })[]
  /** `subject`: of the Verfügung it is about, else of the Akte. */
  readonly told: readonly (Told & {
    readonly reference: string
    readonly subject: string
    readonly byName: string
  })[]
}

/** What lies on somebody's table: own points, the team's, Wiedervorlagen, what they began, what they are told. */
export function readTasks(
  room: CirculationRoom,
  actor: Actor,
  { site, days = 14 }: { site: number; days?: number },
) {
  return consultFiles(
    room,
    actor,
    { act: 'circulation.tasks', site },
    async (tx, readers, now): Promise<Tasks> => {
      const assignees = readers.filter((token) => /^(account|team):/u.test(token))
      const today = officeDay(now)
      const points = await currentPoints(tx, assignees, 300)
      const names = new Map((await readAccountsAt(tx, site)).map(({ id, name }) => [id, name]))
      const tasks = await tasksOf(tx, points, actor.id, names)
      const due = await dueFor(tx, assignees, today.add({ days: Math.min(Math.max(days, 0), 400) }))
      const resubmissions = await withAkten(tx, due)
      const told = await withAkten(tx, await unseenTold(tx, actor.id))
      const about = told.flatMap(({ verfuegung }) => verfuegung ?? [])
      const subjects = new Map(
        (await verfuegungenByIds(tx, [...new Set(about)])).map(({ id, subject }) => [id, subject]),
      )
      return {
        own: tasks.filter(({ point }) => point.assignee.startsWith('account:')),
        team: tasks.filter(({ point }) => point.assignee.startsWith('team:')),
        resubmissions: resubmissions.map((it) => ({
          ...it,
          late: Temporal.PlainDate.compare(it.due, today) < 0,
        })),
        running: await withAkten(tx, await seenOf(tx, site, await runningOf(tx, actor.id))),
        told: told.map((it) => ({
          ...{ ...it, byName: names.get(it.by) ?? '' },
          subject: subjects.get(it.verfuegung ?? '') ?? it.akteSubject,
        })),
      }
    },
  )
}

async function tasksOf(
  tx: Tx,
  points: readonly Point[],
  self: string,
  names: ReadonlyMap<string, string>,
): Promise<Task[]> {
  const rows = new Map(
    (await verfuegungenByIds(tx, [...new Set(points.map(({ verfuegung }) => verfuegung))])).map((it) => [
      it.id,
      it,
    ]),
  )
  const enclosures = await enclosuresOf(tx, [...rows.keys()])
  const documents = new Map(
    (
      await findDocuments(
        tx,
        enclosures.map(({ document }) => document),
      )
    ).map((it) => [it.id, it]),
  )
  const tasks: Task[] = []
  for (const point of points) {
    const verfuegung = rows.get(point.verfuegung)
    const akte = verfuegung && (await findAkte(tx, verfuegung.akte))
    if (!verfuegung || !akte) continue
    const named = point.assignee.startsWith('account:') ? point.assignee.slice(8) : self
    const own = enclosures.flatMap((it) =>
      it.verfuegung === verfuegung.id ? (documents.get(it.document) ?? []) : [],
    )
    tasks.push({
      ...{ verfuegung, point, akte: { id: akte.id, reference: akte.reference, subject: akte.subject } },
      ...{
        documents: own.map(({ id, subject }) => ({ id, subject })),
        forName: named === self ? null : (names.get(named) ?? ''),
      },
    })
  }
  return tasks
}

async function withAkten<T extends { readonly akte: string }>(tx: Tx, rows: readonly T[]) {
  const all: (T & { reference: string; akteSubject: string })[] = []
  for (const row of rows) {
    const akte = await findAkte(tx, row.akte)
    if (akte) all.push({ ...row, reference: akte.reference, akteSubject: akte.subject })
  }
  return all
}

/** Read: what one was told goes from the list. */
export function confirmTold(
  room: CirculationRoom,
  actor: Actor,
  { site, ids }: { site: number; ids: readonly string[] },
) {
  return perform(
    room.ground,
    actor,
    { act: 'circulation.confirm-told', site },
    async ({ tx, now, about }) => {
      await seeAs(tx, actor, now)
      about(`account:${actor.id}`)
      const seen = await markTold(
        tx,
        actor.id,
        ids.filter((id) => /^[0-9a-f-]{36}$/u.test(id)),
        now,
      )
      return { ok: true as const, seen }
    },
  )
}
