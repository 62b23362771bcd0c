import type { IncomingMessage } from 'node:http'
import type { Clock } from '../../ground/clock/clock.ts'
import type { Feed } from '../../ground/events/feed.ts'
import type { Actor } from '../../ground/permission/permission.ts'

/** A call as screens show it: number and room, nothing about the person. */
export interface ScreenCall {
  readonly call: string
  readonly number: string
  readonly room: string
  readonly desk: number
  readonly team: string
  readonly language: string
  readonly rungAt: string
  /** Rises with each recall: a screen rings once for each `call` and `ring`. */
  readonly ring: number
  /** Whether the visitor is still awaited. */
  readonly open: boolean
}

/** What the live lines stand on. */
export interface StreamOptions {
  readonly feed: Pick<Feed, 'subscribe' | 'age'>
  readonly clock: Clock
  /** The last calls of a site, newest first; null: of all teams. */
  readonly snapshot: (site: number, teams: readonly string[] | null) => Promise<readonly ScreenCall[]>
  /** Who holds the line, by cookie or key. */
  readonly identify: (request: IncomingMessage) => Promise<Actor | null | undefined>
  /** Whose ticket a code is; null: nobody's. */
  readonly ticketOf: (code: string) => Promise<{ readonly visit: string; readonly site: number } | null>
  /** The site of an Akte, if this colleague may see it at this moment; null: it is closed to them, or there is none. */
  readonly fileOf: (actor: Actor, akte: string) => Promise<number | null>
  /** Slows down whoever guesses codes. */
  readonly codes: {
    readonly waitSeconds: (address: string) => Promise<number>
    readonly failed: (address: string) => Promise<void>
  }
  /** Any screen may listen, without a key: demonstration only. */
  readonly openDisplays: boolean
  /** Milliseconds between two signs of life; 5 s unless told. */
  readonly beatMs?: number
}
