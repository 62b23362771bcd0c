import type { Backend } from '../backend.ts'

/** A place in memory, whose bytes a test may change: for tests of rooms that keep files. */
export interface MemoryBackend extends Backend {
  readonly bytes: Map<string, Uint8Array>
}

export function memoryBackend(now: () => Temporal.Instant): MemoryBackend {
  const bytes = new Map<string, Uint8Array>()
  const times = new Map<string, Temporal.Instant>()
  return {
    bytes,
    place: 'memory',
    claim: () => Promise.resolve(),
    write: (address, content) => {
      bytes.set(address, Uint8Array.from(content))
      times.set(address, now())
      return Promise.resolve()
    },
    read: (address) => Promise.resolve(bytes.get(address) ?? null),
    has: (address) => Promise.resolve(bytes.has(address)),
    remove: (address) => Promise.resolve(void bytes.delete(address)),
    async *list() {
      await Promise.resolve()
      yield [...bytes.keys()].map((address) => ({ address, writtenAt: times.get(address)! }))
    },
    tidy: () => Promise.resolve(0),
  }
}

export const TEST_SECRET = 'a secret of tests alone, with more than 32 characters'

/** What `openOffice` wants, for tests of rooms that keep files. */
export const memoryStore = () => ({
  backend: memoryBackend(() => Temporal.Now.instant()),
  secret: TEST_SECRET,
})
