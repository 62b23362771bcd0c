import type { Chance } from '#ground/identity/chance.ts'
import { OutcomeUnknown } from '../support/client.ts'
import type { Answer, Call, Carrier } from './hands.ts'

/**
 * A line that loses what is said before it arrives or the answer on its way back, says it twice at once, and brings copies
 * of old messages long after newer ones.
 */
export class BadLine implements Carrier {
  readonly trouble = { lost: 0, unanswered: 0, twice: 0, late: 0 }
  readonly #carrier: Carrier
  readonly #chance: Chance
  readonly #late: Call[] = []
  readonly #underWay = new Set<Promise<unknown>>()

  constructor(carrier: Carrier, chance: Chance) {
    this.#carrier = carrier
    this.#chance = chance
  }

  async send(call: Call): Promise<Answer> {
    const dice = this.#chance.below(100)
    if (this.#late.length > 0 && this.#chance.below(4) === 0) this.#bringLate()
    if (dice < 7) {
      this.trouble.lost += 1
      throw new OutcomeUnknown('lost on the way')
    }
    if (dice < 14) this.#late.push(call)
    if (dice < 21) {
      this.trouble.twice += 1
      const [first] = await Promise.all([this.#carrier.send(call), this.#carrier.send(call)])
      return first!
    }
    const answer = await this.#carrier.send(call)
    if (dice < 28) {
      this.trouble.unanswered += 1
      throw new OutcomeUnknown('the answer was lost')
    }
    return answer
  }

  /** Everything that is still somewhere on the way arrives. */
  async settle(): Promise<void> {
    while (this.#late.length > 0) this.#bringLate()
    await Promise.all(this.#underWay)
  }

  #bringLate(): void {
    this.trouble.late += 1
    const [old] = this.#late.splice(this.#chance.below(this.#late.length), 1)
    const arriving: Promise<unknown> = this.#carrier
      .send(old!)
      .catch(() => undefined)
      .finally(() => this.#underWay.delete(arriving))
    this.#underWay.add(arriving)
  }
}

const PATIENCE = 2000

/** Says it until somebody answers: only for what may be said twice. */
export async function surely(carrier: Carrier, call: Call, wait: () => Promise<unknown>): Promise<Answer> {
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    try {
      return await carrier.send(call)
    } catch (error) {
      if (!(error instanceof OutcomeUnknown)) throw error
      await wait()
    }
  }
  throw new Error(`no answer to ${call.act}`)
}
