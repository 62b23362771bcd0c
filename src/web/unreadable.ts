import type { ConnectionError } from 'fastify'
import type { Socket } from 'node:net'
import { isForMachines } from './for-machines.ts'
import { languageOfRequest, plainPage, type PlainReason } from './plain-page.ts'

/** What node's reader says of a request it gave up on; everything else is simply broken. */
const known: Readonly<
  Record<string, { readonly status: number; readonly title: string; readonly reason: PlainReason }>
> = {
  HPE_HEADER_OVERFLOW: { status: 431, title: 'Request Header Fields Too Large', reason: 'tooLarge' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, title: 'Content Too Large', reason: 'tooLarge' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, title: 'Request Timeout', reason: 'badRequest' },
}
/** How long a sender may take to hear the answer. Milliseconds. */
const LINGER_MS = 1000
const broken = { status: 400, title: 'Bad Request', reason: 'badRequest' } as const

/**
 * Answers what could not be read as a request at all: an endless address or cookie, broken framing. A person gets a page,
 * a program a problem; the line is closed, and says so, because nobody knows where the next request would begin.
 */
export function answerUnreadable(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy(error)
    return
  }
  const { status, title, reason } = known[error.code ?? ''] ?? broken
  const path = pathIn(error)
  const { type, body } = isForMachines(path)
    ? { type: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', title, status }) }
    : { type: 'text/html; charset=utf-8', body: plainPage(reason, languageOfRequest(path, undefined)).html }
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'connection: close',
    `content-type: ${type}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    "content-security-policy: default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options: nosniff',
  ]
  // what still comes is not read; a line cut at once could take the answer with it
  setTimeout(() => socket.destroy(), LINGER_MS).unref()
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

/** The address, as far as it was read. Node hands over the bytes themselves, whatever the type says. */
function pathIn({ rawPacket }: ConnectionError): string {
  const bytes: unknown = rawPacket
  return Buffer.isBuffer(bytes) ? (bytes.subarray(0, 200).toString('latin1').split(' ')[1] ?? '/') : '/'
}
