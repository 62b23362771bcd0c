/** Two falling tones, struck softly. Between 400 and 1000 Hz, which ageing ears hear best. */
const TONES = [
  { hertz: 784, after: 0 },
  { hertz: 587, after: 0.55 },
] as const
const RINGS_SECONDS = 1.4

/** Plays the gong at a moment of the context's own clock; returns how long it takes, in seconds. */
export function strike(context: AudioContext, out: AudioNode, at: number): number {
  for (const { hertz, after } of TONES) {
    for (const [overtone, loudness] of [
      [1, 0.5],
      [2, 0.12],
    ] as const) {
      const tone = context.createOscillator()
      const volume = context.createGain()
      tone.frequency.value = hertz * overtone
      volume.gain.setValueAtTime(0, at + after)
      volume.gain.linearRampToValueAtTime(loudness, at + after + 0.015)
      volume.gain.exponentialRampToValueAtTime(0.0005, at + after + RINGS_SECONDS)
      tone.connect(volume).connect(out)
      tone.start(at + after)
      tone.stop(at + after + RINGS_SECONDS)
    }
  }
  return 0.55 + RINGS_SECONDS
}
