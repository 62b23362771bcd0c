import type { Db, Tx } from '#ground/act/act.ts'
import { evaluationIsOff } from '#office/evaluations/index.ts'
import { waited, type WaitFigures } from './learned.ts'
import { toldHistograms, type Span } from './told-store.ts'

/** How long was waited at a site, all areas together, and by whether one had an appointment. Nothing while nobody agreed to it. */
export async function waitsOver(
  db: Db | Tx,
  { site, from, to, at }: Span & { readonly site: number; readonly at: Temporal.Instant },
): Promise<Readonly<Record<'booked' | 'walkIn' | 'all', WaitFigures | null>>> {
  if (await evaluationIsOff(db, { site, at, key: 'past.waits' }))
    return { booked: null, walkIn: null, all: null }
  const told = await toldHistograms(db, site, { from, to }, 'wait')
  const of = (origin: 'b' | 'w') => told.filter(({ key }) => key.endsWith(`/${origin}`))
  return { booked: waited(of('b')), walkIn: waited(of('w')), all: waited(told) }
}
