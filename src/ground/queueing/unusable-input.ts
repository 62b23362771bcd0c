/** What is wrong with a figure: whose it is, why, and what it may be. */
export interface InputFault {
  readonly field: string
  readonly why: 'missing' | 'not-a-number' | 'too-small' | 'too-large' | 'not-whole' | 'lengths-differ'
  readonly least?: number
  readonly most?: number
}

/** Thrown where a figure cannot be reckoned with. A face asks `inputFaults` first and answers with the field. */
export class UnusableInput extends Error {
  readonly fault: InputFault
  constructor(fault: InputFault) {
    const { least, most } = fault
    const bounds = least === undefined && most === undefined ? '' : ` (${least ?? ''} … ${most ?? ''})`
    super(`${fault.field}: ${fault.why}${bounds}`)
    this.name = 'UnusableInput'
    this.fault = fault
  }
}

/** What a queue is described with; minutes, and arrivals per minute. */
export interface QueueInput {
  readonly perMinute?: number
  readonly serviceMinutes?: number
  readonly load?: number
  readonly servers?: number
  readonly patienceMinutes?: number
  readonly targetMinutes?: number
  readonly minutes?: number
}

interface Bounds {
  readonly above?: number
  readonly least?: number
  readonly most: number
  readonly whole?: true
}

/** Wide enough for any office; beyond it somebody mistyped. */
const BOUNDS: Readonly<Record<keyof QueueInput, Bounds>> = {
  perMinute: { least: 0, most: 10_000 },
  serviceMinutes: { least: 0.0001, most: 10_000 },
  load: { least: 0, most: 100_000 },
  servers: { least: 0, most: 100_000, whole: true },
  patienceMinutes: { least: 0.0001, most: 1_000_000 },
  targetMinutes: { least: 0, most: 100_000 },
  minutes: { above: 0, most: 1_000_000 },
}

const isField = (name: string): name is keyof QueueInput => Object.hasOwn(BOUNDS, name)

/** Every figure of a queue that cannot be; an empty list where all can. Names it does not know are left alone. */
export function inputFaults(given: QueueInput): readonly InputFault[] {
  return Object.entries(given).flatMap(([field, value]) => {
    if (!isField(field) || value === undefined) return []
    const fault = faultOf(field, value, BOUNDS[field])
    return fault ? [fault] : []
  })
}

function faultOf(field: string, value: unknown, bounds: Bounds): InputFault | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { field, why: 'not-a-number' }
  const least = bounds.least ?? bounds.above ?? 0
  if (value < least || (bounds.above !== undefined && value <= bounds.above))
    return { field, why: 'too-small', least, most: bounds.most }
  if (value > bounds.most) return { field, why: 'too-large', least, most: bounds.most }
  return bounds.whole && !Number.isInteger(value)
    ? { field, why: 'not-whole', least, most: bounds.most }
    : null
}

/** Throws on the first figure that cannot be, or that is missing. */
export function demand(given: QueueInput, ...needed: readonly (keyof QueueInput)[]): void {
  const absent = needed.find((field) => given[field] === undefined)
  if (absent) throw new UnusableInput({ field: absent, why: 'missing' })
  const [fault] = inputFaults(given)
  if (fault) throw new UnusableInput(fault)
}

/** A share from 0 to 1. */
export function demandShare(field: string, value: number): void {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new UnusableInput({ field, why: 'not-a-number' })
  if (value < 0 || value > 1)
    throw new UnusableInput({ field, why: value < 0 ? 'too-small' : 'too-large', least: 0, most: 1 })
}

/** A whole number from `least` to `most`. */
export function demandWhole(field: string, value: number, least: number, most: number): void {
  const fault = faultOf(field, value, { least, most, whole: true })
  if (fault) throw new UnusableInput(fault)
}

/** Events expected in one stretch of time; beyond it a figure was mistyped, and nobody would wait for the answer. */
const MOST_EVENTS = 10_000_000

export function demandEvents(events: number): void {
  if (!(events <= MOST_EVENTS)) throw new UnusableInput({ field: 'minutes', why: 'too-large' })
}
