import type { Ground } from '#ground/act/act.ts'
import { readRelease } from './release-store.ts'
import type { Release } from './release.ts'

/** How old what a page shows of a release may be. Milliseconds. */
const FRESH_MS = 1000

/**
 * The releases this process has read a moment ago. Twenty thousand people look at one release within a minute; what it
 * says of days, concerns and times cannot change (column grants), and acts read its state again under its lock.
 */
export class KnownReleases {
  readonly #ground: Ground
  readonly #known = new Map<number, { readonly at: number; readonly release: Promise<Release | null> }>()

  constructor(ground: Ground) {
    this.#ground = ground
  }

  get(id: number): Promise<Release | null> {
    const now = this.#ground.clock.now().epochMilliseconds
    const known = this.#known.get(id)
    if (known && now >= known.at && now - known.at < FRESH_MS) return known.release
    const release = readRelease(this.#ground.db, id)
    this.#known.set(id, { at: now, release })
    // What could not be read is read again; what does not exist is not remembered for ever.
    release.then(
      (it) => it || this.#known.delete(id),
      () => this.#known.delete(id),
    )
    return release
  }

  forget(id: number): void {
    this.#known.delete(id)
  }
}
