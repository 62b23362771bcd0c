import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import type { Visit } from '#office/visits/index.ts'
import { calibrate, type Calibration, type Range } from './forecast-calibration.ts'
import { diceOf, logsOf, RUNS } from './forecast-dice.ts'
import { normalQuantile } from './normal-quantile.ts'
import { addQuantiles, quantileAt, remainingAt, shareUpTo } from './forecast-quantiles.ts'
import type { Quantiles } from './forecast-quantiles.ts'
import { runHall, type RunPerson } from './forecast-run.ts'
import type { Knowledge } from './forecast-knowledge.ts'
import type { HallPicture } from './hall-picture.ts'
import { dueFrom, type QueueRules } from './queue-order.ts'
import { mayServe, type Reach } from './reach.ts'

/** A visitor in the hall, or one who is about to draw a ticket. */
export type Asker = Pick<Visit, 'id' | 'priority' | 'dueAt' | 'arrivedAt' | 'team' | 'concerns'> & {
  readonly language?: string
}

/** Minutes until the call. */
export interface Wait extends Range {
  readonly mean: number
  /** As it was played, before the office's past days set it right. */
  readonly played: Range
}

/** What a forecast is made from, as far as it is not the picture. */
export interface Outlooks {
  readonly rules: QueueRules
  /** When a team opens and closes today; null: not known. */
  readonly hours: (
    team: string,
  ) => { readonly opens: Temporal.Instant; readonly closes: Temporal.Instant } | null
}

/** Booked visitors due later than this do not stand before anyone who is here now. Minutes. */
const HORIZON = 180
/** Somebody called who does not come costs a desk so long. */
const UNHEARD_MINUTES = 3
/** A desk that is free while somebody waits is about to call. */
const ABOUT_TO_CALL = 1
/** One service in twenty is followed by a break: about four minutes of every hour at a desk. */
const CHANGEOVERS = 61
const BREAKS = { times: 3, minutes: 20 }
/** The office is open and nobody of the team sits at a desk yet: somebody will within so many minutes. */
const SIT_DOWN_MINUTES = 10
/** A break whose end is not known ends after up to so many minutes. */
const BREAK_MINUTES = 30

const GERMAN: readonly string[] = ['de', 'einfach']

/** Persons whom the same desks call in the same way. `keptFor`: back from the cashier, for the desk that sent them. */
interface Alike {
  readonly team: string
  readonly concerns: readonly string[]
  readonly language: string
  readonly keptFor: number | null
}

/**
 * The wait of everybody in the hall, and of `askers` who are not, by id. `only`: of these alone; the hall is played no
 * further than to their calls, and their waits are the same.
 */
export function forecastHall(
  picture: HallPicture,
  given: Outlooks,
  askers: readonly Asker[] = [],
  only?: ReadonlySet<string>,
): ReadonlyMap<string, Wait> {
  const hall = new HallOnPaper(picture, given)
  const isAsked = ({ id }: Asker): boolean => only === undefined || only.has(id)
  const here = [...picture.waiting, ...picture.away]
  const watched: Asker[] = [...here.filter(isAsked), ...askers]
  const persons = [
    ...here.map((visit) => ({ ...hall.waiting(visit), watched: isAsked(visit) })),
    ...askers.map((asker) => hall.asking(asker)),
    ...hall.booked(),
    ...hall.laterWalkIns(),
  ]
  const waits = runHall({
    ...{
      desks: hall.servers.length,
      free: hall.free(),
      persons,
      reach: hall.reach(),
      lead: hall.lead(),
      runs: RUNS,
    },
    changeover: hall.changeover(),
  })
  return new Map(watched.map(({ id }, n) => [id, waitOf(waits[n]!, picture.knowledge.calibration)]))
}

function waitOf(runs: Float64Array, calibration: Calibration): Wait {
  const sorted = runs.toSorted()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  const played = { p10: at(0.1), p50: at(0.5), p90: at(0.9) }
  const mean = sorted.reduce((sum, one) => sum + one, 0) / runs.length
  return { ...calibrate(played, calibration), mean, played }
}

/** What somebody's services would take follows from the dice and what the office knows: looked at again, the same. */
const servicesBy = new WeakMap<
  Knowledge,
  WeakMap<Float64Array, { readonly of: string; readonly services: Float64Array }>
>()

/** How another day compares, in each run: as long as the office knows the same. */
const pacesBy = new WeakMap<Knowledge, Map<string, Float64Array>>()

/** Translates a picture of the hall into plain numbers. */
class HallOnPaper {
  readonly #picture: HallPicture
  readonly #given: Outlooks
  readonly servers: readonly Reach[]
  readonly #classes = new Map<string, { index: number; of: Alike }>()

  constructor(picture: HallPicture, given: Outlooks) {
    this.#picture = picture
    this.#given = given
    this.servers = serversOf(picture)
  }

  waiting(visit: Visit): RunPerson {
    const at = visit.notBefore ? this.#minutes(visit.notBefore) : 0
    return {
      ...this.#person(visit, diceOf(visit.id)),
      ...(at > 0 ? { joins: new Float64Array(RUNS).fill(at) } : {}),
      watched: true,
    }
  }

  asking(asker: Asker): RunPerson {
    return { ...this.#person(asker, null), watched: true }
  }

  #person(visit: Asker, dice: Float64Array | null): RunPerson {
    const due = (dueFrom(visit, this.#given.rules) - this.#picture.now.epochMilliseconds) / 60_000
    return {
      class: this.#classOf(visit),
      priority: visit.priority,
      walkIn: visit.dueAt === null,
      back: this.#picture.returning.some((one) => one.visit === visit.id),
      joins: null,
      arrived: visit.arrivedAt ? this.#minutes(visit.arrivedAt) : 0,
      due,
      service: dice && this.#services(visit, dice),
      watched: false,
    }
  }

  /** Booked visitors who may still come: whether, and when, given that they are not here yet. */
  booked(): RunPerson[] {
    const { rules } = this.#given
    const { knowledge } = this.#picture
    return this.#picture.booked.flatMap((visit): RunPerson[] => {
      const due = visit.dueAt ? this.#minutes(visit.dueAt) : null
      if (due === null || due > HORIZON) return []
      const gone = shareUpToLinear(knowledge.lateness, -due)
      const comes = 1 - knowledge.staysAway(leadDays(visit))
      const still = (comes * (1 - gone)) / (comes * (1 - gone) + 1 - comes)
      const [whether, when, dice] = [diceOf(`${visit.id}?`), diceOf(`${visit.id}!`), diceOf(visit.id)]
      const [joins, dues] = [new Float64Array(RUNS), new Float64Array(RUNS)]
      for (let run = 0; run < RUNS; run++) {
        const at =
          whether[run]! < still
            ? Math.max(0, due + quantileAt(knowledge.lateness, gone + when[run]! * (1 - gone)))
            : Infinity
        joins[run] = at
        dues[run] = at > due + rules.keepMinutes ? at : due
      }
      return [
        {
          ...this.#person({ ...visit, arrivedAt: null }, dice),
          ...{ joins, arrived: joins, due: dues },
        },
      ]
    })
  }

  /** Walk-ins still to come stand before nobody but those who came too early for their appointment. */
  laterWalkIns(): RunPerson[] {
    const { rules } = this.#given
    const { waiting, now, knowledge } = this.#picture
    const early = waiting.filter(({ dueAt, priority }) => priority === 0 && dueAt && this.#minutes(dueAt) > 0)
    const until = Math.max(0, ...early.map(({ dueAt }) => this.#minutes(dueAt!)))
    if (until === 0) return []
    const hour = now.toZonedDateTimeISO(OFFICE_ZONE).hour
    return [...new Set(early.map(({ team }) => team))].flatMap((team) => {
      const rate = knowledge.walkInRate(team, hour)
      const expected = rate * until
      const many = Math.min(60, Math.ceil(expected + 2 * Math.sqrt(expected)))
      const like = waiting.filter((visit) => visit.team === team && !visit.dueAt)
      let before: Float64Array = new Float64Array(RUNS)
      return Array.from({ length: many }, (_, n): RunPerson => {
        const name = `${team}/${n}`
        const joins = diceOf(name).map((share, run) => before[run]! - Math.log(1 - share) / rate)
        before = joins
        const kind = like[n % Math.max(1, like.length)] ?? early[0]!
        const visit = { ...kind, priority: 0, dueAt: null, arrivedAt: null }
        const due = joins.map((at) => at + rules.walkInDueMinutes)
        return { ...this.#person(visit, diceOf(`${name}!`)), joins, arrived: joins, due }
      })
    })
  }

  /** When each desk can call again. */
  free(): Float64Array[] {
    const { atDesks, seats, now, waiting } = this.#picture
    return this.servers.map((reach) => {
      const { id } = reach.desk
      const dice = diceOf(`desk ${id}`)
      const opens = this.#opensIn(reach)
      const guest = atDesks.find(({ desk }) => desk === id)
      const seat = seats.find(({ desk }) => desk === id)
      if (guest) return this.#untilFree(guest, dice, now)
      if (seat?.onBreak) {
        const back = seat.breakUntil && this.#minutes(seat.breakUntil)
        return dice.map((share) => (back !== null && back > 0 ? back : share * BREAK_MINUTES))
      }
      if (!seat) return dice.map((share) => Math.max(opens, share * SIT_DOWN_MINUTES))
      const calls = waiting.some((visit) => mayServe(reach, visit))
      return dice.map((share) => Math.max(opens, calls ? share * ABOUT_TO_CALL : 0))
    })
  }

  #untilFree(guest: Visit, dice: Float64Array, now: Temporal.Instant): Float64Array {
    const { knowledge } = this.#picture
    const whole = this.#quantilesOf(guest)
    const pace = this.#pace(guest.team)
    const { changeover } = knowledge
    const begun = guest.servedAt ?? (guest.state === 'called' ? null : guest.calledAt)
    const elapsed = begun ? (now.epochMilliseconds - begun.epochMilliseconds) / 60_000 : 0
    const unheard = begun ? 0 : knowledge.unheard
    const notes = logsOf(diceOf(`notes ${guest.id}`))
    const free = new Float64Array(RUNS)
    for (let run = 0; run < RUNS; run++) {
      const share = dice[run]!
      const own = (share - unheard) / (1 - unheard)
      const left = share < unheard ? 0 : remainingAt(whole, elapsed / pace[run]!, own) * pace[run]!
      free[run] =
        share < unheard
          ? UNHEARD_MINUTES
          : left + (begun ? 0 : changeover.walk) - notes[run]! * changeover.notes
    }
    return free
  }

  /** From one visitor to the next, over and above the service; now and then a short break that nobody planned. */
  changeover(): Float64Array {
    const { notes, walk } = this.#picture.knowledge.changeover
    return diceOf('changeover', CHANGEOVERS).map(
      (share, n) => walk - Math.log(1 - share) * notes + (n < BREAKS.times ? BREAKS.minutes : 0),
    )
  }

  /** Who may serve whom; call after all persons were written down. */
  reach(): Uint8Array {
    const reach = new Uint8Array(this.#classes.size * this.servers.length)
    for (const { index, of } of this.#classes.values())
      this.servers.forEach((server, desk) => {
        const kept = of.keptFor !== null && of.keptFor !== server.desk.id
        reach[index * this.servers.length + desk] = mayServe(server, of) && !kept ? 1 : 0
      })
    return reach
  }

  #opensIn({ desk, teams }: Reach): number {
    const hours = this.#given.hours(desk.team) ?? this.#given.hours(teams[0] ?? desk.team)
    return hours ? Math.max(0, this.#minutes(hours.opens)) : 0
  }

  /** Minutes by which a desk that speaks the language calls somebody earlier (`orderQueue`). */
  lead(): Float64Array {
    const { languageMinutes, overtakeMinutes } = this.#given.rules
    const lead = new Float64Array(this.#classes.size * this.servers.length)
    for (const { index, of } of this.#classes.values())
      this.servers.forEach(({ languages }, desk) => {
        const spoken = !GERMAN.includes(of.language) && languages.includes(of.language)
        lead[index * this.servers.length + desk] = spoken ? Math.min(languageMinutes, overtakeMinutes) : 0
      })
    return lead
  }

  #classOf({ id, team, concerns, language = 'de' }: Asker): number {
    const returns = this.#picture.returning.find(({ visit }) => visit === id)
    const keptFor = returns?.heldUntil ? returns.desk : null
    const sorted = concerns.length === 1 ? concerns[0] : [...concerns].sort().join(' ')
    const key = `${team} ${sorted} ${language} ${keptFor}`
    const found = this.#classes.get(key)
    if (found) return found.index
    const made = { index: this.#classes.size, of: { team, concerns, language, keptFor } }
    this.#classes.set(key, made)
    return made.index
  }

  #quantilesOf({ concerns }: Pick<Visit, 'concerns'>): Quantiles {
    const { knowledge } = this.#picture
    if (concerns.length === 1) return knowledge.service(concerns[0]!)
    return addQuantiles(concerns.map((concern) => knowledge.service(concern)))
  }

  #services(visit: Pick<Visit, 'team' | 'concerns'>, dice: Float64Array): Float64Array {
    const known = servicesBy.getOrInsertComputed(this.#picture.knowledge, () => new WeakMap())
    const of = `${visit.team} ${visit.concerns.join()}`
    const kept = known.get(dice)
    if (kept?.of === of) return kept.services
    const services = this.#servicesAnew(visit, dice)
    known.set(dice, { of, services })
    return services
  }

  #servicesAnew(visit: Pick<Visit, 'team' | 'concerns'>, dice: Float64Array): Float64Array {
    const whole = this.#quantilesOf(visit)
    const pace = this.#pace(visit.team)
    const { unheard } = this.#picture.knowledge
    const services = new Float64Array(RUNS)
    for (let run = 0; run < RUNS; run++) {
      const share = dice[run]!
      services[run] =
        share < unheard ? UNHEARD_MINUTES : quantileAt(whole, (share - unheard) / (1 - unheard)) * pace[run]!
    }
    return services
  }

  /** Nobody knows how this day compares with others: in each run it is another one. */
  #pace(team: string): Float64Array {
    const { knowledge } = this.#picture
    return pacesBy
      .getOrInsertComputed(knowledge, () => new Map())
      .getOrInsertComputed(team, () => {
        const { factor, spread } = knowledge.pace(team)
        return diceOf(`pace ${team}`).map((share) => factor * Math.exp(spread * normalQuantile(share)))
      })
  }

  #minutes(at: Temporal.Instant): number {
    return (at.epochMilliseconds - this.#picture.now.epochMilliseconds) / 60_000
  }
}

/** Everybody who sits at a desk; before anybody of a team sits, its desks as they are planned. */
function serversOf({ seats, reaches, desks }: HallPicture): Reach[] {
  const sitting = seats.flatMap(({ desk }) => reaches.get(desk) ?? [])
  const served = new Set(sitting.flatMap(({ teams }) => teams))
  const planned = desks.filter(({ active, team }) => active && !served.has(team))
  return [
    ...sitting,
    ...planned.map((desk): Reach => ({ desk, teams: [desk.team], skills: [], languages: [] })),
  ]
}

function shareUpToLinear(quantiles: Quantiles, at: number): number {
  return at <= quantiles[0]! ? 0 : Math.min(0.98, shareUpTo(quantiles, at))
}

/** Days from booking to appointment: the name of a visit begins with the moment it was made (UUIDv7). */
function leadDays({ id, dueAt }: Pick<Visit, 'id' | 'dueAt'>): number | null {
  const made = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
  const days = dueAt && (dueAt.epochMilliseconds - made) / 86_400_000
  return days !== null && days >= 0 && days < 800 ? days : null
}
