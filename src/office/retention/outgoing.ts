import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'

/** A zip on its way out: as large as the files it holds, so it goes piece by piece and never lies in memory whole. */
export interface Outgoing {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Passes the zip on; with its last piece `done` notes that it went. What breaks off on the way is not noted. */
export async function* onTheWayOut(
  stream: Readable,
  done: (sha256: Uint8Array) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    hash.update(chunk)
    yield chunk
  }
  await done(hash.digest())
}

/** For tests and small messages. */
export async function whole({ chunks }: Outgoing): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}
