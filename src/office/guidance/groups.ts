import { FACT_KEYS, FACTS, type FactKey } from '#law/risks/index.ts'

/** The facts in the order in which one talks about a life; each asked on a page of its own. Texts `guidance.groups.*`. */
export const GROUPS = [
  'title',
  'person',
  'stay',
  'protection',
  'family',
  'work',
  'training',
  'course',
  'livelihood',
  'travel',
  'papers',
  'plans',
] as const
export type Group = (typeof GROUPS)[number]

/** By the first word of the key; a whole key goes before it. */
const GROUP_OF: Readonly<Record<string, Group>> = {
  ...{ title: 'title', document: 'title', application: 'title', fiktion: 'title', card: 'title' },
  ...{ appointment: 'title', duldung: 'protection', ict: 'work', bluecard: 'work', formerBlueCard: 'work' },
  ...{ person: 'person', nationality: 'person', identity: 'person', entry: 'stay', stay: 'stay' },
  ...{ 'move.otherLand': 'stay', protection: 'protection', asylum: 'protection', bamf: 'protection' },
  ...{ departure: 'protection', marriage: 'family', divorce: 'family', spouse: 'family', family: 'family' },
  ...{ sponsor: 'family', child: 'family', eu: 'family', employment: 'work', notice: 'work', job: 'work' },
  ...{ business: 'work', work: 'work', degree: 'training', qualification: 'training', study: 'training' },
  ...{ funding: 'training', training: 'training', recognition: 'training', school: 'training' },
  ...{ course: 'course', german: 'course', lid: 'course', livelihood: 'livelihood', benefits: 'livelihood' },
  ...{ pension: 'livelihood', insurance: 'livelihood', housing: 'livelihood', absence: 'travel' },
  ...{ absences: 'travel', passport: 'papers', documents: 'papers', loss: 'papers', request: 'papers' },
  ...{ decision: 'papers', mail: 'papers', register: 'papers', naturalisation: 'plans', settlement: 'plans' },
  'family.reunionPlanned': 'plans',
}

/** Null: the vocabulary has a new word nobody has put into a group yet; a test finds it. */
export const groupOf = (key: FactKey): Group | null => GROUP_OF[key] ?? GROUP_OF[key.split('.')[0]!] ?? null

/** What one side may enter. What belongs into the browser of the person alone is not asked here and not taken. */
export const factsOf = (group: Group, side: 'person' | 'counsellor'): readonly FactKey[] =>
  FACT_KEYS.filter((key) => groupOf(key) === group && mayEnter(key, side))

export const mayEnter = (key: FactKey, side: 'person' | 'counsellor'): boolean =>
  FACTS[key].side === 'both' && (side === 'counsellor' || FACTS[key].selfCheck)

export const readGroup = (text: string): Group | null => GROUPS.find((group) => group === text) ?? null
