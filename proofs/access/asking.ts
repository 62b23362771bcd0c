import { request } from 'node:http'
import { sql } from 'kysely'
import { VISITOR } from '#ground/permission/permission.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { freshBankEntry } from './bank-entry.ts'
import { costFields, freshCosts, isAboutCosts, type CostThings } from './cost-things.ts'
import { freshPlan, isAboutPlans, planFields, type PlanThings } from './planning-things.ts'
import { freshMoney, isAboutMoney, type MoneyThings } from './money-things.ts'
import { freshReview, isAboutReview, type ReviewThings } from './review-things.ts'
import { freshStage } from './stage-things.ts'
import { freshScenario } from './counter-things.ts'
import { sure, type OpenHouse } from './house.ts'
import { freshLoad, isAboutLoad, loadFields, type LoadThings } from './load-things.ts'
import { freshTraining, isAboutTraining, trainingFields, type TrainingThings } from './training-things.ts'
import { freshVoices, isAboutVoices, voiceCode, voiceFields, type VoiceThings } from './voice-things.ts'
import { freshItem, freshPapers, isAboutPapers, paperFields, type Papers } from './papers.ts'

/** What a request needs to be about something real at site 1; made afresh for each, because acts use it up. */
export interface Things {
  readonly code: string
  readonly held: string
  readonly visit: string
  readonly account: string
  /** Code of the receipt of the booking. */
  readonly receipt: string
  /** Code of a saved list of documents. */
  readonly list: string
  /** Code of somebody on the waiting list, and the entry as staff name it. */
  readonly waiting: string
  readonly entry: string
  /** Code of somebody's entry in a draw, and the number of the release. */
  readonly lot: string
  readonly release: string
  /** An export of site 1 that waits for its release; for a route that is about one. */
  readonly run: string
  /** Something in the inbox, for a route that is about one. */
  readonly item: string
  /** For a page of the cash desk that is about one claim, till, count or report. */
  readonly money: MoneyThings | null
  /** For a route that is about papers. */
  readonly papers: Papers | null
  /** For a page of the planning that is about one plan. */
  readonly plan: PlanThings | null
  /** For a page of the planning that is about a Kostenaufstellung. */
  readonly costs: CostThings | null
  /** For a page of the load. */
  readonly load: LoadThings | null
  /** For a page of training. */
  readonly training: TrainingThings | null
  /** A counter scenario of site 1; for a route that is about one. */
  readonly scenario: string
  /** For a page of the review. */
  readonly review: ReviewThings | null
  /** For a page about one complaint, or one bundle of paper sheets. */
  readonly voices: VoiceThings | null
  /** A stage of going live that is not in force. */
  readonly stage: string
  readonly today: Temporal.PlainDate
}

const wish = { site: 1, concerns: ['study_extend'], language: 'de' }
const PERSON = {
  familyName: 'Nguyễn',
  givenNames: 'Thị Ánh',
  birth: { year: 1990, month: 5, day: 17 },
  mail: null,
  phone: null,
}
let nth = 0

export async function freshThings(house: OpenHouse, route: string): Promise<Things> {
  const { office } = house
  const { appointments } = office
  const hold = async () => {
    nth += 1
    const start = nextStart(office.ground.clock.now(), nth)
    return sure(appointments.hold(VISITOR, { ...wish, start }))
  }
  const held = await hold()
  const { code, visit } = await hold()
  await sure(appointments.book(VISITOR, { ...PERSON, code }))
  const receipt = (await sure(office.receipts.receiptOfBooking(VISITOR, code))).code
  const saved = { concerns: ['study_extend'], answers: {}, language: 'de' } as const
  const list = (await sure(office.checklists.saveChecklist(VISITOR, saved))).code
  const waits = await sure(office.waitlist.join(VISITOR, waiter()))
  const waiting = { waiting: waits.code, entry: waits.entry }
  const drawn = await enteredDraw(office)
  return {
    ...waiting,
    ...drawn,
    code: (await voiceCode(house, route)) ?? code,
    receipt,
    list,
    held: held.code,
    visit,
    account: '00000000-0000-7000-8000-000000000000',
    ...(route.startsWith('/cashier/bank/[entry]') && { entry: await freshBankEntry(house) }),
    run: route.startsWith('/cashier/') ? '1' : route.includes('[run]') ? await freshRun(house, route) : 'x',
    item: route.includes('[item]') ? await freshItem(house) : 'x',
    money: isAboutMoney(route) ? await freshMoney(house) : null,
    papers: isAboutPapers(route) ? await freshPapers(house, route) : null,
    scenario: route.includes('/counters') ? await freshScenario(house) : 'x',
    stage: route.startsWith('/planning/stages') ? await freshStage(house) : 'x',
    costs: isAboutCosts(route) ? await freshCosts(house, route) : null,
    review: isAboutReview(route) ? await freshReview(house) : null,
    plan: isAboutPlans(route) ? await freshPlan(house) : null,
    voices: isAboutVoices(route) ? await freshVoices(house) : null,
    load: isAboutLoad(route) ? await freshLoad(house) : null,
    training: isAboutTraining(route) ? await freshTraining(house) : null,
    today: officeDay(office.ground.clock.now()),
  }
}

async function freshRun({ office }: OpenHouse, route: string): Promise<string> {
  if (route.startsWith('/planning/')) return freshSimulation(office)
  const admin = { kind: 'staff' as const, id: 'proof', roles: ['admin'], sites: [1] }
  return (await sure(office.bulk.beginExport(admin, { site: 1, folder: `probe-${++nth}` }))).run
}

/** A run of the simulator that waits to be played; nobody plays it here. */
async function freshSimulation({ ground: { db, ids, clock } }: OpenHouse['office']): Promise<string> {
  const [run, now] = [ids.uuid(), clock.now()]
  await sql`
    insert into simulator.run (id, site, name, base, base_mark, dials, changed, first_day, days, repeats, seed, state,
                               begun_by, begun_at, changed_at)
    values (${run}, 1, 'Probe', '{}', ${'x'.repeat(43)}, '{}', '{}', '2026-11-30', 1, 1, 1, 'queued', 'proof', ${now}, ${now})`.execute(
    db,
  )
  return run
}

/** Somebody in a draw that is open; announced by the proof itself, because an office announces only what is to come. */
async function enteredDraw(office: OpenHouse['office']) {
  const { db, clock, chance } = office.ground
  const now = clock.now()
  const day = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate().add({ days: 20 })
  const seed = Buffer.from(chance.bytes(32)).toString('hex')
  const { rows } = await sql<{ id: number }>`
    insert into release.release (site, name, team, concerns, first_day, last_day, entries_from, entries_to, draw_at, seed,
                                 commitment, announced_at)
    values (1, 'Probe', 'temporary', '{study_extend}', ${day}, ${day}, ${now.subtract({ hours: 1 })},
            ${now.add({ hours: 1 })}, ${now.add({ hours: 2 })}, decode(${seed}, 'hex'), sha256(decode(${seed}, 'hex')),
            ${now.subtract({ hours: 2 })}) returning id`.execute(db)
  const release = rows[0]!.id
  const { code } = await sure(
    office.release.enter(VISITOR, { release, person: PERSON, concerns: ['study_extend'], language: 'de' }),
  )
  return { lot: code, release: String(release) }
}

/** Each time another person: one waits once for a concern. No vowels: AE and A are one name to the office. */
function waiter() {
  const name = [...String(nth)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')
  const titleEnds = null
  const wishes = { weekdays: [1], parts: ['morning'], noticeMinutes: 60, reach: 'mail', titleEnds } as const
  const person = { ...PERSON, familyName: `Warte${name}`, mail: 'warte@example.org' }
  return { ...wish, person, wishes }
}

/** Quarter hours from the day after tomorrow on, sixty visitors each, in two thirds of the lanes; all of it before Christmas. */
function nextStart(now: Temporal.Instant, n: number): Temporal.Instant {
  const midnight = now.toZonedDateTimeISO('Europe/Berlin').startOfDay().add({ days: 2 })
  const slot = Math.floor(n / 60)
  return midnight
    .add({ days: Math.floor(slot / 60), hours: 8 })
    .add({ minutes: (slot % 60) * 15 })
    .toInstant()
}

/** A path with real values for its parameters. */
export function pathOf(route: string, things: Things, isHeld: boolean): string {
  const code = route.includes('/liste/')
    ? things.list
    : route.includes('/verlosung/')
      ? things.lot
      : route.includes('/warteliste/')
        ? things.waiting
        : isHeld
          ? things.held
          : things.code
  const values: Record<string, string> = {
    code,
    visit: things.visit,
    account: things.account,
    entry: things.entry,
    receipt: things.receipt,
    release: things.release,
    run: things.run,
    item: things.item,
    scenario: things.scenario,
    stage: things.stage,
    key: 'study_extend',
    kind: 'concern',
    desk: '1',
    subscription: things.account,
    client: things.account,
    delivery: things.account,
    name: 'place-taken',
    site: '1',
    evaluation: 'past.minutes',
    ...things.papers,
    ...things.plan,
    ...things.review,
    ...things.costs,
    ...things.load,
    ...things.training,
    ...things.voices,
    ...things.money,
  }
  return route
    .replace(/\[language=lang\]/g, 'de')
    .replace(/\[concern\]/g, 'study_extend')
    .replace(/\[situation\]/g, 'title_expires')
    .replace(/\[\.\.\.way\]/g, 'permit')
    .replace(/\[(?:message|attachment)\]/g, 'x')
    .replace(/\[(\w+)\]|:(\w+)/g, (_, page: string, api: string) => values[page ?? api] ?? 'x')
}

/** Bodies of the interface that get as far as the question who may. */
export function bodyOf(route: string, things: Things): unknown {
  const desk = { site: 1, desk: 1 }
  if (route.endsWith('/holds')) return { site: 1, concerns: ['study_extend'], start: '2020-01-01T08:00:00Z' }
  if (route.endsWith('/v1/appointments'))
    return { code: things.held, familyName: 'Nguyễn', birthDate: '1990' }
  if (route.endsWith('/arrivals')) return { code: things.code }
  if (route.endsWith('/tickets')) return { site: 1, concerns: ['short_info'] }
  if (route.endsWith('/unpark')) return { site: 1 }
  if (route.endsWith('/forward')) return { ...desk, team: 'reception' }
  if (route.includes('/calls')) return desk
  if (route.endsWith('/references')) return { reference: 'Probe' }
  if (route.endsWith('/webhooks')) return { url: 'https://fach.example/willkommen', events: ['visit.called'] }
  if (route.endsWith('/move')) return { start: '2020-01-01T08:00:00Z' }
  return {}
}

/** One form for all: every page reads of it what it knows. */
export function formOf({
  scenario,
  code,
  visit,
  papers,
  today,
  item,
  plan,
  costs,
  load,
  training,
  voices,
}: Things): string {
  const fields = {
    site: '1',
    desk: '1',
    visit,
    code,
    item,
    scenario,
    reason: 'Probe',
    subject: 'Probe',
    why: 'Probe',
    priority: '1',
    team: 'reception',
    concerns: 'short_info',
    language: 'de',
    ...(papers && paperFields(papers, today)),
    ...(plan && planFields),
    ...(costs && costFields(costs)),
    ...(load && loadFields(load)),
    ...(training && trainingFields(training)),
    ...(voices && voiceFields),
  }
  return new URLSearchParams(fields).toString()
}

export interface Reply {
  readonly status: number
  readonly location: string
}

/** Asks and looks at the head of the answer only: a live line never ends. */
export function ask(
  port: number,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: '127.0.0.1', port, method, path, headers: { accept: 'text/html', ...headers }, agent: false },
      (answer) => {
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '' })
        answer.destroy()
      },
    )
    asking.setTimeout(20_000, () => asking.destroy(new Error(`${method} ${path}: no answer`)))
    asking.on('error', reject)
    asking.end(body)
  })
}
