import type { Said } from '../parts/announcement.ts'
import { strike } from './gong.ts'
import { openVoices } from './voices.ts'
import type { Voice } from '#ground/speech/spoken.ts'

/** Silence between two announcements, in seconds: so that nobody takes two numbers for one. */
const SILENCE_SECONDS = 1.5
/** Between gong and voice, and between two languages; between two words. */
const PAUSE_SECONDS = 0.45
const WORD_SECONDS = 0.12
/** Between two languages that are loaded: an old television set has to show the wall meanwhile. */
const BREATH_MS = 1500
/** What would be said later than this is dropped: it stands on the wall, and late is wrong. */
const LATEST_SECONDS = 40

export interface HallSound {
  /**
   * Rings and speaks, after whatever still sounds. Gives the words as they were planned, `de:number`; null: not said, the
   * browser keeps us silent until somebody touches the screen, or too much waits already.
   */
  announce(said: readonly Said[]): readonly string[] | null
  /** Called in answer to a touch or key, the only moment a browser lets sound begin. */
  wake(): Promise<void>
  /** Percent. */
  setVolume(volume: number): void
  /** Loads these languages one after the other. */
  learn(voices: readonly Voice[]): Promise<void>
  readonly isMuted: boolean
  /** Recordings at hand. */
  readonly clips: number
  close(): void
}

export function openSound(onchange: () => void, own: Readonly<Record<string, string>>): HallSound {
  const context = new AudioContext()
  context.onstatechange = onchange
  const loudness = context.createGain()
  loudness.connect(context.destination)
  const voices = openVoices(context, own)
  let free = 0
  const speak = (said: Said, at: number, words: string[]): number => {
    let next = at
    for (const name of said.clips) {
      const clip = voices.clip(said.voice, name)
      if (!clip) continue
      const source = context.createBufferSource()
      source.buffer = clip
      source.connect(loudness)
      source.start(next)
      words.push(`${said.voice}:${name}`)
      next += clip.duration + WORD_SECONDS
    }
    return next
  }
  return {
    get isMuted() {
      return context.state !== 'running'
    },
    get clips() {
      return voices.count
    },
    announce(said) {
      if (context.state !== 'running') return null
      const at = Math.max(context.currentTime + 0.02, free)
      if (at - context.currentTime > LATEST_SECONDS) return null
      const words: string[] = []
      let end = at + strike(context, loudness, at)
      for (const one of said) end = speak(one, end + PAUSE_SECONDS, words)
      free = end + SILENCE_SECONDS
      return words
    },
    wake: () => context.resume(),
    setVolume: (volume) => loudness.gain.setValueAtTime((volume / 100) ** 2, context.currentTime),
    async learn(wanted) {
      for (const voice of wanted) {
        await voices.load(voice)
        await new Promise((later) => setTimeout(later, BREATH_MS))
      }
    },
    close() {
      context.onstatechange = null
      void context.close()
    },
  }
}
