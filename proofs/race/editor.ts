import type { Chance } from '#ground/identity/chance.ts'
import type { Connection } from '../support/client.ts'
import { laneNumber, seriesId } from '../support/sites.ts'
import { CONCERN, MINUTES, type Stage } from './stage.ts'

type Change = Record<string, unknown>

/** The third actor: edits opening hours, durations, lanes and days off while everybody books, and puts them back. */
export class Editor {
  edits = 0
  /** Edits whose list of touched bookings changed faster than one could read it; given up, as a person would. */
  givenUp = 0
  readonly waits: number[] = []
  readonly #line: Connection
  readonly #chance: Chance
  readonly #stage: Stage

  constructor(line: Connection, chance: Chance, stage: Stage) {
    this.#line = line
    this.#chance = chance
    this.#stage = stage
  }

  async step(): Promise<void> {
    const day = this.#stage.days[this.#chance.below(this.#stage.days.length)]!.toString()
    const id = crypto.randomUUID()
    switch (this.#chance.below(4)) {
      case 0:
        return this.#edit(this.#series(['08:00', '08:10', '08:05'][this.#chance.below(3)]!, '12:40'))
      case 1:
        return this.#edit(duration([15, 20, 30][this.#chance.below(3)]!))
      case 2:
        await this.#edit({
          kind: 'exception',
          exception: {
            id,
            site: 1,
            team: null,
            day,
            opens: null,
            closes: null,
            reason: 'Personalversammlung',
          },
        })
        return this.#edit({ kind: 'remove', rule: 'exception', id })
      default:
        await this.#edit(lane(false))
        return this.#edit(lane(true))
    }
  }

  /** The rules as they were. */
  async restore(): Promise<void> {
    for (const change of [this.#series('08:00', '13:00'), duration(MINUTES), lane(true)])
      await this.#edit(change, 50)
  }

  #series(opens: string, closes: string): Change {
    const { validFrom, validTo } = this.#stage.order
    const whole = {
      team: 'temporary',
      lanes: null,
      weekdays: [1, 2, 3, 4, 5],
      everyWeeks: 1,
      stepMinutes: MINUTES,
    }
    return {
      kind: 'series',
      series: { id: seriesId(1, 0), site: 1, ...whole, validFrom, validTo, opens, closes },
    }
  }

  /** An edit that touches bookings is told which; it repeats with what it has seen, a few times. */
  async #edit(change: Change, tries = 5): Promise<void> {
    let seen: string | undefined
    for (let n = 0; n < tries; n++) {
      const command = { site: 1, change, ...(seen && { seen }) }
      const start = performance.now()
      const { body } = await this.#line.post('/api/proof/act', { act: 'editCapacity', command })
      this.waits.push(performance.now() - start)
      const reply = body as { ok: boolean; refusal?: string; detail?: { seen: string } }
      if (reply.ok) return void this.edits++
      if (reply.refusal === 'unknown-rule') return
      if (reply.refusal !== 'touches-bookings') throw new Error(`edit refused: ${JSON.stringify(body)}`)
      seen = reply.detail?.seen
    }
    this.givenUp++
  }
}

const duration = (minutes: number): Change => ({ kind: 'duration', concern: CONCERN, minutes })

const lane = (active: boolean): Change => ({
  kind: 'lane',
  lane: {
    id: laneNumber(1, 1),
    site: 1,
    team: 'temporary',
    name: 'Platz 1',
    skills: [],
    stepFree: true,
    active,
  },
})
