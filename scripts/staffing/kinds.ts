import { solveErlangA, solveErlangB, solveErlangC, solveErlangCMin, solveSquareRoot } from './erlang-kinds.ts'
import { solveBenchmark } from './benchmark-kind.ts'
import { solveFee } from './fee-kind.ts'
import type { Solve } from './figures.ts'
import {
  solveDelay,
  solveGivenDay,
  solveInUse,
  solveNoShow,
  solveOverbooking,
  solveSchedule,
  solveSmallGroup,
} from './hall-kinds.ts'
import { solveDay, solveLoad } from './load-kinds.ts'
import { solvePosts, solveYear } from './post-kinds.ts'

/** Who answers which kind of vector. */
export const KINDS: Readonly<Record<string, Solve>> = {
  erlangB: solveErlangB,
  erlangC: solveErlangC,
  'erlangC-min': solveErlangCMin,
  erlangA: solveErlangA,
  squareRootStaffing: solveSquareRoot,
  modifiedOfferedLoad: solveLoad,
  nonstationaryMMs: solveDay,
  desDeterministic: solveGivenDay,
  delayEstimate: solveDelay,
  delayEstimatorBenchmark: solveBenchmark,
  referenceSystem: solveInUse,
  noShow: solveNoShow,
  overbooking: solveOverbooking,
  appointmentSchedule: solveSchedule,
  personnel: solvePosts,
  annualMinutes: solveYear,
  fee: solveFee,
  smallGroup: solveSmallGroup,
}
