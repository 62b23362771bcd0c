import { setTimeout as pause } from 'node:timers/promises'
import { seededChance } from '#ground/identity/chance.ts'
import { number, ownDatabase, type OwnDatabase } from '../support/database.ts'
import { ms, percentile } from '../support/figures.ts'
import type { Figures, Run } from '../support/run.ts'
import { startHouse } from '../rush/house.ts'
import { PageClient, type PageAnswer } from '../rush/page-client.ts'
import { bookDay, DESKS, furnish, TEAMS, teamOf, type Booked, type Console } from './office.ts'

/** Published: 2,000 visitors at 60 desks in eight hours; the quick run is its first hour and a half. Hours of the office. */
const SIZE = {
  full: { visitors: 2000, hours: 8 },
  quick: { visitors: 400, hours: 1.6 },
}
/** Office seconds per second: eight hours in eight minutes. Consoles look as often as in real seconds. */
const SPEED = 60
const BEGINS = '2026-11-23T07:00:00Z'
/** Before the doors everybody sits down. Office minutes. */
const SITTING_DOWN = 15
const WALK_IN_SHARE = 0.4
const RECEPTIONS = 6
/** A service of the shortened day, on average: 60 desks are busy for four fifths of it. */
const BUSY = 0.8
const TARGET_P99 = 150
/** A desk without a visitor looks again each second; somebody presses in vain now and then. */
const LOOKS_BEFORE_A_PRESS = 3
const KINDS = ['page', 'act', 'hall'] as const
type Kind = (typeof KINDS)[number]

/**
 * A whole office day at the consoles of a real house: the reception marks who arrives and gives numbers, sixty desks
 * call, begin and finish, each press followed by its page, and the hall at the reception looks again each second.
 */
export async function officeday(run: Run): Promise<Figures> {
  const { visitors, hours } = SIZE[run.full ? 'full' : 'quick']
  const dayMs = (hours * 3_600_000) / SPEED
  const database = await ownDatabase(run)
  const { desks, receptions } = await furnish(database, RECEPTIONS)
  const walkIns = Math.round(visitors * WALK_IN_SHARE)
  const doors = Temporal.Instant.from(BEGINS).add({ minutes: SITTING_DOWN })
  const booked = await bookDay(database, visitors - walkIns, hours * 60, doors)
  const port = await startHouse(run, database, 'proofs/officeday/fast-house.ts', {
    ...{ PROOF_BEGINS: BEGINS, PROOF_SPEED: String(SPEED) },
  })
  const day = new Day(run, port, database, Temporal.Now.instant())
  run.say(`${visitors} visitors, ${DESKS} desks, ${RECEPTIONS} consoles of the reception`)
  await day.warmUp(desks, receptions)
  const start = performance.now()
  const arriving = day.arrive(receptions, booked, walkIns, dayMs)
  const working = desks.map((desk) => day.work(desk, visitors, (dayMs * DESKS * BUSY) / visitors))
  const watching = receptions.map((one) => day.watch(one))
  await arriving
  await Promise.all(working)
  day.over()
  await Promise.all(watching)
  const seconds = (performance.now() - start) / 1000
  day.close()
  const finished = await number(
    database.admin,
    `select count(*) as n from visits.visit where state = 'finished'`,
  )
  const twice = await number(
    database.admin,
    `select count(*) as n from (select visit from calling.call where ended_as = 'served' group by visit having count(*) > 1) as t`,
  )
  const all = KINDS.flatMap((kind) => day.times[kind])
  const p99 = ms(percentile(all, 0.99))
  const ok = p99 <= TARGET_P99 && finished === visitors && twice === 0 && day.wrong === 0
  return {
    ...{ ok, visitors, desks: DESKS, p50_ms: ms(percentile(all, 0.5)), p99_ms: p99 },
    ...Object.fromEntries(KINDS.map((kind) => [`${kind}_p99_ms`, ms(percentile(day.times[kind], 0.99))])),
    answers: all.length,
    answers_per_s: Math.round(all.length / seconds),
    finished,
    served_twice: twice,
    wrong_answers: day.wrong,
    day_s: Math.round(seconds),
    speed: SPEED,
  }
}

export class Day {
  readonly times: Record<Kind, number[]> = { page: [], act: [], hall: [] }
  wrong = 0
  readonly #client: PageClient
  readonly #run: Run
  readonly #database: OwnDatabase
  readonly #chance = seededChance(11)
  #keys = 0
  #finished = 0
  #isOver = false
  #measures = false

  constructor(run: Run, port: number, database: OwnDatabase, begins: Temporal.Instant) {
    this.#run = run
    this.#database = database
    this.#client = new PageClient(port)
    this.#keys = begins.epochMilliseconds
  }

  /** Everybody sits down and opens the page once: what the first look costs is not a day's work. */
  async warmUp(desks: readonly Console[], receptions: readonly Console[]): Promise<void> {
    for (const desk of desks) {
      await this.#act(desk, '/desk?/sitDown', {})
      await this.#look(desk, '/desk', 'page')
    }
    for (const one of receptions) await this.#look(one, '/reception', 'hall')
    if (this.wrong > 0) throw new Error(`${this.wrong} consoles could not sit down`)
    this.#measures = true
  }

  /** Bookings arrive at their time, walk-ins in between; each at one of the consoles. */
  async arrive(
    receptions: readonly Console[],
    booked: readonly Booked[],
    walkIns: number,
    dayMs: number,
  ): Promise<void> {
    const coming = [
      ...booked.map(({ dueMinutes, visit }) => ({
        at: (dueMinutes * 60_000) / SPEED,
        visit: visit as string | null,
      })),
      ...Array.from({ length: walkIns }, () => ({ at: this.#chance.below(dayMs), visit: null })),
    ].toSorted((a, b) => a.at - b.at)
    const start = performance.now()
    const under = new Set<Promise<void>>()
    for (const [n, { at, visit }] of coming.entries()) {
      await pause(Math.max(0, at - (performance.now() - start)))
      const front = receptions[n % receptions.length]!
      const team = teamOf(n)
      const act =
        visit === null
          ? this.#act(front, '/reception/walk-in', {
              ...{ concerns: team.concern, language: 'ar', why: 'Lasttest', persons: '1' },
            })
          : this.#act(front, '/reception/day?/arrived', { visit })
      under.add(act)
      void act.finally(() => under.delete(act))
    }
    await Promise.all(under)
    this.#run.say('everybody is here')
  }

  /** Call, begin, finish, and the page after each; looks again each second while nobody waits. */
  async work(desk: Console, visitors: number, serviceMs: number): Promise<void> {
    // Nobody presses in step with sixty others.
    await pause(this.#chance.below(4000))
    while (this.#finished < visitors) {
      await this.#act(desk, '/desk?/next', {}, [409])
      const visit = await this.#guestOf(desk)
      if (visit === null) {
        for (let look = 0; look < LOOKS_BEFORE_A_PRESS; look++) {
          await pause(this.#about(1000))
          await this.#look(desk, '/desk', 'page')
        }
        continue
      }
      await this.#look(desk, '/desk?told=next', 'page')
      await this.#act(desk, '/desk?/serve', { visit })
      await this.#look(desk, '/desk?told=serve', 'page')
      await pause(this.#about(serviceMs))
      const concern = TEAMS.find((_, n) => desk.desk <= upTo(n))!.concern
      await this.#act(desk, '/desk?/finish', { visit, concerns: concern })
      await this.#look(desk, '/desk?told=finish', 'page')
      this.#finished += 1
    }
  }

  async watch(front: Console): Promise<void> {
    while (!this.#isOver) {
      await this.#look(front, '/reception', 'hall')
      await pause(this.#about(1000))
    }
  }

  /** From 0.3 to 1.7 times. */
  #about(ms: number): number {
    return ms * (0.3 + (1.4 * this.#chance.below(1000)) / 1000)
  }

  over(): void {
    this.#isOver = true
  }

  close(): void {
    this.#client.close()
  }

  async #guestOf({ desk }: Console): Promise<string | null> {
    const { rows } = await this.#database.admin.query<{ id: string }>(
      `select id from visits.visit where site = 1 and desk = $1 and state in ('called', 'serving')`,
      [desk],
    )
    return rows[0]?.id ?? null
  }

  async #look({ cookie }: Console, path: string, kind: Kind): Promise<void> {
    this.#note(await this.#client.get(path, { cookie, accept: 'text/html' }), kind, [200], path)
  }

  async #act(
    { cookie, desk }: Console,
    path: string,
    fields: Readonly<Record<string, string>>,
    alsoRight: readonly number[] = [],
  ): Promise<void> {
    this.#keys += 1
    const form = { site: '1', desk: String(desk), requestKey: `officeday-${this.#keys}`, ...fields }
    const answer = await this.#client.post(path, new URLSearchParams(form).toString(), {
      ...{ cookie, origin: this.#client.origin, accept: 'text/html' },
      'content-type': 'application/x-www-form-urlencoded',
    })
    this.#note(answer, 'act', [303, ...alsoRight], path)
  }

  #note({ status, ms: took }: PageAnswer, kind: Kind, right: readonly number[], path: string): void {
    if (!right.includes(status)) {
      this.wrong += 1
      if (this.wrong <= 3) this.#run.say(`${path}: ${status}`)
    }
    if (this.#measures) this.times[kind].push(took)
  }
}

function upTo(n: number): number {
  return TEAMS.slice(0, n + 1).reduce((all, { desks }) => all + desks, 0)
}
