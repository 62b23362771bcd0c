/** How long silence lasts before a line is given up and dialled anew. The server gives a sign of life every 5 s. */
const SILENT_MS = 15_000
const REDIAL_MS = 1000

interface SignOfLife {
  /** The office's time, ISO instant. */
  readonly now?: unknown
  /** Milliseconds since the server last heard its database. */
  readonly age?: unknown
  /** Office seconds per real second, told only while a played day runs faster. */
  readonly speed?: unknown
}

/**
 * A line of events from the server, with its own age. Numbers the browser's clock cannot spoil: ages are measured with
 * the monotonic clock. A broken connection is resumed by `EventSource` itself (Last-Event-ID); one that was refused or
 * fell silent is dialled anew, for ever, at slightly different moments on each screen.
 */
export class LiveLine {
  /** The connection stands. */
  connected = $state(false)
  /** Reading of performance.now() when the office, its database included, was last heard. */
  heardAt: number | undefined = $state(undefined)
  /** Office time of the last sign of life in epoch milliseconds, the reading of performance.now() that belongs to it, the pace since. */
  time: { readonly at: number; readonly read: number; readonly speed: number } | undefined = $state(undefined)
  #source: EventSource | undefined
  #target:
    | { url: string; names: readonly string[]; onEvent: (name: string, data: unknown) => void }
    | undefined
  /** What the frame around the page listens to, whatever the page itself has asked for. */
  readonly #also = new Map<string, () => void>()
  #lastSign = 0
  #watch: ReturnType<typeof setInterval> | undefined
  #redial: ReturnType<typeof setTimeout> | undefined

  /** Listens to the named events; `onEvent` gets the name and the parsed JSON. The server's `time` only proves life. */
  open(url: string, names: readonly string[], onEvent: (name: string, data: unknown) => void): void {
    this.close()
    this.#target = { url, names, onEvent }
    this.#dial()
    this.#watch = setInterval(() => {
      if (performance.now() - this.#lastSign > SILENT_MS) this.#dial()
    }, 5000)
  }

  /** Listens beside the page, on this line and every later one. */
  also(name: string, onEvent: () => void): void {
    this.#also.set(name, onEvent)
    if (this.#target) this.#dial()
  }

  get isOpen(): boolean {
    return this.#target !== undefined
  }

  close(): void {
    clearInterval(this.#watch)
    clearTimeout(this.#redial)
    this.#source?.close()
    this.#target = undefined
    this.connected = false
  }

  /** Seconds since the office was last heard; undefined: never yet. */
  age(now: number): number | undefined {
    return this.heardAt === undefined ? undefined : Math.max(0, Math.round((now - this.heardAt) / 1000))
  }

  /** Office time at a reading of performance.now(), epoch milliseconds. */
  officeTime(now: number): number | undefined {
    return this.time && this.time.at + Math.max(0, now - this.time.read) * this.time.speed
  }

  #dial(): void {
    if (!this.#target) return
    clearTimeout(this.#redial)
    this.#source?.close()
    this.#lastSign = performance.now()
    const { url, names, onEvent } = this.#target
    const source = new EventSource(url)
    this.#source = source
    source.onopen = () => (this.connected = true)
    source.onerror = () => {
      this.connected = false
      if (source.readyState === EventSource.CLOSED)
        this.#redial = setTimeout(() => this.#dial(), jittered(REDIAL_MS))
    }
    for (const [name, hear] of this.#also) source.addEventListener(name, hear)
    for (const name of new Set(['time', ...names])) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        const data: unknown = JSON.parse(event.data)
        this.#heard(data as SignOfLife)
        if (names.includes(name)) onEvent(name, data)
      })
    }
  }

  #heard({ now, age, speed }: SignOfLife): void {
    this.connected = true
    this.#lastSign = performance.now()
    this.heardAt = this.#lastSign - (typeof age === 'number' ? age : 0)
    if (typeof now === 'string')
      this.time = { at: Date.parse(now), read: this.#lastSign, speed: typeof speed === 'number' ? speed : 1 }
  }
}

/** Once to three times as long: a hundred screens must not come back in one moment. */
function jittered(milliseconds: number): number {
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
  return milliseconds * (1 + byte / 128)
}
