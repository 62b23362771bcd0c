import { inflateSync } from 'node:zlib'
import { decode } from 'jpeg-js'
import { readBack } from '../../pdf/testing/read-back.ts'

/**
 * Looks for a word in a PDF as somebody would who wants it: with another reader program, and through every packed stream of
 * the bytes, in every spelling. Shares no line with the redaction it judges.
 */
export async function huntFor(bytes: Uint8Array, word: string): Promise<string[]> {
  const found: string[] = []
  const read = await readBack(bytes)
  const said = `${read.text}\n${JSON.stringify(read.info)}\n${read.metadata ?? ''}`
  if (says(said, word)) found.push('a reader says it')
  for (const [index, stream] of streamsOf(bytes).entries())
    if (spellings(word).some((it) => stream.includes(it))) found.push(`stream ${index} holds it`)
  return found
}

/** Letters only, both ways round, ligatures taken apart. */
export function says(text: string, word: string): boolean {
  const bare = (it: string): string =>
    it
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase()
  const [hay, needle] = [bare(text), bare(word)]
  return hay.includes(needle) || hay.includes([...needle].toReversed().join(''))
}

function spellings(word: string): Buffer[] {
  const wide = Buffer.from(word, 'utf16le').swap16()
  const narrow = Buffer.from(word, 'latin1')
  const hex = (it: Buffer): Buffer[] => [
    Buffer.from(it.toString('hex')),
    Buffer.from(it.toString('hex').toUpperCase()),
  ]
  return [narrow, Buffer.from(word, 'utf8'), wide, ...hex(wide), ...hex(narrow)]
}

/** The raw bytes, every stream unpacked, and in each the strings of TJ pushed together. */
export function streamsOf(bytes: Uint8Array): Buffer[] {
  const raw = Buffer.from(bytes)
  const text = raw.toString('latin1')
  const streams = [raw]
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    const start = text.indexOf('\n', index) + 1
    const end = text.indexOf('endstream', start)
    if (end < 0 || text.slice(index - 3, index) === 'end') continue
    const packed = raw.subarray(start, end)
    const content = Buffer.from(unpacked(Uint8Array.from(packed)) ?? packed)
    streams.push(content, Buffer.from(pushedTogether(content.toString('latin1')), 'latin1'))
  }
  return streams
}

function unpacked(packed: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(packed, { finishFlush: 2 })
  } catch {
    return null
  }
}

const pushedTogether = (content: string): string =>
  content.replaceAll(/\)\s*-?[\d.]*\s*\(/g, '').replaceAll(/>\s*-?[\d.]*\s*</g, '')

/** Pictures in the bytes, as pixels: what a redacted scan carries. */
export function picturesIn(bytes: Uint8Array): { width: number; height: number; data: Uint8Array }[] {
  const raw = Buffer.from(bytes)
  const found: { width: number; height: number; data: Uint8Array }[] = []
  for (let at = raw.indexOf('ffd8ff', 0, 'hex'); at >= 0; at = raw.indexOf('ffd8ff', at + 3, 'hex')) {
    const end = raw.indexOf('endstream', at)
    try {
      found.push(decode(raw.subarray(at, end), { useTArray: true, tolerantDecoding: true }))
    } catch {
      continue
    }
  }
  return found
}
