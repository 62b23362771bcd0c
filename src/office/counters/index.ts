/** The door of the counters: scenarios of desks and waits, what if, suggestions. */
export { counterPermissions } from './permissions.ts'
export { openCounters, type CountersRoom } from './room.ts'
export * from './scenario.ts'
export { assumptionsOf } from './assumptions.ts'
export { faultsOf, type Fault } from './faults.ts'
export { openShare, peopleBehind } from './flow.ts'
export type { DayAnswer, Overload, Quarter } from './day-answer.ts'
export { reckon, type Answer, type YearAnswer } from './reckon.ts'
export { pullAll, type Lever, type LeverRefusal, type Note } from './levers.ts'
export { whatIf, type WhatIf } from './what-if.ts'
export { openReckoner } from './reckoner.ts'
export { poolOrSplit, type PoolAnswer } from './pool.ts'
export { suggest, withSuggested, type DaySuggestion } from './suggest.ts'
export { noShowNow, noShowWithin, type NoShowForecast } from './no-show.ts'
export { overbookAnswer, type OverbookAnswer } from './overbook.ts'
export {
  changeScenario,
  createScenario,
  faultsIn,
  type Described,
  type ScenarioRefusal,
} from './save-scenario.ts'
export { learnScenario } from './learn-scenario.ts'
export { copyScenario } from './copy-scenario.ts'
export { deleteScenario, restoreScenario } from './delete-scenario.ts'
export { scenarioOf, scenariosOf, type ListedScenario } from './read-scenarios.ts'
