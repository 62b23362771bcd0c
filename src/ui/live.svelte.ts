/**
 * A line of events from the server, with its own age. Numbers the browser's clock cannot spoil: ages are measured with
 * the monotonic clock. `EventSource` reconnects by itself and sends Last-Event-ID.
 */
export class LiveLine {
  /** The connection stands. */
  connected = $state(false)
  /** Reading of performance.now() when anything, a heartbeat included, was last heard. */
  heardAt: number | undefined = $state(undefined)
  #source: EventSource | undefined

  /** Listens to the named events; `onEvent` gets the name and the parsed JSON. The server's `beat` only proves life. */
  open(url: string, names: readonly string[], onEvent: (name: string, data: unknown) => void): void {
    const source = new EventSource(url)
    this.#source = source
    source.onopen = () => this.#heard()
    source.onerror = () => (this.connected = false)
    source.addEventListener('beat', () => this.#heard())
    for (const name of names) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        this.#heard()
        onEvent(name, JSON.parse(event.data))
      })
    }
  }

  close(): void {
    this.#source?.close()
    this.connected = false
  }

  #heard(): void {
    this.connected = true
    this.heardAt = performance.now()
  }
}
