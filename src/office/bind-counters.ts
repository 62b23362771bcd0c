import { bind } from './bind.ts'
import * as counters from './counters/index.ts'

/** The counters as the faces may call them: acts, and the reckoning, which is pure. */
export function bindCounters(room: counters.CountersRoom) {
  const { learnScenario, createScenario, changeScenario, copyScenario, deleteScenario, restoreScenario } =
    counters
  const { scenariosOf, scenarioOf } = counters
  const { faultsOf, faultsIn, usualScenario, spread, isOpenAt, peopleBehind, openShare } = counters
  const { pullAll, noShowNow, noShowWithin, overbookAnswer, assumptionsOf } = counters
  const { withSuggested, openReckoner } = counters
  const { GRID, QUARTERS, HALVES, WEEKDAYS } = counters
  return {
    ...{ faultsOf, faultsIn, usualScenario, spread, isOpenAt, peopleBehind, openShare },
    ...{ pullAll, noShowNow, noShowWithin, overbookAnswer, assumptionsOf },
    ...{ ...openReckoner(), withSuggested },
    ...{ GRID, QUARTERS, HALVES, WEEKDAYS },
    ...bind(room, {
      ...{ learnScenario, createScenario, changeScenario, copyScenario, deleteScenario, restoreScenario },
      ...{ scenariosOf, scenarioOf },
    }),
  }
}
