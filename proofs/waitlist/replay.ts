import type pg from 'pg'
import type { OfficeEvent } from '#ground/events/event-store.ts'
import type { ManualClock } from '#ground/clock/clock.ts'
import type { Chance } from '#ground/identity/chance.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import type { Office } from '#office/office.ts'
import { waitlistRoutes, type ReadWishes } from '#office/waitlist/index.ts'
import { Agenda } from './agenda.ts'
import { answerOf, ASSUMED, isHardship, wishesOf } from './demand.ts'
import { CONCERN, SITE } from './lay-out.ts'
import { mustBeAsked, type Person } from './order-model.ts'
import type { Stream, StreamEvent } from './stream.ts'

const FRONT: Actor = { kind: 'staff', id: 'front', roles: ['reception'], sites: [SITE] }
const HOUR = 3_600_000

export interface Tally {
  joined: number
  offers: number
  accepted: number
  declined: number
  expired: number
  lateAnswers: number
  /** Offers and "nobody" that the independent model of the rule would have decided otherwise. */
  passedOver: number
  decisions: number
  publicTaken: number
  publicDisplaced: number
  refusals: Record<string, number>
  /** Hours from joining to the accepted offer, by the model's band at joining. */
  readonly waits: Map<number, number[]>
}

interface Waits {
  readonly model: Person
  readonly phone: string
  readonly slot: number | null
}

/** The stream and the invented people, through the real acts on a real database, under a clock that is moved. */
export class Replay {
  readonly tally: Tally = {
    ...{ joined: 0, offers: 0, accepted: 0, declined: 0, expired: 0, lateAnswers: 0, passedOver: 0 },
    ...{ decisions: 0, publicTaken: 0, publicDisplaced: 0, refusals: {}, waits: new Map<number, number[]>() },
  }
  readonly #agenda = new Agenda()
  readonly #list = new Map<string, Waits>()
  /** Who has a place: the code of the booking. */
  readonly #holders = new Map<number, { code: string; entry: string | null }>()
  readonly #offers = new Map<string, { entry: string; place: string; start: number }>()
  readonly #cameBack = new Set<number>()
  #lastEvent = 0
  #people = 0
  readonly office: Office
  readonly clock: ManualClock
  readonly admin: pg.Pool
  readonly chance: Chance
  readonly hidesTitle: boolean

  /** @param given `hidesTitle`: the planted fault. The product never learns when a title ends: order by time alone. */
  constructor(given: {
    office: Office
    clock: ManualClock
    admin: pg.Pool
    chance: Chance
    hidesTitle: boolean
  }) {
    this.office = given.office
    this.clock = given.clock
    this.admin = given.admin
    this.chance = given.chance
    this.hidesTitle = given.hidesTitle
  }

  async run(stream: Stream, say: (text: string) => void): Promise<void> {
    for (const event of stream.events) this.#agenda.add(event.at, () => this.#stream(event))
    const end = stream.end.epochMilliseconds
    for (let at = stream.begin.epochMilliseconds; at < end; at += 24 * HOUR) {
      for (let n = 0; n < ASSUMED.joinWithoutPlace; n++)
        this.#agenda.add(at + this.chance.below(24 * HOUR), () => this.#joinWithoutPlace())
    }
    let told = 0
    for (let next = this.#agenda.take(); next && next.at <= end; next = this.#agenda.take()) {
      // No two steps at one moment: who came first must be told by time.
      this.clock.set(Temporal.Instant.fromEpochMilliseconds(Math.max(next.at, this.#now + 1)))
      await next.run()
      await this.#hear()
      if (++told % 1000 === 0) say(`${told} steps, ${this.#list.size} wait, ${this.tally.offers} offers`)
    }
  }

  /** What became of the places that real people gave back and whose time came before `end`. */
  fates(end: Temporal.Instant): { list: number; others: number; empty: number } {
    const slots = [...this.#cameBack].filter((slot) => slot <= end.epochMilliseconds)
    const of = (slot: number) => this.#holders.get(slot)
    const list = slots.filter((slot) => of(slot)?.entry === 'of the list').length
    const empty = slots.filter((slot) => !of(slot)).length
    return { list, others: slots.length - list - empty, empty }
  }

  get #now(): number {
    return this.clock.now().epochMilliseconds
  }

  #stream(event: StreamEvent): Promise<void> {
    const slot = event.slot.epochMilliseconds
    return event.what === 'taken' ? this.#take(slot) : this.#giveBack(slot)
  }

  /** Somebody of the public. Whoever finds the place kept back comes again each hour. */
  async #take(slot: number): Promise<void> {
    if (this.#holders.has(slot)) {
      this.tally.publicDisplaced += 1
      return
    }
    if (slot - this.#now < 31 * 60_000) return
    const code = await this.#book(slot)
    if (code === null) return this.#agenda.add(this.#now + HOUR, () => this.#take(slot))
    this.tally.publicTaken += 1
    const isAhead = slot - this.#now > 48 * HOUR
    if (isAhead && this.chance.below(100) < ASSUMED.wantEarlier) await this.#joinWithBooking(slot, code)
  }

  async #book(slot: number): Promise<string | null> {
    const start = Temporal.Instant.fromEpochMilliseconds(slot)
    const { appointments } = this.office
    const held = await appointments.hold(VISITOR, { site: SITE, concerns: [CONCERN], start, language: 'de' })
    if (!held.ok) return null
    const done = await appointments.book(VISITOR, { code: held.code, ...this.#somebody(false) })
    if (!done.ok) throw new Error(done.refusal)
    this.#holders.set(slot, { code: done.code, entry: null })
    return done.code
  }

  /** Whoever gave a place back in reality gives it back here, unless the list has given it to somebody else meanwhile. */
  async #giveBack(slot: number): Promise<void> {
    if (slot <= this.#now) return
    if (!this.#holders.has(slot) && (await this.#book(slot)) === null) return
    const { code, entry } = this.#holders.get(slot)!
    if (entry === 'of the list') return
    this.#cameBack.add(slot)
    this.#holders.delete(slot)
    if (entry !== null && this.#list.has(entry)) await this.#leave(entry)
    const back = await this.office.appointments.cancel(VISITOR, { code })
    if (!back.ok) this.#refused(back.refusal)
  }

  async #leave(entry: string): Promise<void> {
    const done = await this.office.waitlist.leave(FRONT, { shown: { entry, site: SITE } })
    if (!done.ok) this.#refused(done.refusal)
    await this.#hear()
  }

  async #joinWithBooking(slot: number, code: string): Promise<void> {
    const wishes = this.#wishes()
    const reach = 'mail' as const
    const done = await this.office.waitlist.joinWithBooking(VISITOR, {
      ...{ code, language: 'de', wishes: { ...this.#shown(wishes), reach } },
    })
    if (!done.ok) return this.#refused(done.refusal)
    this.#holders.set(slot, { code, entry: done.entry })
    await this.#enter(done.entry, { ...wishes, reach }, slot, '')
  }

  async #joinWithoutPlace(): Promise<void> {
    const wishes = this.#wishes()
    const person = this.#somebody(wishes.reach !== 'mail' || this.chance.below(2) === 0)
    const done = await this.office.waitlist.join(VISITOR, {
      ...{ site: SITE, concerns: [CONCERN], language: 'de', wishes: this.#shown(wishes) },
      person,
    })
    if (!done.ok) return this.#refused(done.refusal)
    await this.#enter(done.entry, wishes, null, person.phone ?? '')
  }

  async #enter(entry: string, wishes: ReadWishes, slot: number | null, phone: string): Promise<void> {
    const { weekdays, parts, noticeMinutes: notice, titleEnds: title, reach } = wishes
    const model: Person = {
      ...{ id: entry, joined: this.#now, title, hardship: false, weekdays, parts, notice, better: slot },
      ...{ mailOnly: reach === 'mail' && phone === '', busy: false, refused: new Set() },
    }
    this.#list.set(entry, { model, phone, slot })
    this.tally.joined += 1
    if (!isHardship(this.chance)) return
    const marked = await this.office.waitlist.markHardship(FRONT, {
      ...{ shown: { entry, site: SITE }, hardship: 'family', why: 'Nachweis liegt vor' },
    })
    if (marked.ok) model.hardship = true
  }

  #wishes(): ReadWishes {
    return wishesOf(this.chance, this.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate())
  }

  #shown(wishes: ReadWishes): ReadWishes {
    return this.hidesTitle ? { ...wishes, titleEnds: null } : wishes
  }

  #somebody(hasPhone: boolean) {
    this.#people += 1
    const letters = [...String(this.#people)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')
    const phone = hasPhone ? `+4917${String(this.#people).padStart(8, '0')}` : null
    const names = { familyName: `Muster${letters}`, givenNames: 'Anh' }
    return { ...names, birth: { year: 1990, month: 5, day: 17 }, mail: `p${this.#people}@example.org`, phone }
  }

  /** What was told since: the list's own ears, then the model, which must agree with every decision. */
  async #hear(): Promise<void> {
    for (;;) {
      const { rows } = await this.admin.query<OfficeEvent>(
        'select id::int, at::text, topic, site, subject, data from events.event where id > $1 order by id',
        [this.#lastEvent],
      )
      if (rows.length === 0) return
      for (const event of rows) {
        this.#lastEvent = event.id
        await this.#learn(event)
        const at = this.clock.now().toString()
        if (event.topic in waitlistRoutes) await this.office.waitlist.hear({ ...event, at })
      }
    }
  }

  async #learn({ topic, data }: OfficeEvent): Promise<void> {
    const [entry, place] = [String(data['entry']), String(data['place'])]
    const start =
      data['start'] === undefined ? 0 : Temporal.Instant.from(String(data['start'])).epochMilliseconds
    if (topic === 'waitlist.offered') await this.#offered(String(data['offer']), entry, place, start, data)
    if (topic === 'waitlist.released') this.#decided(place, start, null)
    const offer = this.#offers.get(String(data['offer']))
    if (!offer) {
      if (topic === 'waitlist.left') this.#list.delete(entry)
      return
    }
    if (topic === 'waitlist.accepted') this.#accepted(offer)
    if (topic === 'waitlist.declined' || topic === 'waitlist.offer-expired') {
      this.tally[topic === 'waitlist.declined' ? 'declined' : 'expired'] += 1
      const waits = this.#list.get(entry)
      waits?.model.refused.add(offer.place)
      if (waits) waits.model.busy = false
    }
  }

  #decided(place: string, start: number, entry: string | null): void {
    const models = [...this.#list.values()].map(({ model }) => model)
    this.tally.decisions += 1
    if (mustBeAsked(models, place, start, this.#now) !== entry) this.tally.passedOver += 1
  }

  async #offered(
    offer: string,
    entry: string,
    place: string,
    start: number,
    data: OfficeEvent['data'],
  ): Promise<void> {
    this.#decided(place, start, entry)
    this.tally.offers += 1
    const waits = this.#list.get(entry)!
    waits.model.busy = true
    this.#offers.set(offer, { entry, place, start })
    const notice = data['notice'] as { params: { link: string; code: string }; expiresAt: string } | undefined
    await this.#answer(offer, waits, notice)
  }

  async #answer(offer: string, { phone }: Waits, notice?: { params: { link: string; code: string } }) {
    const { rows } = await this.admin.query<{ until: string; way: string }>(
      'select (extract(epoch from until) * 1000)::float8 as until, way from waitlist.offer where id = $1',
      [offer],
    )
    const until = Number(rows[0]!.until)
    this.#agenda.add(until, async () => void (await this.office.waitlist.expireOffers()))
    const answer = answerOf(this.chance)
    if (answer === 'silent') return
    // One in twenty answers too late.
    const at = this.#now + Math.round(((until - this.#now) * (1 + this.chance.below(1050))) / 1000)
    const token = notice?.params.link.split('/').at(-1)
    this.#agenda.add(at, () =>
      rows[0]!.way === 'sms' && answer === 'yes'
        ? this.#sms(phone, notice!.params.code)
        : this.#say(answer, token === undefined ? { offer, site: SITE } : { token }),
    )
  }

  async #sms(from: string, text: string): Promise<void> {
    const at = this.clock.now().toString()
    const told = { id: 0, at, topic: 'notices.sms-received', site: null, subject: null, data: { from, text } }
    await this.office.waitlist.hear(told)
  }

  async #say(
    answer: 'yes' | 'no',
    shown: { token: string } | { offer: string; site: number },
  ): Promise<void> {
    const isLink = 'token' in shown
    const act = answer === 'yes' ? this.office.waitlist.accept : this.office.waitlist.decline
    const done = await act(isLink ? VISITOR : FRONT, { shown, by: isLink ? 'link' : 'reception' })
    if (!done.ok && done.refusal === 'offer-expired') this.tally.lateAnswers += 1
    else if (!done.ok) this.#refused(done.refusal)
  }

  #accepted({ entry, start }: { entry: string; start: number }): void {
    const waits = this.#list.get(entry)!
    this.#list.delete(entry)
    this.tally.accepted += 1
    if (waits.slot !== null) this.#holders.delete(waits.slot)
    this.#holders.set(start, { code: '', entry: 'of the list' })
    const days =
      waits.model.title &&
      Temporal.Instant.fromEpochMilliseconds(waits.model.joined)
        .toZonedDateTimeISO('Europe/Berlin')
        .toPlainDate()
        .until(waits.model.title)
        .total('days')
    const band = waits.model.hardship ? 0 : days === null || days > 90 ? 4 : days > 42 ? 3 : days > 14 ? 2 : 1
    const list = this.tally.waits.get(band) ?? []
    this.tally.waits.set(band, [...list, (this.#now - waits.model.joined) / HOUR])
  }

  #refused(refusal: string): void {
    this.tally.refusals[refusal] = (this.tally.refusals[refusal] ?? 0) + 1
  }
}
