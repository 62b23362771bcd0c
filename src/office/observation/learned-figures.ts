import type { Db, Tx } from '#ground/act/act.ts'
import { evaluationsOff } from '#office/evaluations/index.ts'
import { toldFigures, type AreaFigures, type Learned } from './learned.ts'
import type { Span } from './told-store.ts'

/** The evaluations of `evaluations/catalogue/past.ts`. */
const PAST = ['arrivals', 'cases', 'left', 'minutes', 'missed', 'punctuality', 'waits'].map(
  (name) => `past.${name}`,
)

/** Of what past days were like, that to which nobody agreed for now. */
export const pastOff = (
  db: Db | Tx,
  asked: { readonly site: number; readonly at: Temporal.Instant },
): Promise<ReadonlySet<string>> => evaluationsOff(db, { ...asked, keys: PAST })

/**
 * What past days were like, for plans, models and pages. Everything in it is a sum of batches of five or more that were told once;
 * minutes are told of areas with five colleagues or more; and nothing is in it that the Personalrat has not agreed to by `at`.
 */
export async function learnedFigures(
  db: Db | Tx,
  { at, ...asked }: Span & { readonly site: number; readonly at: Temporal.Instant },
): Promise<Learned> {
  const off = await pastOff(db, { site: asked.site, at })
  return withoutOff(await toldFigures(db, asked), off)
}

/** Without the figures that are off; what is left says nothing of them. Pure. */
export function withoutOff(told: Omit<Learned, 'off'>, off: ReadonlySet<string>): Learned {
  const isOff = (name: string): boolean => off.has(`past.${name}`)
  const concerns = isOff('minutes')
    ? told.concerns.map((it) => ({ ...it, minutes: null }))
    : told.concerns.filter(({ minutes }) => minutes !== null || !isOff('cases'))
  return {
    ...told,
    areas: told.areas.map((area) => areaWithout(area, isOff)),
    concerns: isOff('minutes') && isOff('cases') ? [] : concerns,
    small: isOff('minutes') ? { areas: [], minutes: null } : told.small,
    off: [...off].toSorted(),
  }
}

const areaWithout = (it: AreaFigures, isOff: (name: string) => boolean): AreaFigures => ({
  ...it,
  ...(isOff('arrivals') && { arrivals: [] }),
  ...(isOff('missed') && { noShow: [], windows: [] }),
  ...(isOff('waits') && { waits: { booked: null, walkIn: null }, waitsOfDay: [] }),
  ...(isOff('left') && { walkOffs: null }),
  ...(isOff('punctuality') && { punctuality: null }),
})
