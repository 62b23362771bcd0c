import type { Ground } from '#ground/act/act.ts'
import { bindCounters } from './bind-counters.ts'
import { bindObservation } from './bind-observation.ts'
import { bindSimulator } from './bind-simulator.ts'
import { bindStaffing, concernWords } from './bind-staffing.ts'
import type { CatalogueBook } from './catalogue/index.ts'
import * as counters from './counters/index.ts'
import * as simulator from './simulator/index.ts'
import * as staffing from './staffing/index.ts'

/** The rooms the head of the office plans in: figures of past days, posts, counters, a whole office in figures. */
export function openPlanning({
  ground,
  catalogue,
  rulesOf,
}: {
  readonly ground: Ground
  readonly catalogue: CatalogueBook
  readonly rulesOf: simulator.SimulatorRoom['rulesOf']
}) {
  const concerns = () => concernWords(catalogue.catalogue)
  return {
    observation: bindObservation({ ground, catalogue }),
    staffing: bindStaffing(staffing.openStaffing({ ground, concerns })),
    counters: bindCounters(counters.openCounters({ ground })),
    simulator: bindSimulator(simulator.openSimulator({ ground, catalogue, rulesOf })),
  }
}
