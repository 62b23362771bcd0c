import type { OfficeEvent } from '../../ground/events/event-store.ts'
import { frameOf, type Line } from './line.ts'
import type { ScreenCall, StreamOptions } from './options.ts'
import { changesHall, endsLinesOf, isAboutMoney, isAlarm, isFromFile, shownOf, type Shown } from './shown.ts'

/** Events kept for screens that come back: a screen calls again after two seconds, this is hours of calls. */
const KEPT = 500
const BEAT_MS = 5000
/** "Something changed in the hall" is said at most this often per site. */
const HALL_PAUSE_MS = 150
const LINES_MAX = 5000
/** Visitors' phones never take the lines that screens and desks need. */
const TICKET_LINES_MAX = 4000
/** A family with several phones follows one ticket; more is somebody who fills the house with lines. */
const LINES_PER_TICKET = 10
/** Sets of teams remembered per site; there are as many as rooms to wait in. */
const SNAPSHOTS_MAX = 50

interface Screen {
  readonly site: number
  readonly teams: ReadonlySet<string> | null
  /** Which display it is; null: a screen nobody set up. */
  readonly display: string | null
  readonly line: Line
}

/** All live lines of this process, fed by its one subscription to what happens in the office. */
export class Hub {
  readonly #options: StreamOptions
  readonly #screens = new Set<Screen>()
  readonly #halls = new Map<number, Set<Line>>()
  /** Colleagues at work: the only ones who hear that somebody needs help. */
  readonly #colleagues = new Map<number, Set<Line>>()
  readonly #tickets = new Map<string, Set<Line>>()
  /** Who has an Akte before them. */
  readonly #files = new Map<string, Set<Line>>()
  readonly #lines = new Set<Line>()
  /** Lines by the account or key that opened them. */
  readonly #held = new Map<string, Set<Line>>()
  readonly #kept: Shown[] = []
  readonly #snapshots = new Map<number, Map<string, Promise<readonly ScreenCall[]>>>()
  readonly #hallDue = new Map<number, NodeJS.Timeout>()
  readonly #stop: () => void
  #version = 0
  #ticketLines = 0

  constructor(options: StreamOptions) {
    this.#options = options
    const unsubscribe = options.feed.subscribe((event) => this.#hear(event))
    const beat = setInterval(() => this.#beat(), options.beatMs ?? BEAT_MS)
    beat.unref()
    this.#stop = () => {
      unsubscribe()
      clearInterval(beat)
      for (const timer of this.#hallDue.values()) clearTimeout(timer)
    }
  }

  get isFull(): boolean {
    return this.#lines.size >= LINES_MAX
  }

  /** Whether one more phone may follow this visit. */
  hasRoomFor(visit: string): boolean {
    return this.#ticketLines < TICKET_LINES_MAX && (this.#tickets.get(visit)?.size ?? 0) < LINES_PER_TICKET
  }

  get size(): number {
    return this.#lines.size
  }

  /** Starts a screen with the last calls and what it missed; from then on it hears each call. */
  async showScreen(
    line: Line,
    site: number,
    teams: ReadonlySet<string> | null,
    lastId: number | null,
    display: string | null = null,
  ): Promise<void> {
    const screen: Screen = { site, teams, display, line }
    const missed = lastId === null ? [] : this.#since(lastId).filter((one) => concerns(screen, one))
    this.#keep(line, this.#screens, screen)
    const calls = await this.#snapshot(site, teams)
    const snapshot = frameOf('snapshot', { ...this.#signOfLife(), calls })
    line.begin(Buffer.concat([snapshot, ...missed.map((one) => one.frame)]))
  }

  /** A desk or the reception: hears that something changed, and looks for itself. */
  showHall(line: Line, site: number): void {
    this.#keep(line, setIn(this.#halls, site), line)
    line.begin(frameOf('changed', { version: this.#version, ...this.#signOfLife() }))
  }

  /** A colleague hears of silent alarms as well; whom they reach is decided where they are looked up. */
  showColleague(line: Line, site: number): void {
    this.#keep(line, setIn(this.#colleagues, site), line)
    this.showHall(line, site)
  }

  /** A colleague at an Akte: hears that something in it changed, and looks for themselves. Alarms as well. */
  showFile(line: Line, akte: string, site: number): void {
    const readers = setIn(this.#files, akte)
    this.#keep(line, readers, line)
    line.onEnd(() => {
      if (readers.size === 0) this.#files.delete(akte)
    })
    this.#keep(line, setIn(this.#colleagues, site), line)
    line.begin(frameOf('changed', { version: this.#version, ...this.#signOfLife() }))
  }

  /** Someone who waits: hears the own call and that the queue moved. */
  showTicket(line: Line, visit: string, site: number): void {
    const holders = setIn(this.#tickets, visit)
    this.#keep(line, holders, line)
    this.#ticketLines += 1
    line.onEnd(() => {
      this.#ticketLines -= 1
      if (holders.size === 0) this.#tickets.delete(visit)
    })
    this.showHall(line, site)
  }

  /** Remembers whose line it is: it ends with the key, the session, or the days of a deputy. */
  hold(line: Line, holder: string): void {
    const lines = setIn(this.#held, holder)
    lines.add(line)
    line.onEnd(() => {
      lines.delete(line)
      if (lines.size === 0) this.#held.delete(holder)
    })
  }

  close(): void {
    this.#stop()
    for (const line of this.#lines) line.end()
  }

  #keep<T>(line: Line, where: Set<T>, entry: T): void {
    this.#lines.add(line)
    where.add(entry)
    line.onEnd(() => {
      this.#lines.delete(line)
      where.delete(entry)
    })
  }

  #hear(event: OfficeEvent): void {
    const holder = endsLinesOf(event)
    if (holder !== null) for (const line of this.#held.get(holder) ?? []) line.end()
    const shown = shownOf(event)
    if (shown) {
      if (shown.site !== null) this.#snapshots.delete(shown.site)
      this.#kept.push(shown)
      if (this.#kept.length > KEPT) this.#kept.shift()
      for (const screen of this.#screens) if (concerns(screen, shown)) screen.line.send(shown.frame)
      const visit = event.data['visit']
      const holders = typeof visit === 'string' ? this.#tickets.get(visit) : undefined
      for (const line of holders ?? []) line.send(shown.frame)
    }
    this.#tellFile(event)
    this.#tellMoney(event)
    if (event.site !== null && changesHall(event.topic)) this.#tellHall(event.site)
    if (event.site !== null && isAlarm(event.topic)) this.#ringQuietly(event.site)
  }

  #tellFile({ topic, data }: OfficeEvent): void {
    const { akte, from } = data
    if (this.#files.size === 0 || !isFromFile(topic)) return
    for (const id of new Set([akte, from]))
      for (const line of (typeof id === 'string' && this.#files.get(id)) || []) {
        // whose rights ended comes again and is turned away
        if (topic === 'casefiles.access') line.end()
        else line.send(frameOf('changed', { version: this.#version }))
      }
  }

  /** No amount goes over the line: whoever hears it looks, and sees what they may. */
  #tellMoney({ topic, site, data }: OfficeEvent): void {
    if (!isAboutMoney(topic)) return
    const { visit } = data
    const holders = typeof visit === 'string' ? this.#tickets.get(visit) : undefined
    for (const line of holders ?? []) line.send(frameOf('paid', {}))
    if (site === null) return
    const changed = frameOf('changed', { version: this.#version })
    for (const line of this.#colleagues.get(site) ?? []) line.send(changed)
  }

  #ringQuietly(site: number): void {
    const frame = frameOf('alarm', {})
    for (const line of this.#colleagues.get(site) ?? []) line.send(frame)
  }

  /** The first change is told at once, the rest of a storm in one word after it. */
  #tellHall(site: number): void {
    this.#version += 1
    if (this.#hallDue.has(site)) return
    const said = this.#sayHall(site)
    const again = () => {
      this.#hallDue.delete(site)
      if (this.#version !== said) this.#sayHall(site)
    }
    this.#hallDue.set(site, setTimeout(again, HALL_PAUSE_MS).unref())
  }

  #sayHall(site: number): number {
    const frame = frameOf('changed', { version: this.#version })
    for (const line of this.#halls.get(site) ?? []) line.send(frame)
    return this.#version
  }

  /** One reading serves every screen that comes between two calls: a thousand come back at once after a restart. */
  #snapshot(site: number, teams: ReadonlySet<string> | null): Promise<readonly ScreenCall[]> {
    const wanted = teams && [...teams].toSorted()
    const shelf = this.#snapshots.getOrInsertComputed(site, () => new Map())
    const key = wanted?.join(',') ?? '*'
    const known = shelf.get(key)
    if (known) return known
    if (shelf.size >= SNAPSHOTS_MAX) shelf.clear()
    const reading = this.#options.snapshot(site, wanted)
    shelf.set(key, reading)
    reading.catch(() => shelf.delete(key))
    return reading
  }

  #since(lastId: number): Shown[] {
    const at = this.#kept.findIndex(({ id }) => id === lastId)
    return at < 0 ? [] : this.#kept.slice(at + 1)
  }

  #beat(): void {
    if (this.#lines.size === 0) return
    const frame = frameOf('time', this.#signOfLife())
    for (const line of this.#lines) line.beat(frame)
  }

  /** `age`: milliseconds since the database last answered this process; a line may live while nothing behind it does. */
  #signOfLife(): { now: string; age: number; speed?: number } {
    const { clock, feed } = this.#options
    const { speed = 1 } = clock
    return { now: clock.now().toString(), age: Math.round(feed.age()), ...(speed !== 1 && { speed }) }
  }
}

function concerns(screen: Screen, { site, team, display }: Shown): boolean {
  if (site !== null && screen.site !== site) return false
  if (display !== undefined) return screen.display === display
  return team === null || screen.teams === null || screen.teams.has(team)
}

function setIn<K>(map: Map<K, Set<Line>>, key: K): Set<Line> {
  return map.getOrInsertComputed(key, () => new Set())
}
