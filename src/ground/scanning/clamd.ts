import { connect, type Socket } from 'node:net'

/** The virus scanner: clamd over its own protocol, by a unix socket or TCP. What is scanned never touches a disk. */
export type ClamdAddress = { readonly socket: string } | { readonly host: string; readonly port: number }

export type VirusVerdict =
  | { readonly verdict: 'clean' }
  | { readonly verdict: 'infected'; readonly name: string }

/** The scanner could not say: away, silent, without signatures, or the file is longer than it takes. */
export class ScannerProblem extends Error {
  override readonly name = 'ScannerProblem'
  readonly kind: 'away' | 'too-long' | 'refused'
  constructor(kind: 'away' | 'too-long' | 'refused', message: string) {
    super(message)
    this.kind = kind
  }
}

/** Bytes of one piece on the line. */
const PIECE = 65_536
/** Seconds of silence after which the scanner counts as away. */
const PATIENCE = 60

/** One file, streamed. Throws `ScannerProblem`; never answers "clean" unless the scanner said so. */
export async function scanBytes(
  address: ClamdAddress,
  bytes: Uint8Array,
  patience = PATIENCE,
): Promise<VirusVerdict> {
  const answer = await ask(address, 'INSTREAM', patience, (socket) => sendPieces(socket, bytes))
  if (/^stream: OK$/.test(answer)) return { verdict: 'clean' }
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (found) return { verdict: 'infected', name: found.replace(/\([0-9a-f]+:\d+\)$/, '') }
  if (/size limit exceeded/i.test(answer)) throw new ScannerProblem('too-long', answer)
  throw new ScannerProblem('refused', answer === '' ? 'no answer' : answer)
}

export interface ScannerState {
  /** Version of the program and of its signatures, as the scanner says it. */
  readonly version: string
  /** Number of the signatures' edition and their day; null when it has only signatures of its own folder. */
  readonly signatures: string | null
}

/** Is it there, and how old are its signatures? Throws `ScannerProblem` when it is away. */
export async function askScanner(address: ClamdAddress, patience = 5): Promise<ScannerState> {
  const answer = await ask(address, 'VERSION', patience)
  const [version = answer, edition, day] = answer.split('/')
  return { version, signatures: edition && day ? `${edition} (${day})` : null }
}

/** `/run/clamav/clamd.ctl`, `unix:/path`, `tcp://host:3310` or `host:3310`; null: none of these. */
export function readClamdAddress(text: string): ClamdAddress | null {
  const path = text.replace(/^unix:(\/\/)?/, '')
  if (path.startsWith('/')) return { socket: path }
  const [, host, port] = /^(?:tcp:\/\/)?\[?([\w.:-]+?)\]?:(\d{1,5})\/?$/.exec(text) ?? []
  return host && port && Number(port) < 65_536 ? { host, port: Number(port) } : null
}

async function ask(
  address: ClamdAddress,
  command: string,
  patience: number,
  send: (socket: Socket) => Promise<void> = async () => undefined,
): Promise<string> {
  const socket = connect('socket' in address ? { path: address.socket } : address)
  socket.setTimeout(patience * 1000, () => socket.destroy(new Error(`silent for ${patience} s`)))
  const pieces: Buffer[] = []
  const answered = new Promise<string>((resolve, reject) => {
    socket.on('data', (piece: Buffer) => pieces.push(piece))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(pieces).toString('latin1').replace(/\0.*$/s, '').trim()))
  })
  answered.catch(() => undefined)
  try {
    socket.write(`z${command}\0`)
    await send(socket)
    return await answered
  } catch (error) {
    // It closes the line in the middle of what is too long, having said so.
    const said = Buffer.concat(pieces).toString('latin1')
    if (/size limit exceeded/i.test(said)) throw new ScannerProblem('too-long', said)
    throw new ScannerProblem('away', error instanceof Error ? error.message : String(error))
  } finally {
    socket.destroy()
  }
}

/** Each piece with its length before it, zero at the end. */
async function sendPieces(socket: Socket, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE)
    await write(socket, lengthOf(piece.length))
    await write(socket, piece)
  }
  await write(socket, lengthOf(0))
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.destroyed) return reject(new Error('the scanner closed the line'))
    socket.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}
