import { eventsSince, type OfficeEvent } from '#ground/events/event-store.ts'
import { SYSTEM, VISITOR, type Actor } from '#ground/permission/permission.ts'
import { FAIR_POLICY } from '#office/appointments/index.ts'
import { waitlistRoutes } from '#office/waitlist/index.ts'
import type { BookedOffice } from '../../testing/booked-office.ts'

type Known = Readonly<Record<string, readonly (string | number)[]>>
type Told = { readonly ok: boolean }

const ADMIN: Actor = { kind: 'staff', id: 'admin', roles: ['admin', 'head', 'reception'], sites: [1] }
const CONCERN = 'study_extend'
const wish = { site: 1, concerns: [CONCERN], language: 'de' } as const
const wishes = {
  ...{ weekdays: [1, 2, 3, 4, 5], parts: ['morning', 'afternoon'] as const, noticeMinutes: 60 },
  ...{ reach: 'mail' as const, titleEnds: null },
}
const person = (familyName: string) => ({
  ...{ familyName, givenNames: 'Anh', birth: { year: 1991, month: 5, day: 17 } },
  ...{ mail: 'anh@example.org', phone: null },
})

/** Codes, tokens and numbers of everything around a booking, by the name of the field that asks for them. */
export async function thingsAround(base: BookedOffice, booked: readonly string[]): Promise<Known> {
  const { office } = base
  const receipt = await sure(office.receipts.receiptOfBooking(VISITOR, booked[0]!))
  await sure(office.receipts.rotateSigningKey(SYSTEM, {}))
  const keys = await office.receipts.listSigningKeys()
  const list = await sure(office.checklists.saveChecklist(VISITOR, { ...wish, answers: {} }))
  const issued = await sure(office.appointments.issueOfficeCodes(ADMIN, { ...wish, count: 3, validDays: 30 }))
  const report = { site: 1, language: 'de', what: 'Kontrast', page: '/de', reach: '' } as const
  await sure(office.feedback.sendReport(VISITOR, report))
  const { reports } = await sure(office.feedback.readReports(ADMIN, 1))
  const lane = office.appointments.capacityOverview(1)!.lanes[0]!.id
  const day = Temporal.PlainDate.from('2026-12-04')
  const { rule } = await sure(office.appointments.closeLane(ADMIN, { site: 1, lane, day, why: 'Ausfall' }))
  const typed = { topic: 'waiting', what: 'Drei Stunden', wish: '', name: '', reach: '' }
  const complaint = await sure(
    office.complaints.sendComplaint(VISITOR, { site: 1, language: 'de', ...typed }),
  )
  const { poster } = await sure(office.survey.renewPoster(ADMIN, { site: 1 }))
  const { bundle } = await sure(office.survey.openBundle(ADMIN, { site: 1, counted: '3' }))
  const { complaints } = await sure(office.complaints.readComplaints(ADMIN, 1))
  const waiting = await waiters(base)
  const drawn = await draw(base)
  return {
    ...waiting,
    ...drawn,
    receipt: [receipt.code, 'AAAABBBBCCCC'],
    liste: [list.code],
    code: [
      list.code,
      receipt.code,
      complaint.code,
      poster,
      ...waiting.waitingCodes,
      ...drawn.lots,
      enDashed(list.code),
    ],
    officeCode: [...issued.codes, 'AAAABBBBCCCC'],
    batch: [issued.batch],
    report: reports.map(({ id }) => id),
    bundle: [bundle],
    complaint: complaints.map(({ id }) => id),
    rule: [rule],
    lane: [lane, 99],
    keyOfReceipts: keys.map(({ id }) => id),
  }
}

/** As a careful person copies a code from a letter. */
export const enDashed = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1–')

/** Three people wait; a place comes back and is offered to the first. */
async function waiters({ office, book }: BookedOffice) {
  const { code: back } = await book('2026-12-01T10:00', 'Zurück')
  const change = { kind: 'policy', policy: FAIR_POLICY } as const
  await sure(office.appointments.editCapacity(ADMIN, { site: 1, change }))
  const entries: { code: string; entry: string }[] = []
  for (const name of ['Warta', 'Wartb', 'Wartc'])
    entries.push(await sure(office.waitlist.join(VISITOR, { ...wish, wishes, person: person(name) })))
  await sure(office.appointments.cancel(VISITOR, { code: back }))
  const told = await listened(office)
  const offered = told.filter(({ topic }) => topic === 'waitlist.offered').map(({ data }) => data)
  const links = offered.map((it) => (it['notice'] as { params: { link: string } }).params.link)
  return {
    waitingCodes: entries.map(({ code }) => code),
    entry: entries.map(({ entry }) => entry),
    offer: offered.map((it) => String(it['offer'])),
    token: links.map((link) => link.split('/').at(-1)!),
  }
}

/** In service a job listens; here the list is told until nothing new happens. */
async function listened(office: BookedOffice['office']): Promise<OfficeEvent[]> {
  const heard = new Map<number, OfficeEvent>()
  for (let fresh: OfficeEvent[] | null = null; fresh === null || fresh.length > 0;) {
    fresh = (await eventsSince(office.ground.db, '0')).events.filter(({ id }) => !heard.has(id))
    for (const event of fresh) {
      heard.set(event.id, event)
      if (event.topic in waitlistRoutes) await office.waitlist.hear(event)
    }
  }
  return [...heard.values()]
}

/** One draw that takes entries and one that is still to come. */
async function draw({ office, clock }: BookedOffice) {
  const now = clock.now()
  const day = Temporal.PlainDate.from('2026-12-08')
  const announced = (minutes: number) => ({
    ...{ site: 1, name: 'Dezember', team: 'temporary', concerns: [CONCERN], firstDay: day, lastDay: day },
    ...{
      entriesFrom: now.add({ minutes }),
      entriesTo: now.add({ hours: 48 }),
      drawAt: now.add({ hours: 49 }),
    },
  })
  const open = (await sure(office.release.announce(ADMIN, announced(1)))).release
  const later = (await sure(office.release.announce(ADMIN, announced(600)))).release
  clock.advance({ minutes: 2 })
  const lots: string[] = []
  for (const name of ['Losa', 'Losb', 'Losc'])
    lots.push(
      (await sure(office.release.enter(VISITOR, { ...wish, release: open, person: person(name) }))).code,
    )
  return { release: [open, open, later, 99], lots }
}

async function sure<T extends Told>(done: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const told = await done
  if (!told.ok) throw new Error(JSON.stringify(told))
  return told as Extract<T, { ok: true }>
}
