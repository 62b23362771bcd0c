import { SYSTEM, VISITOR, type Actor } from '#ground/permission/permission.ts'
import type { Visit } from '#office/visits/index.ts'
import type { Dice } from './dice.ts'
import type { HallActs } from './hall-acts.ts'
import type { DoorSpan } from './open-hours.ts'

/** What happens beside the hall: appointments come back, whoever waits is asked, and some of them say yes. */
export type WaitingStep =
  | { readonly kind: 'give-back'; readonly visit: string }
  | { readonly kind: 'see-list' }
  | { readonly kind: 'answer'; readonly code: string; readonly yes: boolean }

export interface TimedStep {
  readonly at: Temporal.Instant
  readonly step: WaitingStep
}

/** The reception looks at the waiting list so often. Minutes. */
const LOOK_MINUTES = 12
/** So many of the next days' appointments come back on a day. */
const GIVEN_BACK = 7
/** Of today's, so many who would have stayed away say so, at least so many minutes before. */
const SAY_SO = { most: 3, minutesBefore: 160 }
/** Whoever is asked says yes, or no, or nothing. Shares. */
const ANSWERS = { yes: 0.72, no: 0.13 }
const ANSWER_SECONDS = { least: 120, spread: 1800 }

export interface WaitingHands {
  readonly dice: Dice
  readonly acts: HallActs
  /** Whoever looks at the list; null: the reception is not played. */
  readonly reception: Actor | null
}

/** What the day brings to the waiting list, in no order. */
export function waitingSteps(
  { dice }: Pick<WaitingHands, 'dice'>,
  spans: readonly DoorSpan[],
  { ahead, stayAway }: { readonly ahead: readonly Visit[]; readonly stayAway: readonly Visit[] },
): TimedStep[] {
  const opens = spans[0]!.opens
  const within = (share: number): Temporal.Instant => {
    const span = dice.oneOf(spans)
    return span.opens.add({ seconds: Math.round(span.opens.until(span.closes).total('second') * share) })
  }
  const chosen = ahead.length === 0 ? [] : Array.from({ length: GIVEN_BACK }, () => dice.oneOf(ahead))
  const returned = [...new Set(chosen)].map(({ id }) => ({
    at: within(dice.share() * 0.8),
    step: { kind: 'give-back', visit: id } as const,
  }))
  const said = stayAway
    .flatMap(({ id, dueAt }) => {
      const at = dueAt?.subtract({ minutes: SAY_SO.minutesBefore })
      const isOpen = at && Temporal.Instant.compare(at, opens) > 0
      return isOpen ? [{ at, step: { kind: 'give-back', visit: id } as const }] : []
    })
    .slice(0, SAY_SO.most)
  return [...returned, ...said, ...spans.flatMap(looksIn)]
}

/** Only while the house is open: a break is to be skipped. */
function looksIn({ opens, closes }: DoorSpan): TimedStep[] {
  const looks = Math.floor(opens.until(closes).total('minute') / LOOK_MINUTES)
  return Array.from({ length: looks }, (_, n) => ({
    at: opens.add({ minutes: (n + 1) * LOOK_MINUTES }),
    step: { kind: 'see-list' },
  }))
}

/** Plays the steps; says what else will happen because of one. */
export class WaitingDay {
  readonly figures = { givenBack: 0, placed: 0 }
  readonly #hands: WaitingHands
  /** Offers about which is decided what the person will do. */
  readonly #known = new Set<string>()

  constructor(hands: WaitingHands) {
    this.#hands = hands
  }

  /** `inSeconds`: what follows, from now. */
  async do(
    step: WaitingStep,
  ): Promise<readonly { readonly inSeconds: number; readonly step: WaitingStep }[]> {
    const { acts, reception } = this.#hands
    if (step.kind === 'give-back') {
      if ((await acts.giveBack(VISITOR, step.visit)).ok) this.figures.givenBack += 1
      return []
    }
    if (step.kind === 'answer') {
      const answered = await acts.answerOffer(VISITOR, step.code, step.yes)
      if (answered.ok && step.yes) this.figures.placed += 1
      return []
    }
    await acts.tend(SYSTEM)
    return reception ? this.#decide(await acts.offers(reception)) : []
  }

  #decide(offers: readonly { readonly offer: string; readonly code: string }[]) {
    const { dice } = this.#hands
    return offers.flatMap(({ offer, code }) => {
      if (this.#known.has(offer)) return []
      this.#known.add(offer)
      const share = dice.share()
      if (share >= ANSWERS.yes + ANSWERS.no) return []
      const inSeconds = ANSWER_SECONDS.least + dice.below(ANSWER_SECONDS.spread)
      return [{ inSeconds, step: { kind: 'answer', code, yes: share < ANSWERS.yes } as const }]
    })
  }
}
