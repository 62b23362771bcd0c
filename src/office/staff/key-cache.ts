import type { KeyHolder } from './account.ts'

/** How long a key is believed without asking the database: the longest a revoked key may go on working, in seconds. */
export const KEY_BELIEVED_SECONDS = 30
const MOST = 1000

/** Keys seen lately, by digest. A hall full of displays must not ask the database at every call. */
export class KeyCache {
  readonly #known = new Map<string, { actor: KeyHolder; until: number }>()

  get(digest: string, now: Temporal.Instant): KeyHolder | null {
    const found = this.#known.get(digest)
    return found && found.until > now.epochMilliseconds ? found.actor : null
  }

  put(digest: string, actor: KeyHolder, now: Temporal.Instant): void {
    if (this.#known.size >= MOST) this.#known.clear()
    this.#known.set(digest, { actor, until: now.epochMilliseconds + KEY_BELIEVED_SECONDS * 1000 })
  }

  clear(): void {
    this.#known.clear()
  }
}
