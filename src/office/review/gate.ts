import type { Db, Tx } from '#ground/act/act.ts'
import { evaluationsOff } from '#office/evaluations/index.ts'
import { evaluationsOf, type Kpi } from './kpi.ts'
import { KPIS } from './kpis.ts'

/** Which figures may be looked at now, and which evaluations keep the others off. Asked with every look. */
export interface Allowed {
  readonly kpis: readonly Kpi[]
  readonly off: readonly { readonly kpi: Kpi; readonly evaluation: string }[]
}

export async function allowedKpis(
  sql: Db | Tx,
  {
    site,
    at,
    among = KPIS,
  }: { readonly site: number; readonly at: Temporal.Instant; readonly among?: readonly Kpi[] },
): Promise<Allowed> {
  const keys = [...new Set(among.flatMap(evaluationsOf))]
  const closed = await evaluationsOff(sql, { site, at, keys })
  const kpis: Kpi[] = []
  const off: { kpi: Kpi; evaluation: string }[] = []
  for (const kpi of among) {
    const evaluation = evaluationsOf(kpi).find((key) => closed.has(key))
    if (evaluation === undefined) kpis.push(kpi)
    else off.push({ kpi, evaluation })
  }
  return { kpis, off }
}
