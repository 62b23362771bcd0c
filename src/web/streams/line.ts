import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** A listener that does not read this much is gone; keeping more for it would cost the others. Bytes. */
const UNREAD_MAX = 1024 * 1024

/**
 * One open line to a screen (server-sent events). Frames are written to the socket itself, so a frame for a thousand
 * screens is built once and copied by nobody.
 */
export class Line {
  readonly #socket: Socket
  #waiting: Buffer[] | null = []

  private constructor(socket: Socket) {
    this.#socket = socket
  }

  /** Answers the request with an endless body; null when the caller has already gone. */
  static open(response: ServerResponse): Line | null {
    const { socket } = response
    if (!socket || socket.destroyed) return null
    // Without a length and without chunks the body ends with the connection (RFC 9112, section 6.3).
    response.removeHeader('transfer-encoding')
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    })
    response.flushHeaders()
    socket.setTimeout(0)
    socket.setNoDelay(true)
    return new Line(socket)
  }

  /** Tells what the screen starts with, then whatever happened while that was looked up. */
  begin(frame: Buffer): void {
    const waiting = this.#waiting ?? []
    this.#waiting = null
    this.#write(frame)
    for (const one of waiting) this.#write(one)
  }

  send(frame: Buffer): void {
    if (this.#waiting) this.#waiting.push(frame)
    else this.#write(frame)
  }

  /** A sign of life need not wait for anything. */
  beat(frame: Buffer): void {
    this.#write(frame)
  }

  end(): void {
    this.#socket.destroy()
  }

  onEnd(listener: () => void): void {
    if (this.#socket.destroyed) listener()
    else this.#socket.once('close', listener)
  }

  #write(frame: Buffer): void {
    if (this.#socket.destroyed) return
    this.#socket.write(frame)
    if (this.#socket.writableLength > UNREAD_MAX) this.#socket.destroy()
  }
}

/** One event as it goes over the line. */
export function frameOf(event: string, data: unknown, id?: number): Buffer {
  return Buffer.from(
    `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
  )
}
