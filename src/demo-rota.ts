import type { Actor } from '#ground/permission/permission.ts'
import { actorsOf, DEMO_ACCOUNTS, SITE } from '#office/demo/index.ts'
import type { Office } from '#office/office.ts'
import type { Block } from '#office/rota/index.ts'
import { sure } from './demo-sure.ts'

type Told = Pick<Office, 'ground' | 'rota'>
type Planned = Omit<Block, 'id' | 'day' | 'account'> & { readonly day: number; readonly login: string }

/** Tasks somebody has to be able to do alone at each desk of the invented house. */
const DESK_TASKS: Readonly<Record<number, readonly string[]>> = {
  ...{ 1: ['temporary'], 2: ['temporary'], 3: ['temporary'], 4: ['temporary', 'asylum'] },
  ...{ 5: ['temporary', 'skilled'], 6: ['temporary', 'asylum'] },
  ...{ 7: ['permanent'], 8: ['permanent'], 9: ['permanent'], 10: ['permanent', 'naturalisation'] },
  ...{ 11: ['reception'], 12: ['reception'] },
}

const AGREED = {
  ...{ deskInARow: 150, apart: 15, shortPerHour: 10, sameDeskDays: 3 },
  agreedIn: 'Dienstvereinbarung Dienstplan und Pausen vom 1. Oktober (erfunden)',
}

/** Who sits at which desk on a day, and who relieves everybody for a quarter of an hour, one after the other. */
interface Crew {
  readonly seats: readonly (readonly [desk: number, login: string])[]
  readonly relief: string | null
}

/** Naturalisation hangs on one person: nobody relieves there. */
const ALONE_AT = 10

const seats = (desks: readonly number[], people: readonly string[]) =>
  desks.map((desk, n) => [desk, people[n]!] as const)
const temporary = ['1', '2', '3', '4', '5'].map((n) => `sachbearbeitung${n}`)
const front = ['rezeption1', 'rezeption2', 'rezeption3']

/** Turns: each day everybody moves on by one desk; who can do asylum sits at 204. */
function crewsOn(weekday: number, isAfternoon: boolean): Crew[] {
  const [a, b, c, d, e] = temporary as [string, string, string, string, string]
  const [first, last] = weekday % 2 === 0 ? [e, d] : [d, e]
  const turned = [a, b, c].map((_, n) => [a, b, c][(n + weekday) % 3]!)
  const desks = isAfternoon ? [1, 2, 3] : [1, 2, 3, 4]
  const reception = front.map((_, n) => front[(n + weekday) % 3]!)
  return [
    { seats: seats(desks, [...turned, first]), relief: last },
    { seats: seats([11, 12], reception), relief: reception[2]! },
    permanentOn(weekday, isAfternoon),
  ]
}

function permanentOn(weekday: number, isAfternoon: boolean): Crew {
  const [g, h, i, j] = ['7', '8', '9', '10'].map((n) => `sachbearbeitung${n}`) as [
    string,
    string,
    string,
    string,
  ]
  if (isAfternoon) return { seats: seats([7, 10], [h, i]), relief: null }
  if (weekday === 5) return { seats: seats([7, 9], [h, j]), relief: g }
  if (weekday === 1) return { seats: seats([7, 8], [g, h]), relief: j }
  return { seats: seats([7, 8, 10], [h, g, i]), relief: j }
}

/** Half days with visitors, in hours; the house is closed on Wednesdays. */
const OPEN: readonly (readonly [weekday: number, from: number, until: number])[] = [
  ...([
    [1, 8, 12],
    [1, 14, 18],
    [2, 8, 12],
    [4, 8, 12],
    [4, 12, 14],
    [5, 8, 12],
  ] as const),
]

/**
 * At the desk until a quarter to the second hour, or later the further back in the row; a quarter of an hour of rest while
 * somebody relieves; at the desk until the end.
 */
function halfDay(weekday: number, from: number, until: number): Planned[] {
  const start = from * 60
  const isShort = until - from <= 2
  return crewsOn(weekday, from >= 12).flatMap(({ seats: at, relief }) => [
    ...at.flatMap(([desk, login], n): Planned[] => {
      const gap = start + (isShort ? 15 * n : 105 + 15 * n)
      const base = { day: weekday, login }
      const sits = (begin: number, end: number) =>
        begin < end ? [{ ...base, kind: 'desk' as const, desk, from: begin, until: end }] : []
      const rest = { ...base, kind: 'break' as const, desk: null, from: gap, until: gap + 15 }
      return [...sits(start, gap), rest, ...sits(gap + 15, until * 60)]
    }),
    ...(relief === null
      ? []
      : relieving(
          relief,
          weekday,
          at.map(([desk]) => desk).filter((it) => it !== ALONE_AT),
          { start, until, isShort },
        )),
  ])
}

/** Behind, then a quarter of an hour at each desk in turn, then behind again. */
function relieving(
  login: string,
  day: number,
  desks: readonly number[],
  { start, until, isShort }: { readonly start: number; readonly until: number; readonly isShort: boolean },
): Planned[] {
  const first = start + (isShort ? 0 : 105)
  const last = first + 15 * desks.length
  const back = (from: number, end: number): Planned[] =>
    from < end ? [{ ...{ day, login, kind: 'back', desk: null }, from, until: end }] : []
  return [
    ...back(start, first),
    ...desks.map((desk, n): Planned => ({
      ...{ day, login, kind: 'desk', desk, from: first + 15 * n, until: first + 15 * (n + 1) },
    })),
    ...back(last, until * 60),
  ]
}

/** Wednesday belongs to the files; the newcomer learns behind the desks. */
const BEHIND: readonly Planned[] = [
  ...[...temporary, ...['7', '8', '9', '10'].map((n) => `sachbearbeitung${n}`)].flatMap((login) =>
    behind(3, login, [8, 12], [12.5, 16]),
  ),
  ...[1, 2, 4, 5].flatMap((day) => behind(day, 'sachbearbeitung6', [8, 12])),
]

function behind(day: number, login: string, ...spans: readonly (readonly [number, number])[]): Planned[] {
  return spans.map(([from, until]) => ({
    ...{ day, login, kind: 'back', desk: null },
    ...{ from: from * 60, until: until * 60 },
  }))
}

/**
 * The rota of the demonstration: this week published, next week begun with somebody who is still learning at a desk, so that
 * there is a refusal to look at. Left alone where any week is planned.
 */
export async function tellDemoRota({ ground, rota }: Told): Promise<void> {
  const actors = await actorsOf(
    ground.db,
    DEMO_ACCOUNTS.map(({ login }) => login),
  )
  const head = actors.get('leitung')
  const monday = rota.thisMonday()
  if (!head) return
  const known = await rota.weekOf(head, { site: SITE, monday })
  if (!known.ok || known.weeks.length > 0 || known.facts.tasks.length === 0) return
  await sure(rota.agreeRules(head, { site: SITE, from: monday, agreed: AGREED }))
  for (const [desk, tasks] of Object.entries(DESK_TASKS))
    await sure(rota.setDeskTasks(head, { site: SITE, desk: Number(desk), tasks }))
  const version = await plan({ rota }, head, monday, actors)
  const at = { site: SITE, monday, version }
  const looked = await rota.weekOf(head, at)
  if (looked.ok && looked.judged.refusals.length === 0) await sure(rota.publishWeek(head, at))
  await nextWeek({ rota }, head, monday, actors)
}

async function plan(
  { rota }: Pick<Told, 'rota'>,
  head: Actor,
  monday: string,
  actors: ReadonlyMap<string, Actor>,
): Promise<number> {
  const blocks = [...OPEN.flatMap(([day, from, until]) => halfDay(day, from, until)), ...BEHIND]
  const { version } = await sure(
    rota.planWeek(head, {
      ...{ site: SITE, monday, version: 0 },
      change: {
        kind: 'fill',
        blocks: blocks.flatMap(({ login, day, ...block }) => {
          const account = actors.get(login)?.id
          const date = Temporal.PlainDate.from(monday)
            .add({ days: day - 1 })
            .toString()
          return account === undefined ? [] : [{ ...block, account, day: date }]
        }),
      },
    }),
  )
  return version
}

/** Next week as this one, and the newcomer at a desk on Monday. */
async function nextWeek(
  { rota }: Pick<Told, 'rota'>,
  head: Actor,
  monday: string,
  actors: ReadonlyMap<string, Actor>,
): Promise<void> {
  const next = Temporal.PlainDate.from(monday).add({ weeks: 1 }).toString()
  const at = { site: SITE, monday: next }
  const copied = await sure(rota.copyWeek(head, { ...at, version: 0, from: monday }))
  const newcomer = actors.get('sachbearbeitung6')?.id ?? null
  const block = { kind: 'desk' as const, desk: 6, account: newcomer, from: 13 * 60, until: 14 * 60 }
  const change = { kind: 'add' as const, days: [next], block }
  await sure(rota.planWeek(head, { ...at, version: copied.version, change }))
}
