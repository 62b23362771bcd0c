import type { ServerResponse } from 'node:http'
import { systemClock, type Clock } from '../../ground/clock/clock.ts'
import type { OfficeEvent } from '../../ground/events/event-store.ts'
import type { Feed } from '../../ground/events/feed.ts'
import type { EventType, Told } from '../../office/exchange/index.ts'
import type { KeyHolder } from '../../office/staff/index.ts'
import { frameOf, Line } from './line.ts'

/** Lines of all programs together: they never take those that screens, desks and phones need. */
export const PROGRAM_LINES_MAX = 1000
const BEAT_MS = 15_000
/** Events kept for programs that come back soon; who was away longer is told out of the database. */
const KEPT = 500
/** Who missed more reads the state of its desks instead. */
export const MISSED_MAX = 1000

export interface ClientLineOptions {
  readonly feed: Pick<Feed, 'subscribe'>
  readonly clock: Clock
  readonly toldOf: (event: OfficeEvent) => Told | null
  /** What each program calls a visit. */
  readonly references: (visit: string) => Promise<ReadonlyMap<string, readonly string[]>>
  /** What came after an event, of these sites; null: that event is not known (any more), or it is too much. */
  readonly since: (
    id: number,
    sites: readonly number[],
    most: number,
  ) => Promise<readonly OfficeEvent[] | null>
  readonly beatMs?: number
  readonly most?: number
}

export interface Wanted {
  readonly site?: number | undefined
  readonly desk?: number | undefined
  readonly events?: readonly EventType[] | undefined
}

interface ProgramLine {
  readonly line: Line
  readonly holder: KeyHolder
  readonly wanted: Wanted
  /** What came while the line was being begun; null afterwards. */
  waiting: Told[] | null
  /** What was told as missed, so that the feed does not tell it again. */
  readonly told: Set<number>
}

/** The live lines of programs: what happens to visits, with the references of that program, resumable. */
export class ClientLines {
  readonly #options: ClientLineOptions
  readonly #lines = new Set<ProgramLine>()
  readonly #perKey = new Map<string, number>()
  readonly #kept: Told[] = []
  readonly #stop: () => void
  #work: Promise<void> = Promise.resolve()

  constructor(options: ClientLineOptions) {
    this.#options = options
    const unsubscribe = options.feed.subscribe((event) => this.#hear(event))
    const beat = setInterval(() => this.#beat(), options.beatMs ?? BEAT_MS)
    beat.unref()
    this.#stop = () => {
      unsubscribe()
      clearInterval(beat)
    }
  }

  get size(): number {
    return this.#lines.size
  }

  /** Why no further line is opened; null: there is room. */
  refusal(holder: KeyHolder): 'too-many-lines' | 'unavailable' | null {
    if ((this.#perKey.get(holder.id) ?? 0) >= holder.quota.lines) return 'too-many-lines'
    return this.#lines.size >= (this.#options.most ?? PROGRAM_LINES_MAX) ? 'unavailable' : null
  }

  async open(
    response: ServerResponse,
    holder: KeyHolder,
    wanted: Wanted,
    lastId: number | null,
  ): Promise<void> {
    const line = Line.open(response)
    if (!line) return
    const it: ProgramLine = { line, holder, wanted, waiting: [], told: new Set() }
    this.#lines.add(it)
    this.#perKey.set(holder.id, (this.#perKey.get(holder.id) ?? 0) + 1)
    line.onEnd(() => {
      this.#lines.delete(it)
      const left = (this.#perKey.get(holder.id) ?? 1) - 1
      if (left > 0) this.#perKey.set(holder.id, left)
      else this.#perKey.delete(holder.id)
    })
    try {
      await this.#begin(it, lastId)
    } catch {
      // it comes again by itself, with the last it heard
      line.end()
    }
  }

  close(): void {
    this.#stop()
    for (const { line } of this.#lines) line.end()
  }

  async #begin(it: ProgramLine, lastId: number | null): Promise<void> {
    const missed = lastId === null ? [] : await this.#since(it, lastId)
    const ready = { at: this.#options.clock.now().toString(), resumed: missed !== null && lastId !== null }
    const frames = [frameOf('ready', ready)]
    for (const told of (missed ?? []).filter((one) => concerns(it, one))) {
      it.told.add(told.id)
      frames.push(await this.#frameFor(it, told))
    }
    while (it.waiting && it.waiting.length > 0) {
      const told = it.waiting.shift()!
      if (!it.told.has(told.id)) frames.push(await this.#frameFor(it, told))
    }
    it.waiting = null
    it.line.begin(Buffer.concat(frames))
  }

  async #since(it: ProgramLine, lastId: number): Promise<readonly Told[] | null> {
    const at = this.#kept.findIndex(({ id }) => id === lastId)
    if (at >= 0) return this.#kept.slice(at + 1)
    const sites = it.holder.sites === 'all' ? [] : it.holder.sites
    const events = await this.#options.since(lastId, sites, MISSED_MAX)
    return events && events.flatMap((event) => this.#options.toldOf(event) ?? [])
  }

  async #frameFor({ holder }: ProgramLine, told: Told): Promise<Buffer> {
    const all = await this.#options.references(told.visit)
    return frame(told, all.get(holder.id))
  }

  #hear(event: OfficeEvent): void {
    if (event.topic === 'staff.key-revoked') this.#endOf(event.data['client'])
    const told = this.#options.toldOf(event)
    if (!told) return
    this.#kept.push(told)
    if (this.#kept.length > KEPT) this.#kept.shift()
    if (this.#lines.size > 0) this.#work = this.#work.then(() => this.#tell(told)).catch(() => this.#endAll())
  }

  /** One after the other, so that a program hears what happened in the order in which it happened. */
  async #tell(told: Told): Promise<void> {
    const lines = [...this.#lines].filter((it) => concerns(it, told))
    if (lines.length === 0) return
    const references = await this.#options.references(told.visit)
    const nameless = frame(told, undefined)
    for (const it of lines) {
      if (it.waiting) it.waiting.push(told)
      else if (!it.told.has(told.id)) {
        const named = references.get(it.holder.id)
        it.line.send(named ? frame(told, named) : nameless)
      }
    }
  }

  #endOf(client: unknown): void {
    for (const { line, holder } of this.#lines) if (holder.id === client) line.end()
  }

  #endAll(): void {
    for (const { line } of this.#lines) line.end()
  }

  #beat(): void {
    if (this.#lines.size === 0) return
    const now = systemClock.now()
    const sign = frameOf('time', { now: this.#options.clock.now().toString() })
    for (const { line, holder } of this.#lines) {
      // a key that was replaced opens nothing any more, and keeps nothing open
      if (holder.until && Temporal.Instant.compare(holder.until, now) <= 0) line.end()
      else line.beat(sign)
    }
  }
}

function concerns({ holder, wanted }: ProgramLine, told: Told): boolean {
  if (holder.sites !== 'all' && !holder.sites.includes(told.site)) return false
  if (wanted.site !== undefined && wanted.site !== told.site) return false
  if (wanted.desk !== undefined && wanted.desk !== told.desk) return false
  return wanted.events === undefined || wanted.events.includes(told.type)
}

function frame(told: Told, references: readonly string[] = []): Buffer {
  return frameOf(told.type, { ...told, references }, told.id)
}
