import { createHash } from 'node:crypto'
import { ImapFlow } from 'imapflow'
import { SYSTEM } from '#ground/permission/permission.ts'
import { receive } from './receive.ts'
import type { IntakeRoom } from './room.ts'

/** A mailbox whose mails are papers for files: another one than that for wishes and bounces. */
export interface IntakeMailbox {
  readonly site: number
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly user: string
  readonly password: string
  readonly folder: string
  /** Mails that were taken are moved here; null: marked as seen. Nothing is ever deleted. */
  readonly moveTo: string | null
}

/** Mails of one run; what is left comes with the next. */
const MOST = 100
/** Bytes of one mail. */
const MAIL_BYTES_MAX = 60 * 1024 * 1024
const PATIENCE = 15_000

/**
 * Takes every unread mail in as it is, to the bit: first stored, then marked on the server. A mail that comes twice, or was
 * not marked because the line broke, is known by its content.
 */
export async function readIntakeMailbox(room: IntakeRoom, box: IntakeMailbox): Promise<number> {
  const client = clientFor(box)
  let lost: Error | null = null
  client.on('error', (error: Error) => (lost = error))
  try {
    await client.connect()
    await client.mailboxOpen(box.folder)
    const uids = (await client.search({ seen: false }, { uid: true })) || []
    let taken = 0
    for (const uid of uids.slice(0, MOST)) taken += (await takeOne(client, room, box, uid)) ? 1 : 0
    return taken
  } catch (error) {
    throw lost ?? error
  } finally {
    await Promise.race([
      client.logout().catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, 2000).unref()),
    ])
    client.close()
  }
}

function clientFor({ host, port, secure, user, password }: IntakeMailbox): ImapFlow {
  return new ImapFlow({
    ...{ host, port, secure, auth: { user, pass: password }, logger: false },
    ...{ connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE * 4 },
    // no password over an open line, except to this very machine
    ...(!secure && { doSTARTTLS: !/^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host) }),
    disableAutoIdle: true,
  })
}

async function takeOne(
  client: ImapFlow,
  room: IntakeRoom,
  box: IntakeMailbox,
  uid: number,
): Promise<boolean> {
  const one = String(uid)
  const asked = { uid: true, size: true, source: { start: 0, maxLength: MAIL_BYTES_MAX } }
  const mail = await client.fetchOne(one, asked, { uid: true })
  if (!mail || !mail.source) return false
  const digest = createHash('sha256').update(mail.source).digest('hex')
  const taken = await receive(room, SYSTEM, {
    ...{ site: box.site, source: 'mail', externalKey: `${box.site}:${digest}`, isScan: false },
    files: [{ name: 'E-Mail.eml', bytes: mail.source }],
    device: box.user,
  })
  if (!taken.ok) return false
  await client.messageFlagsAdd(one, [String.raw`\Seen`], { uid: true })
  // A server without MOVE would have us delete and expunge, which could take other people's mails with it.
  if (box.moveTo && client.capabilities.has('MOVE')) await client.messageMove(one, box.moveTo, { uid: true })
  return !taken.again
}
