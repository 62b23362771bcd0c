import { ACCESS } from './catalogue/access.ts'
import { CASEWORK } from './catalogue/casework.ts'
import { ECONOMY } from './catalogue/economy.ts'
import { FLOW } from './catalogue/flow.ts'
import { PEOPLE } from './catalogue/people.ts'
import { VOICE } from './catalogue/voice.ts'
import type { Kpi } from './kpi.ts'

/** Every figure the review knows, in the order in which it tells them. */
export const KPIS: readonly Kpi[] = [...ACCESS, ...FLOW, ...CASEWORK, ...PEOPLE, ...ECONOMY, ...VOICE]

const BY_KEY = new Map(KPIS.map((it) => [it.key, it]))

export const kpiOf = (key: string): Kpi | undefined => BY_KEY.get(key)
