import { evaluationIsOff, type EvaluationOff } from '#office/evaluations/index.ts'
import type { OfficeSetting } from './engine/setting.ts'
import type { SimulatorRoom } from './room.ts'

/** A run that was played with measured figures says something of them: it is off with them. */
export async function baseIsOff(
  { ground: { db, clock } }: SimulatorRoom,
  site: number,
  { sources }: Pick<OfficeSetting, 'sources'>,
): Promise<EvaluationOff | undefined> {
  if (sources.every(({ from }) => from !== 'measured')) return undefined
  return evaluationIsOff(db, { site, at: clock.now(), key: 'simulator.learn' })
}
