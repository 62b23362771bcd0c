import type { Ground } from '#ground/act/act.ts'
import { systemClock, type Clock } from '#ground/clock/clock.ts'

/** What the acts of staff need. */
export interface MailboxDesk {
  readonly ground: Ground
}

/** How the server is reached. */
export interface ImapAccess {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly user: string
  readonly password: string
  readonly folder: string
  /** Read mails are moved here; null: marked as seen. Nothing is ever deleted. */
  readonly moveTo: string | null
}

export interface MailboxRoom extends MailboxDesk {
  readonly imap: ImapAccess
  /** Names the mailbox in the tables: user and folder, no password. */
  readonly account: string
  /** Our own addresses, in lower case: what comes from them is never answered. */
  readonly own: readonly string[]
  /** Leases and pauses run on the wall's clock, even while a played office day runs faster. */
  readonly wallClock: Clock
  /** Milliseconds until a server that says nothing is given up. */
  readonly patience: number
}

export function openMailbox(options: {
  ground: Ground
  imap: ImapAccess
  own: readonly string[]
  wallClock?: Clock
  patience?: number
}): MailboxRoom {
  const { ground, imap, own, wallClock = systemClock, patience = 20_000 } = options
  const account = `${imap.user}@${imap.host}:${imap.port}/${imap.folder}`
  const all = [...own, ...(imap.user.includes('@') ? [imap.user] : [])]
  return { ground, imap, account, own: all.map((it) => it.toLowerCase()), wallClock, patience }
}
