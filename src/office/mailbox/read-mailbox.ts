import { ImapFlow } from 'imapflow'
import { beginValidity, noteFailure, noteRead, takeLease } from './account-store.ts'
import { SOURCE_BYTES } from './read-source.ts'
import type { MailboxRoom } from './room.ts'
import { takeIn } from './take-in.ts'

/** Longer than one mail takes; prolonged with each. */
const LEASE_SECONDS = 120
/** Mails of one run; what is left comes with the next. */
const MOST = 500
/** A mailbox that was never read may hold years; what is older is left as it is. */
const LOOK_BACK_DAYS = 14
const PAUSE_MINUTES_MAX = 30

/**
 * Reads what is new in the mailbox: one process at a time, each mail once, nothing deleted. The server away, silent or
 * without patience for our password: noted for staff, tried again in growing pauses. Answers how many mails it took in,
 * or null when it was not its turn.
 */
export async function readMailbox(room: MailboxRoom): Promise<number | null> {
  const { db, ids } = room.ground
  const holder = ids.uuid()
  const mine = await prolong(room, holder)
  if (!mine) return null
  try {
    const { taken, warning } = await readNew(room, holder)
    await noteRead(db, room.account, room.wallClock.now(), warning)
    return taken
  } catch (caught) {
    const now = room.wallClock.now()
    const minutes = Math.min(2 ** mine.failures, PAUSE_MINUTES_MAX)
    const error = reasonOf(caught).slice(0, 300)
    await noteFailure(db, room.account, { error, now, retryAt: now.add({ minutes }) })
    throw new Error(`mailbox ${room.account}: ${error}`, { cause: caught })
  }
}

function prolong(room: MailboxRoom, holder: string) {
  const now = room.wallClock.now()
  const until = now.add({ seconds: LEASE_SECONDS })
  return takeLease(room.ground.db, { name: room.account, holder, now, until })
}

interface Round {
  readonly taken: number
  readonly warning: string | null
}

async function readNew(room: MailboxRoom, holder: string): Promise<Round> {
  const client = clientFor(room)
  let lost: Error | null = null
  client.on('error', (error: Error) => (lost = error))
  try {
    await client.connect()
    const box = await client.mailboxOpen(room.imap.folder)
    await beginValidity(room.ground.db, room.account, box.uidValidity)
    const uids = box.exists === 0 ? [] : await newUids(client, room, holder)
    let taken = 0
    let warning: string | null = null
    for (const uid of uids) {
      if (!(await prolong(room, holder))) break
      const one = await readOne(client, room, box.uidValidity, uid)
      taken += one.isNew ? 1 : 0
      warning ??= one.warning
    }
    return { taken, warning }
  } catch (error) {
    throw lost ?? error
  } finally {
    // a server that went away must not hold us up
    await Promise.race([client.logout().catch(() => undefined), pause(2000)])
    client.close()
  }
}

function clientFor({ imap, patience }: MailboxRoom): ImapFlow {
  const { host, port, secure, user, password } = imap
  return new ImapFlow({
    ...{ host, port, secure, auth: { user, pass: password }, logger: false },
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience * 3 },
    // no password over an open line, except to this very machine
    ...(!secure && { doSTARTTLS: !/^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host) }),
    disableAutoIdle: true,
  })
}

async function newUids(client: ImapFlow, room: MailboxRoom, holder: string): Promise<number[]> {
  const state = await prolong(room, holder)
  const last = state?.lastUid ?? 0
  const since = room.ground.clock.now().subtract({ hours: 24 * LOOK_BACK_DAYS })
  const found: number[] = []
  // `n:*` always names the last mail too, also when it is older than n
  for await (const it of client.fetch(`${last + 1}:*`, { uid: true, internalDate: true }, { uid: true })) {
    const isRecent = Temporal.Instant.compare(dateOf(it.internalDate) ?? since, since) >= 0
    if (it.uid > last && isRecent) found.push(it.uid)
  }
  return found.toSorted((a, b) => a - b).slice(0, MOST)
}

async function readOne(
  client: ImapFlow,
  room: MailboxRoom,
  uidValidity: bigint,
  uid: number,
): Promise<{ isNew: boolean; warning: string | null }> {
  const asked = { uid: true, internalDate: true, source: { start: 0, maxLength: SOURCE_BYTES } }
  const mail = await client.fetchOne(String(uid), asked, { uid: true })
  // somebody moved it away in the meantime
  if (!mail || !mail.source) return { isNew: false, warning: null }
  const receivedAt = dateOf(mail.internalDate) ?? room.ground.clock.now()
  const kind = await takeIn(room, { uidValidity, uid, receivedAt, source: mail.source })
  return { isNew: kind !== null, warning: await mark(client, room, uid) }
}

/**
 * So that people see in their mail program what was read. What fails here is only a mark, told to staff as a warning. A
 * server without MOVE would have us delete and expunge, which could take other people's mails with it: then we do not move.
 */
async function mark(client: ImapFlow, { imap }: MailboxRoom, uid: number): Promise<string | null> {
  const one = String(uid)
  try {
    await client.messageFlagsAdd(one, [String.raw`\Seen`], { uid: true })
    if (imap.moveTo === null) return null
    if (!client.capabilities.has('MOVE')) return 'the server cannot move mails'
    const moved = await client.messageMove(one, imap.moveTo, { uid: true })
    return moved ? null : `mails cannot be moved to “${imap.moveTo}”`
  } catch (error) {
    return `read mails cannot be marked: ${reasonOf(error)}`
  }
}

function dateOf(date: Date | string | undefined): Temporal.Instant | null {
  if (date === undefined) return null
  const time = typeof date === 'string' ? Date.parse(date) : date.getTime()
  return Number.isFinite(time) ? Temporal.Instant.fromEpochMilliseconds(time) : null
}

function reasonOf(caught: unknown): string {
  if (!(caught instanceof Error)) return String(caught)
  const { authenticationFailed, responseText, code } = caught as {
    authenticationFailed?: boolean
    responseText?: string
    code?: string
  }
  if (authenticationFailed) return `sign-in refused: ${responseText ?? caught.message}`
  return [code, responseText ?? caught.message].filter((it) => it !== undefined && it !== '').join(': ')
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())
