import type { AssessAnswer, FeeCase } from '#law/fees/index.ts'
import type { Drawn } from './cases.ts'
import { read } from './reading.ts'

export type Engine = (feeCase: FeeCase) => AssessAnswer

/** What the program and the second reading say differently about a case; empty when they agree. */
export function differences({ given, asked, refused }: Drawn, engine: Engine): string[] {
  const told = engine(given)
  if (!told.ok || refused !== null) {
    const said = told.ok ? 'an amount' : told.refusal
    return said === (refused ?? 'an amount')
      ? []
      : [`refusal: program ${said}, reading ${refused ?? 'an amount'}`]
  }
  const reading = read(asked)
  const { assessment } = told
  const said = {
    lines: assessment.lines.map(({ feeKey, cents }) => `${feeKey} ${cents}`).join(', '),
    total: assessment.totalCents,
    due: assessment.dueCents,
    open: openOf(told).join(', '),
  }
  const mine = {
    lines: reading.lines.map(({ feeKey, cents }) => `${feeKey} ${cents}`).join(', '),
    total: reading.totalCents,
    due: reading.dueCents,
    open: reading.open.toSorted().join(', '),
  }
  return (['lines', 'total', 'due', 'open'] as const)
    .filter((part) => said[part] !== mine[part])
    .map((part) => `${part}: program ${said[part]}; reading ${mine[part]}`)
}

const openOf = (told: AssessAnswer): string[] =>
  told.ok ? told.assessment.open.map(({ reduction, feeKey }) => `${reduction} ${feeKey}`).toSorted() : []
