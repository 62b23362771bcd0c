import { sql } from 'kysely'
import type pg from 'pg'
import type { Db, Ground } from '#ground/act/act.ts'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { createPool, kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { advance, amend, insertVisits } from '#office/visits/index.ts'
import * as calling from '#office/calling/index.ts'
import type { OwnDatabase } from '../support/database.ts'
import { Crashed, type Back, type Deed, type Hall, type Seen, type Told } from './hall.ts'
import type { DayPlan, PlannedDesk, PlannedVisitor } from './plan.ts'

const OPENS = '2026-11-23T07:00:00Z'
const SITE = 1
const RITA: Actor = {
  kind: 'staff',
  id: '0190a000-0000-7000-8000-00000000000a',
  roles: ['reception', 'head'],
  sites: [SITE],
}

interface Process {
  readonly ground: Ground
  readonly room: calling.CallingRoom
  /** `name`: the next name asked for kills the transaction between two statements; `bell`: dies after the commit. */
  dying: 'name' | 'bell' | null
}

/** The office of the proof: two processes on one PostgreSQL, furnished once. */
export interface RealOffice {
  readonly admin: pg.Pool
  readonly clock: ManualClock
  readonly db: Db
  readonly processes: readonly [Process, Process]
  /** The process of a desk, and a connection that may be cut. */
  close(): Promise<void>
}

export async function openRealOffice(database: OwnDatabase): Promise<RealOffice> {
  const clock = manualClock(OPENS)
  const pools = [1, 2].map((n) => createPool(database.appUrl, { max: 8, name: `proof calls ${n}` }))
  const open = (pool: pg.Pool, seed: number): Process => {
    const chance = seededChance(seed)
    const ids = createIds(clock, chance)
    const it = { dying: null } as { -readonly [K in keyof Process]: Process[K] }
    const die = (): never => {
      it.dying = null
      throw new Crashed()
    }
    const wake = (): void => {
      if (it.dying === 'bell') die()
    }
    const uuid = (): string => {
      if (it.dying === 'name') die()
      return ids.uuid()
    }
    const permissions = { ...calling.callingPermissions }
    const mortal = { ...ids, uuid }
    it.ground = { db: kysely<DB>(pool), clock, chance, ids: mortal, permissions, wake }
    it.room = calling.openCalling({ ground: it.ground })
    return it
  }
  const processes = [open(pools[0]!, 1), open(pools[1]!, 2)] as const
  await furnish(database.admin)
  const close = async () => void (await Promise.all(pools.map((pool) => pool.end())))
  return { admin: database.admin, clock, db: processes[0].ground.db, processes, close }
}

async function furnish(admin: pg.Pool): Promise<void> {
  await admin.query(`
    insert into staff.site (id, name, street, city) values (1, 'Amt', 'Straße 1', 'Musterstadt');
    insert into staff.team (site, key, name, letter)
      values (1, 'temporary', 'Befristeter Aufenthalt', 'B'), (1, 'reception', 'Kasse', 'A');
    insert into staff.desk (id, site, team, room)
      select n, 1, 'temporary', 'Raum ' || n from generate_series(1, 9) as n;
    insert into staff.desk (id, site, team, room) values (101, 1, 'reception', 'Kasse 1')`)
}

/** A day on the real acts and the real database. */
export class RealHall implements Hall {
  readonly isShared = true
  readonly #office: RealOffice
  readonly #clerks = new Map<number, Actor>()
  readonly #halfWritten: boolean

  private constructor(office: RealOffice, halfWritten: boolean) {
    this.#office = office
    this.#halfWritten = halfWritten
  }

  /** `halfWritten`: planted, a process that dies leaves the call behind without its visit. */
  static async begin(office: RealOffice, plan: DayPlan, halfWritten: boolean): Promise<RealHall> {
    const hall = new RealHall(office, halfWritten)
    const { admin, clock, processes } = office
    clock.set(OPENS)
    await admin.query(
      `truncate calling.call, calling.sitting, calling.prepared, calling.return_to, calling.comes_back, calling.rules,
       visits.visit, visits.service, staff.account`,
    )
    for (const it of plan.desks) {
      const id = processes[0].ground.ids.uuid()
      const skills = [...it.skills, ...it.languages.map((language) => `language:${language}`)]
      await admin.query(
        `insert into staff.account (id, login, name, roles, sites, teams, skills, created_at)
         values ($1::uuid, $1::text, 'Kollegin', '{caseworker}', '{1}', $2, $3, $4)`,
        [id, [it.team], skills, clock.now().toString()],
      )
      hall.#clerks.set(it.desk, { kind: 'staff', id, roles: ['caseworker'], sites: [SITE] })
    }
    const set = { site: SITE, version: 0, rules: plan.rules, why: `Tag ${plan.seed}` }
    const saved = await calling.saveRules(processes[0].room, RITA, set)
    if (!saved.ok) throw new Error(`rules refused: ${JSON.stringify(saved)}`)
    await processes[1].room.rules.reload()
    return hall
  }

  setMinute(minute: number): void {
    this.#office.clock.set(Temporal.Instant.from(OPENS).add({ minutes: minute }))
  }

  async arrive(it: PlannedVisitor): Promise<string> {
    const { clock, processes, db } = this.#office
    const id = processes[0].ground.ids.uuid()
    const due = it.due === null ? null : Temporal.Instant.from(OPENS).add({ minutes: it.due }).toString()
    const visit = {
      ...{ id, site: SITE, day: '2026-11-23', person: null, persons: 1, language: it.language, needs: [] },
      ...{ origin: due ? ('booked' as const) : ('walk_in' as const), dueAt: due, team: it.team },
      ...{ concerns: [it.concern], number: it.number, arrivedAt: clock.now().toString() },
    }
    // One transaction: nobody is seen without the priority they came with.
    await db.transaction().execute(async (tx) => {
      await insertVisits(tx, [visit])
      if (it.priority > 0) await amend(tx, id, ['waiting'], { priority: it.priority })
    })
    return id
  }

  async act(at: PlannedDesk, deed: Deed, key: string, crash: boolean): Promise<Told> {
    const process = this.#office.processes[at.desk % 2]!
    // A call asks for its name between taking the visitor and writing the call; the others die before they can answer.
    if (crash) process.dying = deed.act === 'next' || deed.act === 'pick' ? 'name' : 'bell'
    try {
      const told = (await this.#do(process.room, at, deed, key)) as Told
      process.dying = null
      return told
    } catch (error) {
      if (!(error instanceof Crashed)) throw error
      if (this.#halfWritten) await this.#leaveHalf(at)
      throw error
    }
  }

  async #leaveHalf({ desk }: PlannedDesk): Promise<void> {
    await this.#office.admin.query(
      `insert into calling.call (id, visit, site, desk, number, team, language, room, called_at, rung_at)
       select gen_random_uuid(), v.id, 1, $1, v.number, v.team, v.language, '1', now(), now() from visits.visit v
       where v.state = 'waiting' limit 1 on conflict do nothing`,
      [desk],
    )
  }

  #do(room: calling.CallingRoom, { desk }: PlannedDesk, deed: Deed, key: string): Promise<object> {
    const actor = this.#clerks.get(desk)!
    const at = { site: SITE, desk, key }
    switch (deed.act) {
      case 'next':
        return calling.callNext(room, actor, at)
      case 'pick':
        return calling.callThis(room, actor, { ...at, visit: deed.visit, why: 'Beweis' })
      case 'serve':
        return calling.serve(room, actor, at)
      case 'recall':
        return calling.recall(room, actor, at)
      case 'withdraw':
        return calling.withdrawCall(room, actor, at)
      case 'no-show':
        return calling.noShow(room, actor, at)
      case 'park':
        return calling.park(room, actor, { ...at, ...(deed.comesBack && { comesBack: 'desk' as const }) })
      case 'forward':
        return calling.forward(room, actor, { ...at, team: deed.team, comesBack: deed.comesBack })
      case 'prepare':
        return calling.prepare(room, actor, at)
      case 'take-break':
        return calling.takeBreak(room, actor, { ...at, minutes: 10 })
      case 'end-break':
        return calling.endBreak(room, actor, at)
      case 'release':
        return calling.releaseDesk(room, RITA, { ...at, why: 'niemand antwortet' })
      case 'sit-down':
        return calling.sitDown(room, actor, at)
      default:
        return calling.finish(room, actor, at)
    }
  }

  async unpark(visit: string): Promise<boolean> {
    const clerk = this.#clerks.get(1)!
    // A process that dies of somebody else's act takes this one along; somebody tries again.
    for (;;) {
      try {
        return (await calling.unpark(this.#office.processes[0].room, clerk, { site: SITE, visit })).ok
      } catch (error) {
        if (!(error instanceof Crashed)) throw error
      }
    }
  }
  async leave(visit: string): Promise<boolean> {
    const endedAt = this.#office.clock.now()
    return this.#tx((tx) => advance(tx, visit, 'leave', { endedAt }))
  }
  async admit(visit: string): Promise<boolean> {
    const arrivedAt = this.#office.clock.now()
    return this.#tx((tx) =>
      advance(tx, visit, 'admit', { arrivedAt, endedAt: null, calledAt: null, servedAt: null }),
    )
  }
  async defer(visit: string, minutes: number): Promise<boolean> {
    const notBefore = this.#office.clock.now().add({ minutes })
    return this.#tx((tx) => amend(tx, visit, ['waiting'], { notBefore }))
  }
  async #tx(work: (tx: Parameters<typeof advance>[0]) => Promise<unknown>): Promise<boolean> {
    return (await this.#office.db.transaction().execute(work)) !== null
  }

  async waiting(): Promise<Seen[]> {
    const found = await sql<Seen>`
      select v.id, v.version, v.team, v.concerns[1] as concern, v.priority::int as priority, v.language,
             (extract(epoch from v.due_at) * 1000)::float8 as due, (extract(epoch from v.arrived_at) * 1000)::float8 as arrived,
             (extract(epoch from v.not_before) * 1000)::float8 as "notBefore"
      from visits.visit v where v.state = 'waiting' order by v.arrived_at, v.id`.execute(this.#office.db)
    return found.rows
  }
  async backs(): Promise<Back[]> {
    const found = await sql<Back>`
      select r.visit, r.desk, (extract(epoch from r.back_at) * 1000)::float8 as "backAt" from calling.return_to r
      where r.back_at is not null`.execute(this.#office.db)
    return found.rows
  }
  async knownAt(desk: number): Promise<ReadonlySet<string>> {
    const found = await sql<{ visit: string }>`
      select c.visit from calling.comes_back c where c.desk = ${desk} and c.visit is not null`.execute(
      this.#office.db,
    )
    return new Set(found.rows.map(({ visit }) => visit))
  }
  async seated(): Promise<ReadonlySet<number>> {
    const found = await sql<{ desk: number }>`select s.desk from calling.sitting s`.execute(this.#office.db)
    return new Set(found.rows.map(({ desk }) => desk))
  }
  async guestAt(desk: number) {
    const found = await sql<{ id: string; state: 'called' | 'serving' }>`
      select v.id, v.state from visits.visit v where v.desk = ${desk} and v.state in ('called', 'serving')`.execute(
      this.#office.db,
    )
    return found.rows[0] ?? null
  }

  async broken(): Promise<string[]> {
    const found = await sql<{ twice: number; crowded: number; unlike: number }>`
      select (select count(*)::int from (select c.visit from calling.call c where c.ended_at is null
                group by c.visit having count(*) > 1) as t) as twice,
             (select count(*)::int from (select v.desk from visits.visit v where v.state in ('called', 'serving')
                group by v.desk having count(*) > 1) as t) as crowded,
             (select count(*)::int from visits.visit v full join
                (select * from calling.call o where o.ended_at is null) as c on c.visit = v.id and c.desk = v.desk
                where (v.state = 'called') is distinct from (c.id is not null)) as unlike`.execute(
      this.#office.db,
    )
    const { twice, crowded, unlike } = found.rows[0]!
    const words: (string | false)[] = [
      twice > 0 && `${twice} visitors with two open calls`,
      crowded > 0 && `${crowded} desks with two visitors`,
      unlike > 0 && `${unlike} calls without their visit`,
    ]
    return words.filter((one) => one !== false)
  }
  async unended(): Promise<number> {
    const found = await sql<{ n: number }>`
      select count(*)::int as n from visits.visit v
      where v.state not in ('finished', 'no_show', 'left')`.execute(this.#office.db)
    return found.rows[0]!.n
  }
}
