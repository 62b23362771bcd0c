import { bind } from './bind.ts'
import * as simulator from './simulator/index.ts'

/** The simulator for the faces, and for what plays its runs beside them. */
export function bindSimulator(room: simulator.SimulatorRoom) {
  const { startRun, cancelRun, renameRun, deleteRun, readRuns, readStart, readRun, readPair } = simulator
  const { isWaiting, takeNext, sayHowFar, giveBack, noteEnd } = simulator
  return {
    limits: simulator.RUN_LIMITS,
    bounds: simulator.BOUNDS,
    tableOfDays: simulator.tableOfDays,
    tableOfPair: simulator.tableOfPair,
    ...bind(room, {
      ...{ startRun, cancelRun, renameRun, deleteRun, readRuns, readStart, readRun, readPair },
      ...{ isWaiting, takeNext, sayHowFar, giveBack, noteEnd },
    }),
  }
}
