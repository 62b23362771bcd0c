import { createHash } from 'node:crypto'
import { DISPLAY_CLIPS, VOICES } from '#ground/speech/spoken.ts'
import { languageCodes } from '#ground/languages/index.ts'
import { SENTENCES } from '#texts/sentences.ts'

/** An office's own recordings. Pure. */
export type ClipType = 'audio/mpeg' | 'audio/wav' | 'audio/ogg'
export type ClipFault =
  | 'file-empty'
  | 'file-too-large'
  | 'not-a-recording'
  | 'unknown-clip'
  | 'recording-too-long'

export const CLIP_MAX = 300 * 1024
const SECONDS_MAX = 10

export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}
export interface ReadClip {
  readonly clip: string
  readonly type: ClipType
  readonly bytes: Uint8Array
  readonly digest: string
}

/** What may be recorded in a language, in the order in which it is listed. Plain German has sentences only. */
export function clipsOf(language: string): readonly string[] {
  const signs = VOICES.some((voice) => voice === language) ? DISPLAY_CLIPS : []
  const sentences = languageCodes.some((code) => code === language) ? SENTENCES.map(({ clip }) => clip) : []
  return [...signs, ...sentences]
}

/** Reads one file: its name says which clip it is, its first bytes what it is. */
export function readClip(language: string, { name, bytes }: SentFile): ReadClip | ClipFault {
  const clip = name
    .replace(/^.*[\\/]/u, '')
    .replace(/\.[^.]*$/u, '')
    .toLowerCase()
  if (!clipsOf(language).includes(clip)) return 'unknown-clip'
  if (bytes.length === 0) return 'file-empty'
  if (bytes.length > CLIP_MAX) return 'file-too-large'
  const type = typeOf(bytes)
  if (!type) return 'not-a-recording'
  if (type === 'audio/wav' && !(secondsOfWav(bytes) <= SECONDS_MAX)) return 'recording-too-long'
  return { clip, type, bytes, digest: createHash('sha256').update(bytes).digest('hex').slice(0, 16) }
}

function typeOf(bytes: Uint8Array): ClipType | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(12, bytes.length)).toString('latin1')
  if (head.startsWith('OggS')) return 'audio/ogg'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WAVE') return 'audio/wav'
  if (head.startsWith('ID3')) return 'audio/mpeg'
  // eleven bits set, and a layer that is III: the beginning of an MP3 frame
  return bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2 ? 'audio/mpeg' : null
}

/** Length of a WAV file by its own words; not a number when it says nothing. */
function secondsOfWav(bytes: Uint8Array): number {
  if (bytes.length < 44) return Number.NaN
  const perSecond = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(28, true)
  return perSecond === 0 ? Number.NaN : (bytes.length - 44) / perSecond
}
