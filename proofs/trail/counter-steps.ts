import type { Actor } from '#ground/permission/permission.ts'
import type { Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

/** A scenario of desks and waits is described, changed, copied, taken away and brought back; reading it leaves nothing. */
export async function* weighed({ office }: Stage, boss: Actor): AsyncGenerator<Step> {
  const { counters } = office
  const described = { area: '', name: 'Halle', note: '', setting: counters.usualScenario(2026) }
  let scenario = ''
  yield {
    act: 'counters.create',
    do: async () =>
      (scenario = (await sure(counters.createScenario(boss, { site: 1, ...described }))).scenario),
  }
  yield { act: 'counters.read', rows: 0, do: () => counters.scenarioOf(boss, scenario) }
  const at = { scenario, site: 1 }
  yield {
    act: 'counters.change',
    do: () => sure(counters.changeScenario(boss, { ...at, ...described, version: 1 })),
  }
  yield {
    act: 'counters.copy',
    do: () => sure(counters.copyScenario(boss, { ...at, name: 'Halle, dritter Schalter' })),
  }
  yield { act: 'counters.delete', do: () => sure(counters.deleteScenario(boss, at)) }
  yield { act: 'counters.restore', do: () => sure(counters.restoreScenario(boss, at)) }
}
