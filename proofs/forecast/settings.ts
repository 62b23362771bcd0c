import type { Shape } from './luck.ts'

export interface Kind {
  readonly concern: string
  readonly team: string
  /** Minutes it really takes on average, and what the catalogue says. */
  readonly minutes: number
  readonly planned: number
  readonly share: number
  readonly shape: Shape
}

/** An office and its days. Nothing here is told to the forecast; it sees what a database would have kept. */
export interface Setting {
  readonly name: string
  readonly kinds: readonly Kind[]
  /** Teams and skills (empty: all) of each desk. */
  readonly desks: readonly { readonly teams: readonly string[]; readonly skills: readonly string[] }[]
  /** Walk-ins an hour, for the whole house; the middle of the morning is busier. */
  readonly walkIns: number
  /** Minutes between two booked places, at each of so many at once; 0: no appointments. */
  readonly everyMinutes: number
  readonly atOnce: number
  /** Share who stay away, and how much that differs from day to day. */
  readonly staysAway: readonly [number, number]
  /** How much a day's pace differs from another's, and by how much the test days are slower than those learned from. */
  readonly dayPace: number
  readonly drift: number
  /** Which of the test days: a fixed list of booked begins (minutes after opening) and the days since booking. */
  readonly booked?: readonly (readonly { readonly due: number; readonly lead: number }[])[]
}

const kind = (
  concern: string,
  team: string,
  minutes: number,
  planned: number,
  share: number,
  shape: Shape = 'lognormal',
): Kind => ({ concern, team, minutes, planned, share, shape })

const free = { skills: [] as readonly string[] }
const desks = (many: number, ...teams: string[]) => Array.from({ length: many }, () => ({ teams, ...free }))

const HOUSE: readonly Kind[] = [
  kind('extend', 'titles', 14, 15, 4),
  kind('card', 'titles', 6, 5, 3),
  kind('family', 'titles', 22, 20, 2),
  kind('question', 'reception', 5, 6, 5),
]
const PLAIN = { staysAway: [0.15, 0.05], dayPace: 0.1, drift: 0, everyMinutes: 15, atOnce: 2 } as const

export const SETTINGS: readonly Setting[] = [
  {
    ...PLAIN,
    ...{ name: 'calm', kinds: HOUSE, walkIns: 9, everyMinutes: 20 },
    desks: [...desks(4, 'titles'), ...desks(1, 'reception', 'titles')],
  },
  {
    ...PLAIN,
    ...{ name: 'busy', kinds: HOUSE, walkIns: 17 },
    desks: [...desks(5, 'titles'), ...desks(1, 'reception', 'titles')],
  },
  {
    ...PLAIN,
    ...{ name: 'skills', walkIns: 15, everyMinutes: 15 },
    kinds: HOUSE.map((it) => ({ ...it, shape: 'gamma' as const })),
    desks: [
      ...desks(2, 'titles'),
      { teams: ['titles'], skills: ['card', 'extend'] },
      { teams: ['titles'], skills: ['card', 'extend'] },
      { teams: ['titles', 'reception'], skills: ['card', 'question'] },
      ...desks(1, 'reception'),
    ],
  },
  {
    ...PLAIN,
    ...{ name: 'appointments', walkIns: 6, everyMinutes: 15, atOnce: 4, staysAway: [0.22, 0.08] },
    kinds: HOUSE.map((it) => ({ ...it, shape: 'weibull' as const })),
    desks: [...desks(5, 'titles'), ...desks(1, 'reception', 'titles')],
  },
  {
    ...PLAIN,
    ...{ name: 'drift', walkIns: 14, drift: 0.15, dayPace: 0.15 },
    kinds: HOUSE.map((it) => ({ ...it, shape: 'mixed' as const })),
    desks: [...desks(5, 'titles'), ...desks(1, 'reception', 'titles')],
  },
  {
    ...PLAIN,
    ...{ name: 'large', kinds: HOUSE, walkIns: 48, everyMinutes: 15, atOnce: 5 },
    desks: [...desks(13, 'titles'), ...desks(2, 'reception')],
  },
]
