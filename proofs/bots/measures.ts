/** What an office can do against trade, one switch each. */
export const MEASURES = [
  'draw',
  'onePerPerson',
  'codes',
  'randomReturn',
  'waitlist',
  'proof',
  'limits',
] as const
export type Measure = (typeof MEASURES)[number]
export type Measures = Readonly<Record<Measure, boolean>>

const all = (on: boolean): Measures =>
  Object.fromEntries(MEASURES.map((name) => [name, on])) as Record<Measure, boolean>

export interface Scenario {
  readonly name: string
  readonly on: Measures
  /** The trade lies about titles on the waiting list, and nobody looks. */
  readonly lies?: boolean
}

/** Nothing, each alone, everything, everything but one. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'none', on: all(false) },
  ...MEASURES.map((name) => ({ name: `only ${name}`, on: { ...all(false), [name]: true } })),
  { name: 'all', on: all(true) },
  { name: 'all, with lies on the list', on: all(true), lies: true },
  ...MEASURES.map((name) => ({ name: `all but ${name}`, on: { ...all(true), [name]: false } })),
]
