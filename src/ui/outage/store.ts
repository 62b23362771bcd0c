/** What a machine keeps for hours without the server: a list, numbers, and what was noted. IndexedDB, one for the machine. */

export interface KeptNumber {
  readonly number: string
  readonly code: string
}

/** An entry as it is sent; see src/office/outage/entry.ts, which believes nothing of it. */
export interface QueuedEntry {
  readonly id: string
  readonly kind: 'check-in' | 'draw' | 'arrived' | 'called' | 'finished'
  readonly at: number
  readonly number?: string | null
  readonly visit?: string
  readonly digest?: string
  readonly concerns?: readonly string[]
  readonly language?: string
}

interface HeldNumber extends KeptNumber {
  readonly day: string
  readonly letter: string
  readonly used: 0 | 1
}

const NAME = 'willkommen-outage'
const STORES = ['kept', 'numbers', 'queue'] as const

export class OutageStore {
  readonly #db: IDBDatabase
  private constructor(db: IDBDatabase) {
    this.#db = db
  }

  static async open(): Promise<OutageStore> {
    const asked = indexedDB.open(NAME, 1)
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('kept')
      asked.result.createObjectStore('queue', { keyPath: 'id' }).createIndex('at', 'at')
      asked.result
        .createObjectStore('numbers', { keyPath: ['day', 'number'] })
        .createIndex('open', ['day', 'letter', 'used'])
    }
    return new OutageStore(await settled(asked))
  }

  read<T>(key: string): Promise<T | undefined> {
    return settled(this.#db.transaction('kept').objectStore('kept').get(key) as IDBRequest<T | undefined>)
  }

  async keep(key: string, value: unknown): Promise<void> {
    await settled(this.#db.transaction('kept', 'readwrite').objectStore('kept').put(value, key))
  }

  async forget(key: string): Promise<void> {
    await settled(this.#db.transaction('kept', 'readwrite').objectStore('kept').delete(key))
  }

  /** Adds numbers this machine was given. What it has given out itself stays used, whatever the server knew. */
  async hold(day: string, numbers: readonly KeptNumber[]): Promise<void> {
    const inside = this.#db.transaction('numbers', 'readwrite')
    const store = inside.objectStore('numbers')
    store.delete(IDBKeyRange.upperBound([day, ''], true))
    for (const { number, code } of numbers) {
      const held: HeldNumber = { day, number, code, letter: number.slice(0, 1), used: 0 }
      store.get([day, number]).onsuccess = ({ target }) => {
        if (!(target as IDBRequest).result) store.put(held)
      }
    }
    await done(inside)
  }

  async openNumbers(day: string): Promise<number> {
    const all = (await settled(
      this.#db.transaction('numbers').objectStore('numbers').getAll(),
    )) as HeldNumber[]
    return all.filter((it) => it.day === day && it.used === 0).length
  }

  /**
   * Notes something, with a number of the letter when one is asked for: number and note in one transaction, so that no two
   * windows give one number and no number is given without its note. Null: the block is used up.
   * @param once the same visitor again gets what was given before.
   */
  async note(
    entry: Omit<QueuedEntry, 'id' | 'number'> & { readonly number?: string },
    more: { readonly day: string; readonly letter?: string; readonly once?: string },
  ): Promise<{ readonly entry: QueuedEntry; readonly code: string | null; readonly again: boolean } | null> {
    type Given = { readonly entry: QueuedEntry; readonly code: string | null; readonly again: boolean }
    const inside = this.#db.transaction([...STORES], 'readwrite')
    const once = more.once && `given:${more.day}:${more.once}`
    const before = once && ((await settled(inside.objectStore('kept').get(once))) as Given | undefined)
    if (before) return { ...before, again: true }
    let held: HeldNumber | undefined
    if (more.letter) {
      const numbers = inside.objectStore('numbers')
      held = (await settled(numbers.index('open').get([more.day, more.letter, 0]))) as HeldNumber | undefined
      if (!held) return null
      numbers.put({ ...held, used: 1 })
    }
    const number = held?.number ?? entry.number ?? null
    const given: Given = {
      entry: { ...entry, number, id: crypto.randomUUID() },
      code: held?.code ?? null,
      again: false,
    }
    inside.objectStore('queue').put(given.entry)
    if (once) inside.objectStore('kept').put(given, once)
    await done(inside)
    return given
  }

  /** The oldest first; a few at a time, for a queue may be long. */
  async queued(most: number): Promise<QueuedEntry[]> {
    return settled(this.#db.transaction('queue').objectStore('queue').index('at').getAll(undefined, most))
  }

  async countQueued(): Promise<number> {
    return settled(this.#db.transaction('queue').objectStore('queue').count())
  }

  async drop(ids: readonly string[]): Promise<void> {
    const inside = this.#db.transaction('queue', 'readwrite')
    for (const id of ids) inside.objectStore('queue').delete(id)
    await done(inside)
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('storage'))
  })
}

function done(inside: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    inside.oncomplete = () => resolve()
    inside.onabort = () => reject(inside.error ?? new Error('storage'))
  })
}
