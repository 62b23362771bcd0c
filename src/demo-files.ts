import type pg from 'pg'
import { manualClock, officeDay, type ManualClock } from '#ground/clock/clock.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { letterPdf } from '#ground/pdf/index.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import type { StoreOptions } from '#ground/store/index.ts'
import { setText } from '#office/casefiles/index.ts'
import { actorsOf, diceOf, inventFile, lockSeeding, SITE, type DemoDocument } from '#office/demo/index.ts'
import { openOffice, type Office } from '#office/office.ts'
import { tellDemoDue } from './demo-due.ts'
import { tellDemoInbox, type Known } from './demo-inbox.ts'
import { tellDemoLetters } from './demo-letters.ts'
import { bookedBetween } from '#office/appointments/index.ts'
import { findPersons, fullName, type Person } from '#office/people/index.ts'
import { findVisits } from '#office/visits/index.ts'
import { sure } from './demo-sure.ts'

/** Whoever has an appointment in the next days has a file; more would only make the start slow. */
const FILES = 24
const DAYS = 4

/**
 * Files of invented people, told by a clock that goes with the past; left alone where there is any. Answers how many.
 */
export async function tellDemoFiles(
  { pool, listenUrl, store }: { pool: pg.Pool; listenUrl: string; store: StoreOptions },
  now: Temporal.Instant,
): Promise<number> {
  const clock = manualClock(now.toString())
  const office = await openOffice({ pool, listenUrl, clock, store })
  try {
    // Other processes that open the demonstration at this moment wait here and then find it told.
    return await office.ground.db.transaction().execute(async (tx) => {
      await lockSeeding(tx)
      return tell(office, clock, now)
    })
  } finally {
    await office.close()
  }
}

async function tell(office: Office, clock: ManualClock, now: Temporal.Instant): Promise<number> {
  await office.casefiles.seedPlan(SYSTEM)
  const clerks = await actorsOf(office.ground.db, [
    'sachbearbeitung1',
    'sachbearbeitung2',
    'sachbearbeitung7',
    'leitung',
  ])
  const [first, second, other, head] = [
    'sachbearbeitung1',
    'sachbearbeitung2',
    'sachbearbeitung7',
    'leitung',
  ].map((it) => clerks.get(it))
  if (!first || !second || !other || !head || (await hasFiles(office, head))) return 0
  const story: Story = { office, clock, now, clerks: { first, second, other, head } }
  const people = await expected(story)
  const known: Known[] = []
  for (const [n, it] of people.entries()) {
    const reference = await tellFile(story, it, n)
    if (it.team === 'temporary') known.push({ person: it.person, reference })
  }
  await tellDemoLetters({ office, clock, now }, { clerk: first, head })
  await tellDemoDue({ office, clock, now }, { clerk: first })
  await tellDemoInbox({ office, clock, now }, { clerk: second, known: known.slice(0, 2) })
  return people.length
}

interface Story {
  readonly office: Office
  readonly clock: ManualClock
  readonly now: Temporal.Instant
  readonly clerks: Readonly<Record<'first' | 'second' | 'other' | 'head', Actor>>
}

async function hasFiles({ casefiles }: Office, head: Actor): Promise<boolean> {
  const found = await casefiles.listAkten(head, {
    site: SITE,
    state: null,
    team: null,
    before: null,
    most: 1,
  })
  return !found.ok || found.found.length > 0
}

async function expected({ office, now }: Story): Promise<{ person: Person; team: string; visit: string }[]> {
  const { db } = office.ground
  const booked = await bookedBetween(db, SITE, now.subtract({ hours: 12 }), now.add({ hours: 24 * DAYS }))
  const visits = new Map(
    (
      await findVisits(
        db,
        booked.map(({ visit }) => visit),
      )
    ).map((it) => [it.id, it]),
  )
  const persons = await findPersons(
    db,
    [...visits.values()].flatMap(({ person }) => person ?? []),
  )
  const seen = new Set<string>()
  return booked
    .flatMap(({ visit, team }) => {
      const person = persons.get(visits.get(visit)?.person ?? '')
      if (!person || seen.has(person.id) || team === 'reception') return []
      seen.add(person.id)
      return [{ person, team, visit }]
    })
    .slice(0, FILES)
}

async function tellFile(
  story: Story,
  { person, team, visit }: { person: Person; team: string; visit: string },
  n: number,
): Promise<string> {
  const { office, clock, now, clerks } = story
  const dice = diceOf(seededChance(n * 7919 + 11))
  const file = inventFile(dice, n)
  const clerk = team === 'permanent' ? clerks.other : dice.happens(0.5) ? clerks.first : clerks.second
  clock.set(now.subtract({ hours: 24 * (95 + ((n * 37) % 400)) }))
  const opened = await sure(
    office.casefiles.openAkte(clerk, {
      ...{ site: SITE, planUnit: '33.1', subject: file.subject, person: person.id, team },
      ...(n === 5 && { level: 'need-to-know' }),
    }),
  )
  const { akte } = opened
  const matter = await sure(office.casefiles.openVorgang(clerk, { akte, subject: file.subject, visit }))
  for (const it of file.documents) {
    clock.set(now.subtract({ hours: 24 * it.days }))
    await fileDocument(story, clerk, { akte, vorgang: matter.vorgang, person, it })
  }
  clock.set(now.subtract({ hours: 20 }))
  await nowadays(story, clerk, { akte, n, person })
  return opened.reference
}

/** What lies on the tables today: a draft that goes round, Wiedervorlagen, a file that is closed. */
async function nowadays(
  { office, now, clerks }: Story,
  clerk: Actor,
  { akte, n, person }: { akte: string; n: number; person: Person },
) {
  const { casefiles, circulation } = office
  const day = officeDay(now)
  if (n % 4 === 1)
    await sure(
      circulation.resubmit(clerk, {
        akte,
        due: day.add({ days: n % 9 }),
        about: 'Antwort der Bundesagentur da?',
      }),
    )
  if (n % 6 === 2) {
    const draft = await sure(
      casefiles.registerDocument(clerk, {
        site: SITE,
        akte,
        subject: `Bescheid: Erteilung für ${fullName(person)}`,
        direction: 'outgoing',
        draft: true,
        recipient: fullName(person),
        files: [
          await pdfOf(
            office,
            now,
            {
              days: 0,
              subject: 'Bescheid',
              direction: 'outgoing',
              type: null,
              sender: 'office',
              lines: ['Ihnen wird die Aufenthaltserlaubnis für drei Jahre erteilt.'],
            },
            person,
          ),
        ],
      }),
    )
    const co = clerk === clerks.first ? clerks.second : clerks.first
    const { verfuegung } = await sure(
      circulation.startVerfuegung(clerk, {
        ...{ akte, subject: 'Erteilung der Aufenthaltserlaubnis', documents: [draft.document] },
        points: [
          { step: 1, kind: 'co-sign', assignee: `account:${co.id}`, due: day.add({ days: 2 }) },
          { step: 2, kind: 'final-sign', assignee: `account:${clerks.head.id}` },
          { step: 3, kind: 'dispatch', assignee: `account:${clerk.id}` },
        ],
      }),
    )
    // Some have been co-signed and wait for the head of office.
    const { found } = await sure(circulation.courseOf(co, { akte }))
    const point = found.verfuegungen[0]!.points[0]!.id
    if (n % 12 === 8) await sure(circulation.completePoint(co, { akte, verfuegung, point }))
  }
  if (n === 9) await sure(circulation.closeAkteWithProtocol(clerk, { akte, remark: 'Titel ausgehändigt' }))
}

interface Filed {
  readonly akte: string
  readonly vorgang: string
  readonly person: Person
  readonly it: DemoDocument
}

async function fileDocument(
  { office, clock }: Story,
  clerk: Actor,
  { akte, vorgang, person, it }: Filed,
): Promise<void> {
  const day = officeDay(clock.now())
  const out = it.direction === 'outgoing'
  const made = await sure(
    office.casefiles.registerDocument(clerk, {
      ...{ site: SITE, akte, vorgang, subject: it.subject, direction: it.direction, type: it.type },
      sender: it.sender === 'person' ? fullName(person) : out ? '' : it.sender,
      ...(out ? { recipient: fullName(person), sentOn: day } : { receivedOn: day }),
      letterDate: day.subtract({ days: out ? 0 : 2 }),
      files: [await pdfOf(office, clock.now(), it, person)],
    }),
  )
  const words = [it.subject, fullName(person), ...it.lines].join('\n')
  await office.ground.db
    .transaction()
    .execute((tx) => setText({ tx }, { document: made.document, pages: [words] }))
}

async function pdfOf({ ground, store }: Office, at: Temporal.Instant, it: DemoDocument, person: Person) {
  const from =
    it.sender === 'person'
      ? fullName(person)
      : it.sender === 'office'
        ? 'Ausländerbehörde Musterstadt'
        : it.sender
  const bytes = await letterPdf({
    ...{ language: 'de', title: it.subject, at, pageOf: 'Seite {page} von {pages}', standard: 'a-2a' },
    office: { authority: 'Beispiel', name: from, lines: [] },
    blocks: [
      { kind: 'text', text: `Betrifft: ${fullName(person)}` },
      ...it.lines.map((text) => ({ kind: 'text' as const, text })),
    ],
    foot: ['Erfundenes Schreiben der Vorführung'],
  })
  const kept = await ground.db.transaction().execute((tx) => store.put(tx, ground.ids.uuid(), bytes))
  const name = `${it.subject.toLowerCase().replace(/[^a-zäöüß0-9]+/gu, '-')}.pdf`
  return { role: 'original' as const, name, mime: 'application/pdf', pages: 1, ...kept }
}
