import { once } from 'node:events'
import { createRequire } from 'node:module'
import type { AddressInfo, Server, Socket } from 'node:net'
import type { ImapAccess } from '../index.ts'

/** The parts of hoodiecrow-imap that are used; it brings no types of its own. */
interface Folder {
  uidvalidity: number
  readonly messages: { readonly raw: string; readonly flags: string[]; uid: number }[]
}
interface Hoodiecrow {
  readonly server: Server
  listen(port: number, host: string): void
  appendMessage(folder: string, flags: string[], internaldate: string, raw: string): void
  getMailbox(path: string): Folder
}

export interface TestImap {
  readonly access: ImapAccess
  /** A mail arrives. */
  deliver(source: string, receivedAt: Temporal.Instant): void
  folder(name: string): Folder
  stop(): Promise<void>
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A real IMAP server in memory, on a free port unless told; folders INBOX and Gelesen. */
export async function anImapServer(port = 0): Promise<TestImap> {
  const hoodiecrow = createRequire(import.meta.url)('hoodiecrow-imap') as (options: object) => Hoodiecrow
  const plugins = [
    'ID',
    'IDLE',
    'UNSELECT',
    'NAMESPACE',
    'ENABLE',
    'AUTH-PLAIN',
    'SASL-IR',
    'LITERALPLUS',
    'UIDPLUS',
    'MOVE',
  ]
  const server = hoodiecrow({
    plugins,
    storage: { INBOX: { messages: [] }, '': { folders: { Gelesen: { messages: [] } } } },
  })
  const open = new Set<Socket>()
  server.server.on('connection', (socket) => open.add(socket.on('error', () => undefined)))
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const access = {
    ...{ host: '127.0.0.1', port: (server.server.address() as AddressInfo).port, secure: false },
    ...{ user: 'testuser', password: 'testpass', folder: 'INBOX', moveTo: null },
  }
  return {
    access,
    deliver(source, receivedAt) {
      const it = receivedAt.toZonedDateTimeISO('UTC')
      const two = (value: number): string => String(value).padStart(2, '0')
      const date = `${two(it.day)}-${MONTHS[it.month - 1]}-${it.year} ${two(it.hour)}:${two(it.minute)}:${two(it.second)} +0000`
      // it keeps bytes as letters
      server.appendMessage(
        'INBOX',
        [],
        date,
        Buffer.from(source.replace(/\r?\n/g, '\r\n')).toString('binary'),
      )
    },
    folder: (name) => server.getMailbox(name),
    async stop() {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.server.close(resolve))
    },
  }
}
