/** Samples of a clip between the engine and the file. Mono, 16 bit, 22,050 Hz throughout. */
import { createMp3Encoder } from 'wasm-media-encoders'

export const SAMPLE_RATE = 22_050
/** Kilobits a second of a word said into a hall with an echo, and of a sentence heard from half a metre or in a headset. */
export const KILOBITS = { word: 32, sentence: 24 } as const
/** Below this a sample is silence, of 1. */
const SILENCE = 0.008
/** Silence kept at either end, in samples: 20 ms. */
const EDGE = Math.round(0.02 * SAMPLE_RATE)
/** The loudest sample of every clip, of 1 (-3 dB below the limit): no voice is louder than another. */
const PEAK = 0.7

/** Reads the samples of a WAV file as the engine writes it. */
export function samplesOf(wav: Uint8Array): Float32Array {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength)
  if (view.getUint32(24, true) !== SAMPLE_RATE || view.getUint16(34, true) !== 16)
    throw new Error('the engine wrote another kind of WAV file')
  let at = 12
  while (view.getUint32(at, false) !== 0x64617461) at += 8 + view.getUint32(at + 4, true)
  const samples = new Float32Array((wav.byteLength - at - 8) >> 1)
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(at + 8 + 2 * i, true) / 32_768
  return samples
}

/** Without the silence around it, and as loud as every other clip. Empty when nothing was said. */
export function trimmed(samples: Float32Array): Float32Array {
  const loud = (sample: number): boolean => Math.abs(sample) > SILENCE
  const first = samples.findIndex(loud)
  if (first < 0) return new Float32Array()
  const last = samples.findLastIndex(loud)
  const kept = samples.slice(Math.max(0, first - EDGE), last + EDGE)
  const peak = kept.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return kept.map((sample) => (sample * PEAK) / peak)
}

/** Seconds to a hundredth. */
export function secondsOf(samples: Float32Array): number {
  return Math.round((samples.length / SAMPLE_RATE) * 100) / 100
}

/** Every browser of the last fifteen years plays MP3, old television sets included. */
export async function mp3Of(
  samples: Float32Array,
  bitrate: (typeof KILOBITS)[keyof typeof KILOBITS],
): Promise<Uint8Array> {
  const encoder = await createMp3Encoder()
  encoder.configure({ sampleRate: SAMPLE_RATE, channels: 1, bitrate })
  // the encoder hands out its own memory: a copy before the next call
  const body = encoder.encode([samples]).slice()
  const end = encoder.finalize().slice()
  return Buffer.concat([body, end])
}
