import type { Actor } from '#ground/permission/permission.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { terminal, type Stage } from './office.ts'
import type { Step } from './story.ts'

const DAY = '2026-11-23'

/** The network was away: numbers ahead, a list, a paper line, one that must be asked about, a drill. */
export async function* outages({ office, clock }: Stage, front: Actor): AsyncGenerator<Step> {
  const { outage } = office
  const at = clock.now().epochMilliseconds
  const site = 1
  const entryOf = (n: number) => ({
    ...{ id: `01900000-0000-4000-8000-00000000000${n}`, kind: 'paper', at, concerns: ['short_info'] },
  })
  const told = (entries: readonly unknown[], source: 'paper' | 'terminal' = 'paper', actor = front) =>
    settled(outage.catchUp(actor, { site, source, sentAt: at, entries }))
  yield { act: 'outage.reserve-numbers', do: () => settled(outage.reserveNumbers(terminal, { site })) }
  // enough are there: nothing is done and nothing written
  yield {
    act: 'outage.reserve-numbers',
    rows: 0,
    do: () => settled(outage.reserveNumbers(terminal, { site })),
  }
  yield { act: 'outage.day-plan', rows: 0, do: () => settled(outage.dayPlan(terminal, { site })) }
  yield { act: 'outage.snapshot', do: () => settled(outage.snapshot(front, { site })) }
  yield { act: 'outage.catch-up', do: () => told([{ ...entryOf(1), number: 'N017' }]) }
  yield { act: 'outage.catch-up', rows: 0, do: () => told([{ ...entryOf(1), number: 'N017' }]) }
  const unknown = { ...entryOf(2), kind: 'check-in', digest: 'A'.repeat(43) }
  yield { act: 'outage.catch-up', do: () => told([unknown], 'terminal', terminal) }
  yield { act: 'outage.conflicts', rows: 0, do: () => settled(outage.conflicts(front, { site })) }
  const settle = { site, entry: unknown.id, how: 'done', note: 'war ein anderer Code' } as const
  yield { act: 'outage.settle', do: () => settled(outage.settle(front, settle)) }
  const list = { site, officeName: 'Amt' }
  yield { act: 'outage.day-list', do: () => settled(outage.dayListPdf(SYSTEM, list)) }
  const heldOn = Temporal.PlainDate.from(DAY)
  const drill = { site, heldOn, participants: 5, steps: ['cut', 'talk'], wentWrong: '' }
  yield { act: 'outage.record-drill', do: () => settled(outage.recordDrill(front, drill)) }
  yield { act: 'outage.drills', rows: 0, do: () => settled(outage.drills(front, { site })) }
}

async function settled<T extends { readonly ok: boolean }>(work: Promise<T>): Promise<T> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome
}
