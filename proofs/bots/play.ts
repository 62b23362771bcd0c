import { VISITOR } from '#ground/permission/permission.ts'
import type { Office } from '#office/office.ts'
import { bookAs, freeTimes, holdAs, isScarce } from './booking.ts'
import type { Honest } from './cast.ts'
import { CONCERN, LETTERS, tend, type Market } from './market.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** After the first hour, so long do people give back, wait and look again. */
const DAY_MS = 30 * HOUR
const TRIES = 3
/** Of those who booked, so many give back. */
const GIVE_BACK = 0.15
/** Of those who found nothing, so many wait on the list, and so many answer an offer. */
const JOIN = 0.6
const ANSWER = 0.8
/** Bots ask again each second, so they see a place that comes back first. Seconds. */
const BOT_SEES = 1
/** Seconds until one of all the people who look now and then sees it. */
const PEOPLE_SEE = 45
/** What a bot needs to fill in a form, and how long it waits where a form must ripen. Seconds. */
const BOT_FILLS = 1
const BOT_RIPENS = 21

/** One morning on which places open, and the day after it. */
export async function play(market: Market): Promise<void> {
  const { agenda, opens, on } = market
  const trade = new Trade(market)
  agenda.at(opens, () => trade.round())
  market.honest.forEach((it, n) => agenda.at(opens + it.comesAfter, () => come(market, it, n)))
  if (on.draw) for (const bot of market.bots) agenda.at(opens + 1000, () => enterBot(market, bot))
  for (let at = opens; at < opens + DAY_MS; at += 10 * MINUTE) agenda.at(at, () => tend(market))
  const stop = market.office.feed.subscribe((event) => {
    if (event.site !== market.site) return
    const freed = event.topic === 'appointments.expired' || event.topic === 'appointments.cancelled'
    if (freed && on.waitlist === false) seenAgain(market, trade)
    else if (event.topic === 'appointments.expired') seenAgain(market, trade)
    if (on.waitlist) void heard.push(() => hear(market, event))
  })
  const heard: (() => Promise<void>)[] = []
  const listen = async (): Promise<void> => {
    await market.office.feed.catchUp()
    for (const one of heard.splice(0)) await one()
  }
  await agenda.playUntil(opens + HOUR)
  await listen()
  await later(market, trade)
  for (let at = opens + HOUR; at < opens + DAY_MS; at += 10 * MINUTE) {
    await agenda.playUntil(at)
    await listen()
    if (on.waitlist) await answerOffers(market)
  }
  stop()
}

/** Somebody looks at the page: a letter, the draw, or what is free. */
async function come(market: Market, it: Honest, n: number): Promise<void> {
  const { on, codes, agenda } = market
  if (on.draw) await enterHonest(market, it)
  const mine = on.codes && n < market.honest.length * LETTERS ? codes[n] : undefined
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const free = freeTimes(market, mine)
    if (free.length === 0) return
    const held = await holdAs(market, it, free[Math.floor(market.dice() * free.length)]!, mine)
    if ('code' in held) {
      agenda.after(it.isSlow ? 400 : 60 + market.dice() * 180, () => finish(market, it, held))
      return
    }
    if (!held.isScarce) {
      it.turnedAway = held.refusal
      return
    }
  }
}

async function finish(market: Market, it: Honest, held: Parameters<typeof bookAs>[2]): Promise<void> {
  const refusal = await bookAs(market, it, held)
  if (refusal === null) it.code = held.code
  else if (!isScarce(refusal)) it.turnedAway = refusal
}

async function enterHonest(market: Market, it: Honest): Promise<void> {
  const refusal = await enter(market, it)
  if (refusal !== null) it.turnedAway = refusal
}

async function enterBot(market: Market, bot: Market['bots'][number]): Promise<void> {
  await enter(market, bot)
}

async function enter(
  { office, release }: Market,
  { person }: Market['bots'][number],
): Promise<string | null> {
  const entered = await office.release.enter(VISITOR, {
    ...{ release: release!, person, concerns: [CONCERN], language: 'de' },
  })
  return entered.ok || entered.refusal === 'entries-closed' ? null : entered.refusal
}

/** The trade: many machines that ask each second, and names to book under. */
class Trade {
  readonly #market: Market
  readonly #spent = new Set<Market['bots'][number]>()
  #next = 0

  constructor(market: Market) {
    this.#market = market
  }

  /** Holds whatever is free, books it, and asks again while anything came of it. */
  async round(): Promise<void> {
    const free = freeTimes(this.#market)
    let got = 0
    const asked = free.flatMap((start) => Array.from({ length: this.#market.size.lanes }, () => start))
    for (const start of asked) {
      const bot = this.#someone()
      if (!bot) return
      const held = await holdAs(this.#market, bot, start)
      if (!('code' in held)) continue
      got++
      this.#market.agenda.after(this.#market.on.proof ? BOT_RIPENS : BOT_FILLS, () => this.#book(bot, held))
      if (this.#market.on.onePerPerson) this.#spent.add(bot)
    }
    if (got > 0) this.#market.agenda.after(BOT_SEES, () => this.round())
  }

  async #book(bot: Market['bots'][number], held: Parameters<typeof bookAs>[2]): Promise<void> {
    const refusal = await bookAs(this.#market, bot, held)
    // A name that may have no more is left aside.
    if (refusal !== null) this.#spent.add(bot)
  }

  #someone(): Market['bots'][number] | null {
    const { bots } = this.#market
    for (let n = 0; n < bots.length; n++) {
      const bot = bots[this.#next++ % bots.length]!
      if (!this.#spent.has(bot)) return bot
    }
    return null
  }
}

/** A place is free again: machines see it within a second, people when somebody happens to look. */
function seenAgain(market: Market, trade: Trade): void {
  market.agenda.after(BOT_SEES, () => trade.round())
  market.agenda.after(PEOPLE_SEE * market.dice() * 2, async () => {
    const waiting = market.honest.filter(({ code }) => code === null)
    const it = waiting[Math.floor(market.dice() * waiting.length)]
    if (it) await come({ ...market, on: { ...market.on, draw: false } }, it, Infinity)
  })
}

/** Who has a place may give it back; who has none may wait on the list. Winners of a draw know it by now. */
async function later(market: Market, trade: Trade): Promise<void> {
  await tend(market)
  await learnWinners(market)
  // The trade waits as well, before anybody else. What it says of a title is read again at the reception, so a customer
  // who lied has paid for nothing; how much lying would bring is played as well.
  if (market.on.waitlist)
    for (const bot of market.bots) await join(market, bot, market.lies ? 5 : 1 + market.dice() * 200)
  for (const it of market.honest) {
    if (it.code !== null && market.dice() < GIVE_BACK)
      market.agenda.after(market.dice() * 20 * 3600, () => giveBack(market, it))
    if (it.code === null && market.on.waitlist && market.dice() < JOIN)
      await join(market, it, 1 + market.dice() * 200)
  }
  market.agenda.after(1, () => trade.round())
}

async function learnWinners({ office, release, honest }: Market): Promise<void> {
  if (release === null) return
  const won = await office.ground.db
    .selectFrom('release.entry as e')
    .select(['e.appointment', 'e.person'])
    .where('e.release', '=', release)
    .where('e.appointment', 'is not', null)
    .execute()
  const byReach = new Map(honest.map((it) => [it.person.mail ?? it.person.phone, it]))
  for (const { appointment, person } of won) {
    const { mail, phone } = person as { mail: string | null; phone: string | null }
    const it = byReach.get(mail ?? phone)
    if (it) it.code = appointment
  }
}

async function giveBack({ office }: Market, it: Honest): Promise<void> {
  if (it.code === null) return
  await office.appointments.cancel(VISITOR, { code: it.code })
  it.turnedAway = null
}

async function join(market: Market, who: Market['bots'][number], titleEndsInDays: number): Promise<void> {
  const { office, site, clock } = market
  const today = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  await office.waitlist.join(VISITOR, {
    ...{ site, concerns: [CONCERN], language: 'de', person: who.person },
    wishes: {
      weekdays: [1, 2, 3, 4, 5],
      parts: ['morning', 'afternoon'],
      noticeMinutes: 60,
      reach: who.person.mail === null ? 'sms' : 'mail',
      titleEnds: today.add({ days: Math.floor(titleEndsInDays) }),
    },
  })
}

async function hear(market: Market, event: Parameters<Office['waitlist']['hear']>[0]): Promise<void> {
  await market.office.waitlist.hear(event)
}

/** Machines say yes at once, most people within the hours they have. */
async function answerOffers(market: Market): Promise<void> {
  const { office, site } = market
  const live = await office.ground.db
    .selectFrom('waitlist.offer as o')
    .innerJoin('waitlist.entry as e', 'e.id', 'o.entry')
    .innerJoin('people.person as p', 'p.id', 'e.person')
    .select(['e.code', 'p.mail', 'p.phone'])
    .where('o.state', '=', 'live')
    .where('e.site', '=', site)
    .execute()
  for (const { code, mail, phone } of live) {
    const isBot = mail?.endsWith('@trade.example') ?? false
    if (!isBot && market.dice() > ANSWER / 6) continue
    const accepted = await office.waitlist.accept(VISITOR, { shown: { code }, by: 'link' })
    const it = market.honest.find(({ person }) => (person.mail ?? person.phone) === (mail ?? phone))
    if (accepted.ok && it) it.code = accepted.code
  }
}
