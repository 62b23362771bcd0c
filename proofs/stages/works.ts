import { sql } from 'kysely'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import { sure, type OpenHouse } from '../access/house.ts'

const staff = (role: string): Actor => ({ kind: 'staff', id: `proof-${role}`, roles: [role], sites: [1] })
const RECEPTION = staff('reception')

/** Something somebody began: where it is seen while it lasts, and how it is ended. */
export interface Work {
  readonly kind: Kind
  /** Its page, for whoever holds it; null: asked for in another way. */
  readonly page: string | null
  isThere(): Promise<boolean>
  end(): Promise<boolean>
}

/** What one can begin, and what must be on for it, written by hand: nothing here reads the program's own list. */
const BEGINNINGS = {
  hold: { needs: ['appointments', 'online-booking'], group: 'students', begin: hold },
  booking: { needs: ['appointments', 'online-booking'], group: 'students', begin: book },
  'desk-booking': { needs: ['appointments'], group: 'students', begin: bookAtDesk },
  waiting: { needs: ['waiting-list'], group: 'students', begin: wait },
  list: { needs: ['finder'], group: null, begin: saveList },
  declaration: { needs: ['declarations'], group: null, begin: declare },
  ticket: { needs: ['tickets'], group: null, begin: draw },
  'hand-in': { needs: ['hand-in'], group: null, begin: handIn },
  lot: { needs: ['draws'], group: null, begin: enter },
  akte: { needs: ['files'], group: null, begin: openAkte },
} as const satisfies Record<string, Beginning>

export type Kind = keyof typeof BEGINNINGS
export const KINDS = Object.keys(BEGINNINGS) as readonly Kind[]

interface Beginning {
  readonly needs: readonly string[]
  /** The group of the concern somebody comes for, where that counts. */
  readonly group: string | null
  readonly begin: (house: OpenHouse, nth: number) => Promise<Begun>
}

type Begun = Outcome<Omit<Work, 'kind'>>

/** Whether it may be begun, by the table above. */
export function mayBegin(kind: Kind, off: readonly string[], groups: readonly string[] | null): boolean {
  const { needs, group } = BEGINNINGS[kind]
  return (
    needs.every((one) => !off.includes(one)) && (group === null || groups === null || groups.includes(group))
  )
}

let nth = 0
/** Null: switched off. Anything else that is refused is a fault of the proof. */
export async function begin(house: OpenHouse, kind: Kind): Promise<Work | null> {
  const begun = await BEGINNINGS[kind].begin(house, ++nth)
  if (begun.ok) return { kind, page: begun.page, isThere: begun.isThere, end: begun.end }
  if (begun.refusal === 'switched-off') return null
  throw new Error(`${kind}: ${JSON.stringify(begun)}`)
}

const wish = { site: 1, concerns: ['study_extend'], language: 'de' }
const letters = (n: number): string => [...String(n)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')
const person = (n: number) => ({
  ...{ familyName: `Stufe${letters(n)}`, givenNames: 'Ánh', mail: 'stufe@example.org', phone: null },
  birth: { year: 1990, month: 5, day: 17 },
})

const isOk = async (work: Promise<{ readonly ok: boolean }>): Promise<boolean> => (await work).ok
const isState = async ({ office }: OpenHouse, code: string, state: string): Promise<boolean> => {
  const found = await sql<{ state: string }>`
    select a.state from appointments.appointment a where a.code = ${code}`.execute(office.ground.db)
  return found.rows[0]?.state === state
}

/** Quarter hours of the day after tomorrow, fifty works for each: a third of them take a place, in half of the lanes. */
function start({ office }: OpenHouse, n: number): Temporal.Instant {
  const midnight = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').startOfDay().add({ days: 2 })
  return midnight.add({ minutes: 15 * (Math.floor(n / 50) % 90) }).toInstant()
}

async function hold(house: OpenHouse, n: number, actor = VISITOR): Promise<Begun> {
  const held = await house.office.appointments.hold(actor, { ...wish, start: start(house, n) })
  if (!held.ok) return held
  const { code } = held
  return {
    ok: true,
    page: `/de/buchung/${code}/kontakt`,
    isThere: () => isState(house, code, 'held'),
    // what was kept before a switch is booked after it
    end: () => isOk(house.office.appointments.book(actor, { code, ...person(n) })),
  }
}

async function book(house: OpenHouse, n: number): Promise<Begun> {
  return bookAs(house, n, VISITOR)
}

async function bookAtDesk(house: OpenHouse, n: number): Promise<Begun> {
  return bookAs(house, n, RECEPTION)
}

async function bookAs(house: OpenHouse, n: number, actor: Actor): Promise<Begun> {
  const { appointments } = house.office
  const held = await appointments.hold(actor, { ...wish, start: start(house, n) })
  if (!held.ok) return held
  const { code } = await sure(appointments.book(actor, { code: held.code, ...person(n) }))
  return {
    ok: true,
    page: `/de/mein-termin/${code}`,
    isThere: () => isState(house, code, 'booked'),
    end: () => isOk(appointments.cancel(VISITOR, { code })),
  }
}

async function wait(house: OpenHouse, n: number): Promise<Begun> {
  const { waitlist } = house.office
  const wishes = {
    weekdays: [1],
    parts: ['morning'],
    noticeMinutes: 60,
    reach: 'mail',
    titleEnds: null,
  } as const
  const joined = await waitlist.join(VISITOR, { ...wish, person: person(n), wishes })
  if (!joined.ok) return joined
  const { code } = joined
  return {
    ok: true,
    page: `/de/warteliste/${code}`,
    isThere: () => isOk(waitlist.find(VISITOR, code)),
    end: () => isOk(waitlist.leave(VISITOR, { shown: { code } })),
  }
}

async function saveList({ office }: OpenHouse): Promise<Begun> {
  const saved = await office.checklists.saveChecklist(VISITOR, {
    concerns: ['study_extend'],
    answers: {},
    language: 'de',
  })
  if (!saved.ok) return saved
  const { code } = saved
  return {
    ok: true,
    page: `/de/liste/${code}`,
    isThere: () => isOk(office.checklists.readChecklist(VISITOR, code)),
    end: () => isOk(office.checklists.deleteChecklist(VISITOR, code)),
  }
}

async function declare({ office }: OpenHouse, n: number): Promise<Begun> {
  const declared = await office.receipts.declareRequest(VISITOR, {
    ...{
      site: 1,
      concern: 'study_extend',
      person: person(n),
      titleExpires: null,
      channel: 'internet',
      language: 'de',
    },
  })
  if (!declared.ok) return declared
  const { code } = declared
  const isThere = () => isOk(office.receipts.readReceipt(VISITOR, code))
  return { ok: true, page: `/de/quittung/${code}`, isThere, end: isThere }
}

async function draw({ office }: OpenHouse): Promise<Begun> {
  const drawn = await office.reception.drawTicket(RECEPTION, {
    ...{ site: 1, concerns: ['short_info'], language: 'de', why: '' },
  })
  if (!drawn.ok) return drawn
  const { code } = drawn
  return {
    ok: true,
    page: `/de/ticket/${code}`,
    isThere: () => isOk(office.reception.ticketState({ code })),
    end: () => isOk(office.reception.giveUp(VISITOR, { code })),
  }
}

async function handIn({ office }: OpenHouse, n: number): Promise<Begun> {
  const whose = { by: 'unknown', sender: `Probe ${n}` } as const
  const opened = await office.handin.openHandIn(RECEPTION, { site: 1, whose, language: 'de' })
  if (!opened.ok) return opened
  const { handIn: id } = opened
  return {
    ok: true,
    page: null,
    isThere: () => isOk(office.handin.lookAtHandIn(RECEPTION, id)),
    end: () => isOk(office.handin.dropHandIn(RECEPTION, { handIn: id })),
  }
}

async function enter({ office }: OpenHouse, n: number): Promise<Begun> {
  const { db } = office.ground
  const found = await sql<{ id: number }>`select r.id from release.release r order by r.id limit 1`.execute(
    db,
  )
  const release = found.rows[0]!.id
  const entered = await office.release.enter(VISITOR, {
    ...{ release, person: person(n), concerns: ['study_extend'], language: 'de' },
  })
  if (!entered.ok) return entered
  const { code } = entered
  return {
    ok: true,
    page: `/de/verlosung/los/${code}`,
    isThere: () => isOk(office.release.entryStatus(code)),
    end: () => isOk(office.release.leaveDraw(VISITOR, { code })),
  }
}

/** A colleague the office knows: what somebody sees of a file depends on the account. */
async function clerkOf({ office, headers }: OpenHouse): Promise<Actor> {
  const token = /=(.*)$/.exec(headers('caseworker', 1)['cookie'] ?? '')?.[1] ?? ''
  const session = await office.staff.identifySession(token)
  if (!session) throw new Error('no colleague is signed in')
  return session.actor
}

async function openAkte(house: OpenHouse, n: number): Promise<Begun> {
  const { office } = house
  const clerk = await clerkOf(house)
  const wanted = { site: 1, planUnit: '33.1', subject: `Stufe ${n}`, person: null, team: 'temporary' }
  const opened = await office.casefiles.openAkte(clerk, wanted as never)
  if (!opened.ok) return opened
  const { akte } = opened
  // hidden while there are no files at this stage, and the same again afterwards
  const isThere = async (): Promise<boolean> =>
    (await office.casefiles.readAkte(clerk, { akte })).ok === office.stages.isOn('files')
  return { ok: true, page: null, isThere, end: isThere }
}
