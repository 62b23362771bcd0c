/** The demo office from inside: teams, desks, lanes and hours. Hours after a real office of that size; the rest invented. */
export const SITE = 1
/** Behind each stands a terminal made of nothing. */
export const DEMO_CARD_TILLS = ['Kartengerät 1', 'Kartengerät 2'] as const

/** Mails to here the demo's own mail server refuses, so that the reception has something to mend. */
export const FULL_BOXES = 'voll.example.org'

export const TEAMS = [
  { key: 'temporary', name: 'Befristeter Aufenthalt', letter: 'B' },
  { key: 'permanent', name: 'Dauerhafter Aufenthalt und Einbürgerung', letter: 'D' },
  { key: 'reception', name: 'Willkommenstheke', letter: 'A' },
] as const

export const DESKS = [
  ...['201', '202', '203', '204', '205', '206'].map((room, n) => ({ id: n + 1, team: 'temporary', room })),
  ...['211', '212', '213', '214'].map((room, n) => ({ id: n + 7, team: 'permanent', room })),
  ...['Theke 1', 'Theke 2'].map((room, n) => ({ id: n + 11, team: 'reception', room })),
] as const

interface Span {
  readonly weekdays: readonly number[]
  readonly opens: string
  readonly closes: string
}

const monday = { weekdays: [1], opens: '08:00', closes: '12:00' }
const mondayAfternoon = { weekdays: [1], opens: '14:00', closes: '18:00' }
const tuesday = { weekdays: [2], opens: '08:00', closes: '12:00' }
/** The team for permanent stays opens an hour later on Tuesdays. */
const tuesdayLater = { weekdays: [2], opens: '09:00', closes: '12:00' }
const thursday = { weekdays: [4], opens: '08:00', closes: '14:00' }
const friday = { weekdays: [5], opens: '08:00', closes: '12:00' }
const allWeek = [monday, mondayAfternoon, tuesday, thursday, friday]

export interface DemoLane {
  readonly team: string
  readonly name: string
  /** Concern keys; empty: whatever the team does. */
  readonly skills: readonly string[]
  readonly stepFree: boolean
  readonly hours: readonly Span[]
}

const work = [
  'blue_card',
  'skilled_academic',
  'skilled_vocational',
  'researcher',
  'ict_card',
  'employer_change',
  'chance_card',
  'recognition',
  'job_search',
  'title_transfer',
]
const protection = [
  'refugee_title',
  'humanitarian_25_3',
  'humanitarian_25_5',
  'ukraine_24',
  'duldung_extend',
  'gestattung_extend',
  'travel_doc_refugee',
  'training_tolerance',
  'work_tolerance',
  'good_integration',
  'residence_rule_change',
  'title_transfer',
]

/** Each desk keeps some mornings for files, so not every desk takes bookings whenever the house is open. */
export const LANES: readonly DemoLane[] = [
  // Nobody books here; the lane says when the welcome desk is open.
  { team: 'reception', name: 'Theke ohne Termin', skills: ['short_info'], stepFree: true, hours: allWeek },
  { team: 'temporary', name: 'Raum 201', skills: [], stepFree: true, hours: allWeek },
  { team: 'temporary', name: 'Raum 202', skills: [], stepFree: true, hours: allWeek },
  { team: 'temporary', name: 'Raum 203', skills: [], stepFree: true, hours: [monday, thursday] },
  { team: 'temporary', name: 'Raum 204', skills: [], stepFree: false, hours: [tuesday, thursday, friday] },
  {
    team: 'temporary',
    name: 'Raum 205 (Arbeit und Studium)',
    skills: [...work, 'study_first', 'study_extend'],
    stepFree: true,
    hours: [monday, mondayAfternoon, tuesday, thursday],
  },
  {
    team: 'temporary',
    name: 'Raum 206 (Schutz)',
    skills: protection,
    stepFree: true,
    hours: [monday, thursday, friday],
  },
  {
    team: 'permanent',
    name: 'Raum 211',
    skills: [],
    stepFree: true,
    hours: [monday, mondayAfternoon, tuesdayLater, thursday, friday],
  },
  {
    team: 'permanent',
    name: 'Raum 212',
    skills: [],
    stepFree: true,
    hours: [monday, tuesdayLater, thursday],
  },
  { team: 'permanent', name: 'Raum 213', skills: [], stepFree: false, hours: [thursday, friday] },
  {
    team: 'permanent',
    name: 'Raum 214 (Einbürgerung)',
    skills: ['citizenship'],
    stepFree: true,
    hours: [mondayAfternoon, tuesdayLater, thursday],
  },
  {
    team: 'reception',
    name: 'Verpflichtungserklärung',
    skills: ['obligation_declaration'],
    stepFree: true,
    hours: [
      { weekdays: [1], opens: '14:00', closes: '17:00' },
      { weekdays: [2, 5], opens: '09:00', closes: '12:00' },
      { weekdays: [4], opens: '10:00', closes: '14:00' },
    ],
  },
  {
    team: 'reception',
    name: 'BestIn',
    skills: ['bestin_job_loss', 'bestin_refused'],
    stepFree: true,
    hours: [
      { weekdays: [1], opens: '14:00', closes: '17:00' },
      { weekdays: [4], opens: '09:00', closes: '12:00' },
    ],
  },
]

/** A booking may begin at every quarter of an hour. Minutes. */
export const STEP_MINUTES = 15

/** Hours set aside: for the telephone, for draws, for letters with a code. Share in percent, open to everybody so many days before. */
export const QUOTAS = [
  { team: null, pool: 'desk', share: 10, opensDays: 1 },
  { team: 'temporary', pool: 'draw', share: 10, opensDays: 4 },
  { team: 'temporary', pool: 'coded', share: 5, opensDays: 3 },
  { team: 'permanent', pool: 'draw', share: 8, opensDays: 4 },
] as const

export interface DifferingDay {
  readonly team: string | null
  readonly day: Temporal.PlainDate
  /** null: closed. */
  readonly opens: string | null
  readonly closes: string | null
  readonly reason: string
}

/** Days that differ: the eves of the holidays, and a staff meeting on a Friday morning two to three weeks ahead. */
export function differingDays(today: Temporal.PlainDate): DifferingDay[] {
  const eves = [today.year, today.year + 1].flatMap((year) => [
    {
      team: null,
      day: Temporal.PlainDate.from({ year, month: 12, day: 24 }),
      opens: null,
      closes: null,
      reason: 'Heiligabend',
    },
    {
      team: null,
      day: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
      opens: null,
      closes: null,
      reason: 'Silvester',
    },
  ])
  const friday = weekdayAfter(today.add({ days: 14 }), 5)
  const meeting = ['temporary', 'permanent'].map((team) => ({
    ...{ team, day: friday, opens: '10:00', closes: '12:00', reason: 'Personalversammlung bis 10 Uhr' },
  }))
  return [...eves, ...(eves.some(({ day }) => day.equals(friday)) ? [] : meeting)]
}

/** One team is away for a day of training, five to six weeks ahead. */
export function training(today: Temporal.PlainDate): {
  team: string
  day: Temporal.PlainDate
  reason: string
} {
  return {
    team: 'permanent',
    day: weekdayAfter(today.add({ days: 35 }), 2),
    reason: 'Fortbildung Staatsangehörigkeitsrecht',
  }
}

function weekdayAfter(day: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return day.add({ days: (weekday - day.dayOfWeek + 7) % 7 })
}
