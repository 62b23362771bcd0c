import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { SYSTEM, VISITOR, type Actor } from '#ground/permission/permission.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import { personCookieName } from '#ground/identity/cookie-name.ts'
import { FAIR_POLICY } from '#office/appointments/index.ts'
import type { RunningOffice } from './running-office.ts'

/** A concrete address for every public page of the house, with people, lists and draws behind the codes. */
export interface Station {
  /** As in src/routes, without the language: `/termin/[concern]/zeiten`. */
  readonly route: string
  /** The same with something behind it; begins with a slash, without the language. */
  readonly path: string
  /** The form of this page, sent empty or with nonsense, answers with errors to look at. */
  readonly errors: boolean
  /** The self-check reckons in the browser, because its answers are sent nowhere: the one public page with a script. */
  readonly script?: true
  /** For what a person reads who has shown the code of a counselling: the cookie of that. */
  readonly cookie?: { readonly name: string; readonly value: string }
}

const ADMIN: Actor = { kind: 'staff', id: 'admin', roles: ['admin', 'reception'], sites: [1] }
const CONCERN = 'study_extend'
const BIRTH = { year: 1990, month: 5, day: 17 }

/** Prepares the office and names the stations. */
export async function publicStage({
  office,
  counselling,
  clock,
}: Pick<RunningOffice, 'office' | 'counselling' | 'clock'>): Promise<Station[]> {
  await office.appointments.editCapacity(ADMIN, { site: 1, change: { kind: 'policy', policy: FAIR_POLICY } })
  const booked = await aBooking(office, 'Nguyễn', '2026-11-25T09:00:00Z')
  const held = await aHold(office, '2026-11-25T08:00:00Z')
  const ticket = await aTicket(office)
  const list = await aList(office)
  const waiting = await aWaitingEntry(office)
  const draw = await aDraw(office, clock)
  const receipt = await aReceipt(office)
  const voices = await theVoices(office)
  const station = (
    route: string,
    values: Readonly<Record<string, string>> = {},
    errors = false,
  ): Station => ({
    route,
    path: fill(route, values),
    errors,
  })
  const concern = { concern: CONCERN }
  const cookie = await anOpenTalk(counselling)
  return [
    station('/'),
    station('/termin'),
    station('/termin/lage/[situation]', { situation: 'study' }),
    station('/termin/weiss-nicht'),
    station('/termin/[concern]', concern),
    station('/termin/[concern]/unterlagen', concern),
    station('/termin/[concern]/zeiten', concern, true),
    station('/termin/[concern]/brief', concern, true),
    station('/buchung/[code]/kontakt', { code: held }, true),
    station('/mein-termin', {}, true),
    station('/mein-termin/[code]', { code: booked }),
    station('/mein-termin/[code]/verschieben', { code: booked }, true),
    station('/mein-termin/[code]/absagen', { code: booked }),
    station('/termin-bestaetigt/[code]', { code: booked }),
    station('/ticket', {}, true),
    station('/ticket/[code]', { code: ticket }),
    station('/ticket/[code]/gehen', { code: ticket }),
    station('/finden'),
    station('/finden/[situation]/[...way]', { situation: 'title_expires', '...way': '' }),
    station('/finden/dringend', {}, true),
    station('/finden/ergebnis/[concern]', concern),
    station('/finden/ergebnis/[concern]/fragen', concern),
    station('/finden/mensch'),
    station('/liste', {}, true),
    station('/liste/[code]', { code: list }),
    station('/liste/[code]/loeschen', { code: list }),
    station('/verlosung'),
    station('/verlosung/[release]', { release: String(draw.release) }),
    station('/verlosung/[release]/pruefen', { release: String(draw.release) }),
    station('/verlosung/[release]/teilnehmen', { release: String(draw.release) }, true),
    station('/verlosung/los/[code]', { code: draw.entry }),
    station('/wartezeit'),
    station('/zahlen'),
    { ...station('/mein-weg'), script: true },
    station('/warteliste'),
    station('/warteliste/regel'),
    station('/warteliste/frueher', {}, true),
    { ...station('/warteliste/eintragen', {}, true), path: `/warteliste/eintragen?concern=${CONCERN}` },
    station('/warteliste/[code]', { code: waiting }),
    station('/warteliste/[code]/wuensche', { code: waiting }),
    station('/warteliste/[code]/verlassen', { code: waiting }),
    station('/quittung/[receipt]', { receipt }),
    station('/quittung/anliegen', {}, true),
    station('/quittung/pruefen', {}, true),
    station('/barrierefreiheit'),
    station('/barrierefreiheit/melden', {}, true),
    {
      ...station('/barrierefreiheit/gemeldet'),
      path: '/barrierefreiheit/gemeldet?nummer=0123456789AB&bis=2026-12-21',
    },
    station('/befragung', {}, true),
    station('/befragung/[code]', { code: voices.poster }, true),
    station('/befragung/danke'),
    station('/beschwerde', {}, true),
    station('/beschwerde/stand', {}, true),
    station('/beschwerde/stand/[code]', { code: voices.complaint }, true),
    station('/beschwerde/stand/[code]/zurueck', { code: voices.complaint }, true),
    station('/beschwerde/geloescht'),
    station('/bestin'),
    station('/bestin/grenzen'),
    {
      ...station('/bestin/anfangen', {}, true),
      path: `/bestin/anfangen?fassung=${counselling.limitsVersion}`,
    },
    station('/bestin/eintreten', {}, true),
    station('/bestin/geloescht'),
    // says the same whether the link is known or not
    station('/erinnerung/[token]', { token: 'x'.repeat(43) }),
    station('/bestin/kurse'),
    // a page of the person's own needs no line: it is looked at as soon as it is there
    ...publicRoutes()
      .filter((route) => route.startsWith('/bestin/mein') && !route.includes('['))
      .map((route) => ({ ...station(route, {}, /\/(schreiben|daten|weitergaben)$/.test(route)), cookie })),
    { ...station('/bestin/mein/lage/[group]', { group: 'title' }), cookie },
    station('/datenschutz'),
    station('/impressum'),
  ]
}

/** A poster that asks what one thinks, and a complaint. */
async function theVoices({ survey, complaints }: RunningOffice['office']) {
  const head: Actor = { kind: 'staff', id: 'head', roles: ['head'], sites: [1] }
  const { poster } = settled(await survey.renewPoster(head, { site: 1 }))
  const typed = { topic: 'waiting', what: 'Drei Stunden', wish: '', name: '', reach: '' }
  const { code } = settled(await complaints.sendComplaint(VISITOR, { site: 1, language: 'de', ...typed }))
  return { poster, complaint: code }
}

/** Pages one reaches only in the middle of a way; the tests of those ways look at them. */
export const ON_THE_WAY = [
  '/buchung/[code]/pruefen',
  '/warteliste/angebot/[token]',
  // leads on as long as everything is on; `prove -- stages` follows it from what is off
  '/noch-nicht/[function]',
]

/** Every public page there is, as its route; those without a station must be named where they are left out. */
export function publicRoutes(): string[] {
  const folder = join(import.meta.dirname, '../src/routes/[language=lang]')
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('+page.svelte'))
    .map((file) => `/${file.split('/').slice(0, -1).join('/')}`)
    .toSorted()
}

function fill(route: string, values: Readonly<Record<string, string>>): string {
  const path = route.replace(/\[([^\]]+)\]/g, (_, name: string) => values[name] ?? '')
  return path === '/' ? '' : path.replace(/\/+$/, '')
}

type Office = RunningOffice['office']

async function aHold(office: Office, start: string): Promise<string> {
  const wish = { site: 1, concerns: [CONCERN], language: 'de', start: Temporal.Instant.from(start) }
  return settled(await office.appointments.hold(VISITOR, wish)).code
}

async function aBooking(office: Office, familyName: string, start: string): Promise<string> {
  const code = await aHold(office, start)
  const person = { familyName, givenNames: 'Thị Ánh', birth: BIRTH, mail: 'anh@example.org', phone: null }
  return settled(await office.appointments.book(VISITOR, { code, ...person })).code
}

/** The site's address and its teams, without which nobody gets a ticket. */
export async function tellSiteAndTeams(office: Office): Promise<void> {
  const address = { street: 'Rathausplatz 5', city: '91000 Musterstadt' }
  await office.staff.saveSite(SYSTEM, {
    id: 1,
    name: 'Haus B',
    ...address,
    timeZone: 'Europe/Berlin',
  } as never)
  for (const [key, name, letter] of [
    ['temporary', 'Befristeter Aufenthalt', 'B'],
    ['reception', 'Rezeption', 'R'],
  ] as const)
    await office.staff.saveTeam(SYSTEM, { site: 1, key, name, letter })
}

async function aTicket(office: Office): Promise<string> {
  await tellSiteAndTeams(office)
  const walkIn = { site: 1, concerns: ['short_info'], language: 'de' }
  const { code, visit } = settled(await office.reception.drawTicket(ADMIN, walkIn))
  // with something to pay: amount, codes and ways stand on the page
  const on = Temporal.PlainDate.from('2026-11-23')
  const owed = { site: 1, visit, case: { on, age: 30, acts: [{ key: 'fiktionsbescheinigung' }] } }
  settled(await office.claims.createClaim(ADMIN, owed))
  return code
}

async function aList(office: Office): Promise<string> {
  const list = { concerns: [CONCERN], answers: { first: false }, language: 'de' as const }
  return settled(await office.checklists.saveChecklist(VISITOR, list)).code
}

async function aWaitingEntry(office: Office): Promise<string> {
  const wishes = { weekdays: [1, 2, 3, 4, 5], parts: ['morning'], noticeMinutes: 1440, reach: 'mail' }
  const titleEnds = Temporal.PlainDate.from('2026-12-20')
  const person = {
    familyName: 'Haddad',
    givenNames: 'Amira',
    birth: BIRTH,
    mail: 'a@example.org',
    phone: null,
  }
  const asked = { site: 1, concerns: [CONCERN], language: 'ar', person }
  return settled(await office.waitlist.join(VISITOR, { ...asked, wishes: { ...wishes, titleEnds } as never }))
    .code
}

async function aDraw(
  office: Office,
  clock: RunningOffice['clock'],
): Promise<{ release: number; entry: string }> {
  const now = office.ground.clock.now()
  const { release } = settled(
    await office.release.announce(ADMIN, {
      ...{ site: 1, name: 'Dezember', team: 'temporary', concerns: [CONCERN] },
      firstDay: Temporal.PlainDate.from('2026-12-07'),
      lastDay: Temporal.PlainDate.from('2026-12-18'),
      entriesFrom: now.add({ seconds: 1 }),
      entriesTo: now.add({ hours: 48 }),
      drawAt: now.add({ hours: 49 }),
    }),
  )
  clock.advance({ seconds: 2 })
  const person = {
    familyName: 'Silva',
    givenNames: 'Ana',
    birth: BIRTH,
    mail: 'ana@example.org',
    phone: null,
  }
  const entered = await office.release.enter(VISITOR, {
    release,
    person,
    concerns: [CONCERN],
    language: 'de',
  })
  return { release, entry: settled(entered).code }
}

/** A counselling that was begun, answered and asked for a consent; open in the browser that has this cookie. */
async function anOpenTalk(
  counselling: RunningOffice['counselling'],
): Promise<NonNullable<Station['cookie']>> {
  const address = '192.0.2.20'
  const person = { login: 'leitung', name: 'Frau Rat', password: 'Sieben Kamele im Garten' }
  settled(await counselling.setUpFirstLead({ ...person, token: counselling.setupToken }))
  const { actor } = settled(await counselling.signIn({ ...person, address }))
  const { caseId, code } = settled(
    await counselling.openFirstTalk({
      ...{ limitsVersion: counselling.limitsVersion, language: 'de', topics: ['work'], key: 'stage' },
      ...{ question: 'Meine Arbeit endet. Was wird aus meinem Titel?', address },
    }),
  )
  const id = counselling.ground.ids.uuid()
  settled(await counselling.say(actor, { case: caseId, id, text: 'Kommen Sie am Dienstag.' }))
  const until = Temporal.PlainDate.from('2028-05-31')
  const words = { purpose: 'Länger aufbewahren', recipient: 'Niemand', channel: 'Keiner' }
  const item = { name: 'Alles', value: 'bis 31.05.2028' }
  const asked = { case: caseId, until, words, item, language: 'de', textVersion: '1' }
  settled(await counselling.askToKeep(actor, asked))
  const { token } = settled(await counselling.enterCase({ code, address }))
  return { name: personCookieName(false), value: token }
}

async function aReceipt(office: Office): Promise<string> {
  const person = { familyName: 'Okafor', givenNames: 'Chidi', birth: BIRTH, mail: null, phone: null }
  const asked = {
    site: 1,
    concern: CONCERN,
    person,
    titleExpires: null,
    channel: 'internet',
    language: 'de',
  } as const
  return settled(await office.receipts.declareRequest(VISITOR, asked)).code
}

function settled<T extends object, Name extends string>(outcome: Outcome<T, Name>): T {
  if (!outcome.ok) throw new Error(`${String(outcome.refusal)} ${JSON.stringify(outcome)}`)
  return outcome
}
