import { perform, type Hand } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { deedOf, isId, type AtSite } from './deed.ts'
import { levelOn, type Standing } from './level.ts'
import { insertLevel, lockPerson, standingsOf } from './level-store.ts'
import { peopleAt } from './people.ts'
import type { TrainingRoom } from './room.ts'
import { isText, LEVELS, type Level } from './task.ts'
import { readTasks } from './task-store.ts'

export const NOTE_MAX = 300

/** A level as the head judges it from today on. */
export interface Judged {
  readonly task: string
  readonly level: Level
  /** ISO; the first day on which it no longer counts. */
  readonly until: string | null
  readonly note: string
  /** The word that was looked at; null: there was none. */
  readonly seen: string | null
}

export type LevelRefusal =
  | CommonRefusal
  | 'unknown-person'
  | 'unknown-task'
  | 'level-unknown'
  | 'until-not-ahead'
  | 'text-too-long'
  | 'changed-meanwhile'

/** Levels of one person, judged by the head. What did not change leaves no new word; `changed` counts those that did. */
export function setLevels(
  room: TrainingRoom,
  actor: Actor,
  command: AtSite & { readonly account: string; readonly levels: readonly Judged[] },
): Promise<Outcome<{ changed: number }, LevelRefusal>> {
  const { site, account, levels } = command
  return perform<{ changed: number }, LevelRefusal>(
    room.ground,
    actor,
    deedOf('training.set-levels', command),
    async (hand) => {
      const { tx, now, about, tell } = hand
      if (!isId(account)) return refuse('unknown-person', { field: 'account' })
      await lockPerson(tx, account)
      const people = await peopleAt(tx, site)
      if (!people.some(({ id, isTaught }) => id === account && isTaught))
        return refuse('unknown-person', { field: 'account' })
      const known = new Set((await readTasks(tx, site)).map(({ key }) => key))
      const standings = await standingsOf(tx, site, account)
      const changed: string[] = []
      for (const it of levels) {
        const wrong = known.has(it.task) ? wrongIn(it, hand) : refuse('unknown-task', { field: it.task })
        if (wrong) return wrong
        const { standing } = levelOn(
          standings.filter(({ task }) => task === it.task),
          officeDay(now),
        )
        if (isSame(it, standing)) continue
        if ((standing?.id ?? null) !== it.seen) return refuse('changed-meanwhile', { field: it.task })
        await write(room, hand, { site, account, judged: it, by: actor.id })
        changed.push(it.task)
      }
      about(`account:${account}`, { tasks: changed })
      tell('training.levels-changed', { changed: changed.length }, `site:${site}`)
      return { ok: true, changed: changed.length }
    },
  )
}

function wrongIn({ task, level, until, note }: Judged, { now }: Hand) {
  if (!LEVELS.includes(level)) return refuse('level-unknown', { field: task })
  if (!isText(note, NOTE_MAX)) return refuse('text-too-long', { field: task, detail: { most: NOTE_MAX } })
  if (until === null) return null
  return Temporal.PlainDate.compare(until, officeDay(now)) > 0
    ? null
    : refuse('until-not-ahead', { field: task })
}

const isSame = (it: Judged, standing: Standing | null): boolean =>
  it.level === (standing?.level ?? 0) &&
  it.until === (standing?.until?.toString() ?? null) &&
  it.note.trim() === (standing?.note ?? '')

function write(
  { ground }: TrainingRoom,
  { tx, now }: Hand,
  { site, account, judged, by }: { site: number; account: string; judged: Judged; by: string },
): Promise<void> {
  const { task, level, until, note } = judged
  return insertLevel(
    tx,
    {
      ...{ id: ground.ids.uuid(), site, account, task, level, from: officeDay(now), note: note.trim() },
      until: until === null ? null : Temporal.PlainDate.from(until),
      ...{ source: 'judged', offer: null, decidedBy: by },
    },
    now,
  )
}
