import { sql } from 'kysely'
import { seededChance, type Chance } from '#ground/identity/chance.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { openHouse, sure, type OpenHouse } from '../access/house.ts'
import { ownDatabase, type OwnDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'
import { begin, KINDS, mayBegin, type Work } from './works.ts'
import { FAULTS } from './faults.ts'
import { BEGINNINGS, leadsTo, LOOKS, saysOff, see } from './shown.ts'

const HEAD: Actor = { kind: 'staff', id: 'proof', roles: ['head'], sites: [1] }
/** What needs what, by hand. */
const NEEDS: Readonly<Record<string, string>> = {
  ...{ 'online-booking': 'appointments', 'waiting-list': 'appointments', draws: 'appointments' },
  'payment-machine': 'fees',
}
const GROUPS = ['temporary', 'students', 'skilled', 'eu']

/** What is in force, as the proof knows it by itself. */
export interface Shadow {
  readonly off: readonly string[]
  readonly groups: readonly string[] | null
}

interface Tally {
  sequences: number
  switches: number
  acts: number
  pages: number
  readonly lost: string[]
  readonly visible: string[]
  readonly wrong: string[]
}

/**
 * Random sequences of switching and returning on the running program, with work in progress: what was begun is there and can be
 * ended in every stage, what is off is not shown, is led to by nothing and cannot be begun. Planted: gates, memories and
 * switches that go wrong as they do.
 */
export async function stages(run: Run): Promise<Figures> {
  const database = await ownDatabase(run)
  const house = await openHouse(run, database)
  await furnish(house)
  const chance = seededChance(run.seed)
  if (run.plant) return { ok: false, ...(await findFaults(house, database, chance)) }
  const tally = emptyTally()
  const sequences = run.full ? 20 : 3
  for (let n = 0; n < sequences; n++) {
    await sequence(house, chance, tally, { switches: run.full ? 6 : 3, looks: run.full ? 1 : 0.5 })
    run.say(`${n + 1} of ${sequences} sequences, ${tally.pages} pages, ${tally.acts} acts`)
  }
  return figuresOf(tally)
}

const emptyTally = (): Tally => ({
  ...{ sequences: 0, switches: 0, acts: 0, pages: 0 },
  ...{ lost: [], visible: [], wrong: [] },
})

function figuresOf({ lost, visible, wrong, ...counts }: Tally): Figures {
  const found = [...lost, ...visible, ...wrong].slice(0, 20)
  return {
    ok: found.length === 0,
    ...counts,
    ...{ lost: lost.length, visible_off: visible.length, wrongly_decided: wrong.length },
    ...(found.length > 0 && { found }),
  }
}

/** Work is begun, the office switches to and fro, and in the end everything is on again and all that was begun is ended. */
async function sequence(
  house: OpenHouse,
  chance: Chance,
  tally: Tally,
  size: { readonly switches: number; readonly looks: number },
  afterSwitch: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  tally.sequences += 1
  let works: Work[] = []
  let shadow: Shadow = { off: [], groups: null }
  const earlier: { readonly stage: string | null; readonly shadow: Shadow }[] = [{ stage: null, shadow }]
  for (let n = 0; n <= size.switches; n++) {
    works.push(...(await beginAll(house, shadow, tally)))
    await lookAround(house, chance, shadow, tally, size.looks, works)
    works = await checkWorks(house, works, chance, shadow, tally)
    const last = n === size.switches
    const isBack = last || chance.below(3) === 0
    const to = isBack
      ? last
        ? earlier[0]!
        : earlier[chance.below(earlier.length)]!
      : await newStage(house, chance)
    if (!isBack) earlier.push(to)
    await go(house, to.stage, tally)
    shadow = to.shadow
    await afterSwitch()
  }
  await checkWorks(house, works, null, shadow, tally)
}

async function go({ office }: OpenHouse, to: string | null, tally: Tally): Promise<void> {
  // asked of the database: a planted memory may be asleep
  const { stage, version } = (await office.stages.planOf(HEAD))!.standing
  if (stage === to) return
  await sure(office.stages.switchStage(HEAD, { to, version, why: 'Probe' }))
  tally.switches += 1
}

async function newStage({ office }: OpenHouse, chance: Chance) {
  const { stages: rooms } = office
  const all = rooms.FUNCTIONS.map(({ key }) => key)
  const off = new Set(all.filter(() => chance.below(3) === 0))
  for (const key of all) if (NEEDS[key] !== undefined && off.has(NEEDS[key])) off.add(key)
  const groups = chance.below(3) === 0 ? GROUPS.filter(() => chance.below(2) === 0) : []
  const stage = {
    ...{ name: 'Probe', functions: all.filter((key) => !off.has(key)), day: null },
    groups: groups.length === 0 ? null : groups,
  }
  const made = await sure(rooms.createStage(HEAD, stage))
  return { stage: made.stage, shadow: { off: [...off], groups: stage.groups } }
}

/** One of each kind: begun exactly when its functions are on. */
async function beginAll(house: OpenHouse, { off, groups }: Shadow, tally: Tally): Promise<Work[]> {
  const begun: Work[] = []
  for (const kind of KINDS) {
    const work = await begin(house, kind)
    tally.acts += 1
    if (work) begun.push(work)
    if ((work !== null) !== mayBegin(kind, off, groups))
      tally.wrong.push(
        `${kind} was ${work ? 'begun' : 'refused'} with ${off.join(', ')} off, for ${groups ?? 'all'}`,
      )
  }
  return begun
}

/** Everything begun is there, its page too; some of it is ended meanwhile, or all of it. */
async function checkWorks(
  house: OpenHouse,
  works: readonly Work[],
  chance: Chance | null,
  { off }: Shadow,
  tally: Tally,
): Promise<Work[]> {
  const left: Work[] = []
  for (const work of works) {
    const seen = work.page === null ? null : await see(house, 'visitor', work.page)
    const isShown = seen === null || seen.status === 200
    if (!isShown || !(await work.isThere()))
      tally.lost.push(`${work.kind} ${work.page ?? ''} (${seen?.status ?? '-'}) with ${off.join(', ')} off`)
    else if (chance && chance.below(4) > 0) left.push(work)
    else if (!(await work.end())) tally.lost.push(`${work.kind} cannot be ended with ${off.join(', ')} off`)
    tally.acts += 1
  }
  return left
}

/** Pages that are off say so; pages that are on lead to none of them. `share`: of the pages that are on, how many are read. */
async function lookAround(
  house: OpenHouse,
  chance: Chance,
  { off }: Shadow,
  tally: Tally,
  share: number,
  works: readonly Work[],
): Promise<void> {
  const asked = new Map<string, boolean>()
  const isOff = async (who: (typeof LOOKS)[number]['who'], path: string): Promise<boolean> => {
    const key = `${who} ${path}`
    const known = asked.get(key) ?? saysOff(await see(house, who, path))
    asked.set(key, known)
    return known
  }
  const follow = async (who: (typeof LOOKS)[number]['who'], path: string, body: string): Promise<void> => {
    if (off.length === 0) return
    for (const to of leadsTo(body).filter((one) => isFirstLanguage(path, one)))
      if (await isOff(who, to)) tally.visible.push(`${who} ${path} leads to ${to} (${off.join(', ')})`)
  }
  for (const { who, path, of, form } of BEGINNINGS) {
    const isShown = (await see(house, who, path)).body.includes(form)
    if (isShown === off.includes(of)) tally.visible.push(`${who} ${path}: ${form} (${off.join(', ')})`)
  }
  for (const { page } of works)
    if (page !== null) await follow('visitor', page, (await see(house, 'visitor', page)).body)
  for (const { who, path, of } of LOOKS) {
    const mustBeOff = of !== null && off.includes(of)
    if (!mustBeOff && chance.below(100) >= share * 100) continue
    const seen = await see(house, who, path)
    tally.pages += 1
    if (saysOff(seen) !== mustBeOff && !isBehindAnother(path, off))
      tally.visible.push(
        `${who} ${path}: ${seen.status}, ${mustBeOff ? 'must be off' : 'must be on'} (${off.join(', ')})`,
      )
    if (!mustBeOff && seen.status === 200) await follow(who, path, seen.body)
  }
}

/** The intake is of the files for both who use it; what two functions open is off with either. */
const isBehindAnother = (path: string, off: readonly string[]): boolean =>
  path.startsWith('/terminal') && off.includes('terminal')

/** Links to the other nine languages ask the same again. */
function isFirstLanguage(from: string, to: string): boolean {
  const language = /^\/([a-z]+)(?:\/|$)/.exec(to)?.[1] ?? ''
  return (
    !['einfach', 'en', 'ar', 'tr', 'uk', 'ru', 'zh', 'fr', 'fa'].includes(language) ||
    from.startsWith(`/${language}`)
  )
}

/** A draw that is open, and a plan of files: what the kinds of work need to be begun at all. */
async function furnish({ office }: OpenHouse): Promise<void> {
  const { db, clock, chance } = office.ground
  const now = clock.now()
  const day = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate().add({ days: 20 })
  const seed = Buffer.from(chance.bytes(32)).toString('hex')
  await sql`
    insert into release.release (site, name, team, concerns, first_day, last_day, entries_from, entries_to, draw_at, seed,
                                 commitment, announced_at)
    values (1, 'Probe', 'temporary', '{study_extend}', ${day}, ${day}, ${now.subtract({ hours: 1 })},
            ${now.add({ hours: 24 })}, ${now.add({ hours: 48 })}, decode(${seed}, 'hex'), sha256(decode(${seed}, 'hex')),
            ${now.subtract({ hours: 2 })})`.execute(db)
  const boss: Actor = { kind: 'staff', id: 'proof', roles: ['admin'], sites: [1] }
  const unit = {
    code: '33.1',
    parent: null,
    title: 'Akten',
    retention: 'datei-b',
    disposal: 'B',
    level: 'office',
    validTo: null,
  }
  await sure(office.casefiles.savePlanUnit(boss, unit as never))
  await sure(office.casefiles.saveReferencePattern(boss, { site: 1, pattern: '{plan}-{yy}-{n:5}' }))
}

/** Each fault in a house of its own state, until it is seen. */
async function findFaults(house: OpenHouse, database: OwnDatabase, chance: Chance) {
  const caught: Record<string, boolean> = {}
  for (const [name, fault] of Object.entries(FAULTS)) {
    const tally = emptyTally()
    const planted = fault({ house, database })
    for (let n = 0; n < 12 && figuresOf(tally).ok; n++)
      await sequence(house, chance, tally, { switches: 3, looks: 1 }, planted.afterSwitch)
    planted.end()
    await house.office.stages.refresh()
    await go(house, null, tally)
    caught[name] = !figuresOf(tally).ok
  }
  return { caught, all_caught: Object.values(caught).every(Boolean) }
}
