import { staffActor, type Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

/** Days that are over become figures; case numbers of earlier years come along and are taken back. Sums leave no row. */
export async function* figures({ office }: Stage): AsyncGenerator<Step> {
  const { observation } = office
  const head = staffActor('hanna', ['head'])
  yield { act: 'observation.roll-up', do: () => observation.rollUp(1) }
  let id = ''
  const table = { site: 1, name: 'früher.csv', text: 'Monat;Anliegen;Fälle\n2025-03;study_extend;40' }
  yield {
    act: 'observation.import-history',
    do: async () => ({ id } = await sure(observation.importHistory(head, table))),
  }
  const [from, to] = [Temporal.PlainDate.from('2026-01-01'), Temporal.PlainDate.from('2027-01-01')]
  yield {
    act: 'observation.read',
    rows: 0,
    do: () => sure(observation.readFigures(head, { site: 1, from, to })),
  }
  yield { act: 'observation.remove-history', do: () => sure(observation.removeHistory(head, { site: 1, id })) }
}
