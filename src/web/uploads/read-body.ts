import type { IncomingMessage } from 'node:http'

export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The whole body, counted while it comes: what is too long is not read to its end, what breaks off is nothing. */
export async function readWhole(
  request: IncomingMessage,
  most: number,
): Promise<Uint8Array | 'too-big' | 'cut'> {
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > most) return 'too-big'
  const pieces: Buffer[] = []
  let length = 0
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      length += piece.length
      if (length > most) return 'too-big'
      pieces.push(piece)
    }
  } catch {
    return 'cut'
  }
  if (!request.complete || (declared > 0 && length !== declared)) return 'cut'
  return Buffer.concat(pieces)
}

/** A form with files, whole or not at all. */
export async function readForm(
  request: IncomingMessage,
  type: string,
  most: number,
): Promise<FormData | 'too-big' | 'cut'> {
  const whole = await readWhole(request, most)
  if (typeof whole === 'string') return whole
  try {
    return await new Response(Uint8Array.from(whole), { headers: { 'content-type': type } }).formData()
  } catch {
    return 'cut'
  }
}

/** The files of a form; an empty field for files is none. */
export async function readFiles(
  request: IncomingMessage,
  type: string,
  most: number,
): Promise<SentFile[] | 'too-big' | 'cut'> {
  const form = await readForm(request, type, most)
  if (typeof form === 'string') return form
  const files = [...form.values()].filter((value) => typeof value !== 'string')
  const sent = files.filter(({ name, size }) => name !== '' || size > 0)
  return Promise.all(
    sent.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}
