import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from '#ground/identity/chance.ts'
import { Connection, OutcomeUnknown, type Answer } from '../support/client.ts'

/** What a client was told, in the order it was told. */
export interface Told {
  readonly code: string
  readonly visit: string
  readonly start: string
  state: 'booked' | 'cancelled'
}

const STANDING_MAX = 40

/** Books, and gives back what is too much. An unknown outcome is repeated with the same key until it is known. */
export class Booker {
  readonly told: Told[] = []
  repeats = 0
  surprises: string[] = []
  readonly #line: Connection
  readonly #chance: Chance
  readonly #starts: readonly string[]
  readonly #name: string
  #keys = 0

  constructor(name: string, port: () => number, chance: Chance, starts: readonly string[]) {
    this.#name = name
    this.#line = new Connection(port)
    this.#chance = chance
    this.#starts = starts
  }

  async step(): Promise<void> {
    const start = this.#starts[this.#chance.below(this.#starts.length)]!
    const held = await this.#surely('/api/v1/holds', { site: 1, concerns: ['study_extend'], start })
    if (held.status === 409) return
    if (held.status !== 201)
      return void this.surprises.push(`hold: ${held.status} ${JSON.stringify(held.body)}`)
    const { code } = held.body as { code: string }
    const person = { familyName: 'Öztürk', givenNames: 'Al-Ḥasan', birthDate: '1990' }
    const booked = await this.#surely('/api/v1/appointments', { code, ...person })
    if (booked.status !== 201)
      return void this.surprises.push(`book: ${booked.status} ${JSON.stringify(booked.body)}`)
    this.told.push({ code, visit: (held.body as { visit: string }).visit, start, state: 'booked' })
    const standing = this.told.filter(({ state }) => state === 'booked')
    if (standing.length > STANDING_MAX) await this.#giveBack(standing[this.#chance.below(STANDING_MAX)]!)
  }

  async #giveBack(one: Told): Promise<void> {
    const answer = await this.#surely(`/api/v1/appointments/${one.code}/cancel`, {})
    if (answer.status === 200) one.state = 'cancelled'
    else this.surprises.push(`cancel: ${answer.status} ${JSON.stringify(answer.body)}`)
  }

  async #surely(path: string, body: object): Promise<Answer> {
    const key = { 'idempotency-key': `${this.#name}-${(this.#keys += 1)}-booking` }
    for (;;) {
      try {
        return await this.#line.post(path, body, key)
      } catch (error) {
        if (!(error instanceof OutcomeUnknown)) throw error
        this.repeats++
        await pause(2)
      }
    }
  }
}
