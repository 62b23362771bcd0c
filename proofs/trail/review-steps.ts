import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import type { Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

const SITE = { site: 1 }
const FRAME = {
  ...{ changeDay: '2025-07-01', baselineFrom: '2024-01', baselineTo: '2025-01' },
  ...{ afterFrom: '2025-10', afterTo: '2026-10' },
}
const FINDING = {
  ...{
    title: 'Dauer',
    kpis: ['turnaround'],
    evidence: 'stieg',
    cause: 'Rückstand',
    change: 'Tag ohne Termine',
  },
  ...{ owner: 'Leitung', due: '2027-01-31', checkDay: '2027-06-30', effect: null, isDone: false },
}
const SHOCK = { name: 'Gesetz', from: '2026-01-01', until: null, what: 'mehr Anträge', source: 'BGBl.' }
const CLAIM = {
  claim: 'Dauer sinkt',
  kpi: 'turnaround',
  expected: 'down',
  verdict: 'rejected',
  why: 'stieg',
} as const
const EVIDENCE = { criterion: 'waits', state: 'partly', words: 'Wartezeit', link: '' } as const

/** A year is reviewed: values typed, handed in, reckoned and taken back, a target, what was found, and the report that stays. */
export async function* reviewed({ office }: Stage, boss: Actor): AsyncGenerator<Step> {
  const { review } = office
  const value = { ...SITE, kpi: 'turnaround', value: 40, n: 90, source: 'Liste' }
  yield { act: 'review.set-frame', do: () => sure(review.setFrame(boss, { ...SITE, ...FRAME })) }
  for (const period of ['2024-10', '2025-10', '2025-11'])
    yield { act: 'review.type-value', do: () => sure(review.typeValue(boss, { ...value, period })) }
  yield {
    act: 'review.take-back',
    do: () => sure(review.takeBackValue(boss, { ...SITE, kpi: 'turnaround', period: '2025-11' })),
  }
  const bytes = Buffer.from('Kennzahl;Monat;Wert;Fälle\nturnaround;2025-12;39;80\n')
  let batch = ''
  yield {
    act: 'review.import',
    do: async () => {
      batch = (await sure(review.importValues(boss, { ...SITE, bytes, name: 'liste.csv' }))).batch
    },
  }
  yield { act: 'review.take-back', do: () => sure(review.takeBackImport(boss, { ...SITE, batch })) }
  yield { act: 'review.reckon', do: () => sure(review.reckonValues(SYSTEM, SITE)) }
  const aim = { ...SITE, kpi: 'turnaround', value: 30, why: 'Beschluss' }
  yield { act: 'review.set-target', do: () => sure(review.setTarget(boss, aim)) }
  yield { act: 'review.save-finding', do: () => sure(review.saveFinding(boss, { ...SITE, body: FINDING })) }
  let id = ''
  yield {
    act: 'review.save-shock',
    do: async () => {
      id = (await sure(review.saveShock(boss, { ...SITE, body: SHOCK }))).id
    },
  }
  yield { act: 'review.remove-entry', do: () => sure(review.removeEntry(boss, { ...SITE, id })) }
  yield {
    act: 'review.save-hypothesis',
    do: () => sure(review.saveHypothesis(boss, { ...SITE, body: CLAIM })),
  }
  yield {
    act: 'review.save-evidence',
    do: () => sure(review.saveEvidence(boss, { ...SITE, body: EVIDENCE })),
  }
  yield { act: 'review.publish', do: () => sure(review.publishKpis(boss, { ...SITE, kpis: ['turnaround'] })) }
  yield { act: 'review.freeze', do: () => sure(review.freezeReview(boss, { ...SITE, name: 'Ein Jahr' })) }
  yield { act: 'review.read', rows: 0, do: () => sure(review.readReview(boss, SITE)) }
  yield { act: 'review.read', rows: 0, do: () => sure(review.readReports(boss, SITE)) }
}
