import type { Ground } from '#ground/act/act.ts'
import type { Feed } from '#ground/events/feed.ts'
import { noGuard, Pressure, type Guard } from './guard.ts'
import { officeSecret, readGuards } from './guard-store.ts'

/** What this process knows of the guards of all sites; kept by the events of every process. */
export interface Guards {
  /** Signs challenges and keys addresses. */
  readonly secret: Buffer
  of(site: number): Guard
  /** Whether any site has decided anything. */
  any(): boolean
  has(site: number): boolean
  /** Whether a form of this site asks for a proof at this moment. */
  isAsked(site: number): boolean
  reload(): Promise<void>
  close(): void
}

const SECRET_BYTES = 32
const AGAIN_MS = 500

export async function openGuards(ground: Ground, feed: Feed): Promise<Guards> {
  const secret = await officeSecret(ground.db, ground.chance.bytes(SECRET_BYTES))
  const pressures = new Map<number, Pressure>()
  let known = new Map<number, Guard>()
  let closed = false
  const reload = async (): Promise<void> => {
    known = new Map((await readGuards(ground.db)).map((it) => [it.site, it]))
  }
  const keepTrying = (): Promise<void> =>
    reload().catch(() => {
      if (!closed) setTimeout(() => void keepTrying(), AGAIN_MS).unref()
    })
  const of = (site: number): Guard => known.get(site) ?? noGuard(site)
  const stop = feed.subscribe(({ topic, site, at }) => {
    if (topic === 'release.guard-changed') void keepTrying()
    if (topic !== 'appointments.held' || site === null) return
    const pressure = pressures.get(site) ?? new Pressure()
    pressures.set(site, pressure)
    pressure.held(Temporal.Instant.from(at).epochMilliseconds, of(site).pressure)
  })
  await reload()
  return {
    ...{ secret, of, reload },
    any: () => known.size > 0,
    has: (site) => known.has(site),
    isAsked(site) {
      const { proof } = of(site)
      if (proof !== 'under-pressure') return proof === 'always'
      return pressures.get(site)?.isOn(ground.clock.now().epochMilliseconds) ?? false
    },
    close() {
      closed = true
      stop()
    },
  }
}
