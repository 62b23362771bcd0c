import type { Actor } from '#ground/permission/permission.ts'
import { playRun } from '../../src/office/simulator/index.ts'
import type { Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

const WORKER = '00000000-0000-7000-8000-00000000000f'

/** A day of the office is played beside it: begun, played to its end, named anew, deleted; another one is called off. */
export async function* played({ office }: Stage, boss: Actor): AsyncGenerator<Step> {
  const { simulator, ground } = office
  const { figures } = await sure(simulator.readStart(boss, { site: 1, copy: null }))
  const { dials, mark } = figures!
  const start = (key: string) =>
    sure(
      simulator.startRun(boss, {
        ...{ site: 1, name: 'Montag', from: null, baseMark: mark, twinName: null, key },
        ...{ firstDay: Temporal.PlainDate.from('2026-11-30'), days: 1, repeats: 1, seed: 1 },
        dials: {
          ...dials,
          hours: dials.hours.map(({ weekday, spans }) => ({
            weekday,
            text: spans.map(({ from, to }) => `${from}-${to}`).join(', '),
          })),
        },
      }),
    )
  let run = ''
  yield { act: 'simulator.look', rows: 0, do: () => sure(simulator.readRuns(boss, { site: 1 })) }
  yield { act: 'simulator.start-run', do: async () => (run = (await start('one')).run) }
  yield { act: 'simulator.start-run', rows: 0, do: () => start('one') }
  yield {
    act: 'simulator.end-run',
    do: async () => {
      const taken = (await simulator.takeNext(WORKER, ground.clock.now()))!
      const result = playRun(taken.order, () => undefined)!
      return sure(simulator.noteEnd({ run: taken.run, worker: WORKER, played: 1, outcome: { result } }))
    },
  }
  yield {
    act: 'simulator.rename-run',
    do: () => sure(simulator.renameRun(boss, { run, name: 'Ein Montag' })),
  }
  yield { act: 'simulator.delete-run', do: () => sure(simulator.deleteRun(boss, { run })) }
  const { run: other } = await start('two')
  yield { act: 'simulator.cancel-run', do: () => sure(simulator.cancelRun(boss, { run: other })) }
}
