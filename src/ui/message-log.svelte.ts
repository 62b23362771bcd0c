import type { Words } from './words.ts'

export interface LogEntry {
  readonly id: number
  readonly kind: 'info' | 'success' | 'warning' | 'danger'
  readonly words: Words
  /** 'HH:MM' as shown. */
  readonly time: string
}

const shownAtOnce = 4
const kept = 50

/** Messages of one staff page. Nothing vanishes by itself before it could be read; all stay in the log. */
export class MessageLog {
  entries: LogEntry[] = $state([])
  #unread: number[] = $state([])
  #next = 1

  /** Newest messages nobody has closed. */
  get open(): readonly LogEntry[] {
    return this.entries.filter((entry) => this.#unread.includes(entry.id)).slice(0, shownAtOnce)
  }

  add(kind: LogEntry['kind'], words: Words, time: string): void {
    const entry = { id: this.#next++, kind, words, time }
    this.entries = [entry, ...this.entries].slice(0, kept)
    this.#unread.push(entry.id)
  }

  dismiss(id: number): void {
    this.#unread = this.#unread.filter((unread) => unread !== id)
  }
}
