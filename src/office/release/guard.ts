/** What a site asks of visitors beside their wish, and how often one person may ask. Pure. */
export interface Guard {
  readonly site: number
  /** When a form wants a solved challenge or some patience. */
  readonly proof: 'off' | 'under-pressure' | 'always'
  /** Places held in a minute from which on a site is under pressure. */
  readonly pressure: number
  /** Bookings and entries that still count, and those within 24 hours; null: any number. */
  readonly livePerPerson: number | null
  readonly livePerReach: number | null
  readonly dayPerPerson: number | null
  readonly dayPerReach: number | null
}

export const PROOFS = ['off', 'under-pressure', 'always'] as const
/** Once under pressure a site stays so for a while: bots come in waves. Minutes. */
export const PRESSURE_MINUTES = 10

/** A site that has not decided: nothing is asked and nothing is counted. */
export const noGuard = (site: number): Guard => ({
  ...{ site, proof: 'off', pressure: 60 },
  ...{ livePerPerson: null, livePerReach: null, dayPerPerson: null, dayPerReach: null },
})

/** What the administration is offered first: wide enough for a family, a counselling centre, a shared telephone. */
export const suggestedGuard = (site: number): Guard => ({
  ...{ site, proof: 'under-pressure', pressure: 60 },
  ...{ livePerPerson: 4, livePerReach: 12, dayPerPerson: 8, dayPerReach: 40 },
})

const LIMITS = [
  ['livePerPerson', 100],
  ['livePerReach', 1000],
  ['dayPerPerson', 1000],
  ['dayPerReach', 10_000],
] as const

/** The first field that cannot be, or null. */
export function wrongGuardField(it: Guard): string | null {
  if (!PROOFS.includes(it.proof)) return 'proof'
  if (!isWhole(it.pressure, 10_000)) return 'pressure'
  return LIMITS.find(([field, most]) => it[field] !== null && !isWhole(it[field], most))?.[0] ?? null
}

const isWhole = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= most

export function counts(it: Guard): boolean {
  return [it.livePerPerson, it.livePerReach, it.dayPerPerson, it.dayPerReach].some((limit) => limit !== null)
}

/** Notices when places go faster than people take them. Times in epoch ms. */
export class Pressure {
  #minute: number[] = []
  #until = -Infinity

  /** A place was held at this moment. */
  held(at: number, threshold: number): void {
    this.#minute.push(at)
    const from = at - 60_000
    let gone = 0
    while ((this.#minute[gone] ?? Infinity) <= from) gone++
    if (gone > 0) this.#minute.splice(0, gone)
    if (this.#minute.length > threshold) this.#until = at + PRESSURE_MINUTES * 60_000
  }

  isOn(now: number): boolean {
    return now < this.#until
  }
}
