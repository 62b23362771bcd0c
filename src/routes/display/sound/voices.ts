import { clipPath, DISPLAY_CLIPS, type Voice } from '#ground/speech/spoken.ts'

/** A browser has six connections to a house; the live line must not wait for words. */
const AT_ONCE = 3

/** Recordings of the wall's languages, decoded once, so that each word begins exactly when it should. */
export interface Voices {
  /** Loads a language, once; words that cannot be had are left out and the rest is said. */
  load(voice: Voice): Promise<void>
  clip(voice: Voice, name: string): AudioBuffer | undefined
  readonly count: number
}

export function openVoices(context: AudioContext, own: Readonly<Record<string, string>>): Voices {
  const clips = new Map<string, AudioBuffer>()
  const loading = new Map<Voice, Promise<void>>()
  const fetchClip = async (voice: Voice, name: string): Promise<void> => {
    try {
      const answer = await fetch(clipPath(voice, name, own))
      if (!answer.ok) return
      clips.set(`${voice}/${name}`, await context.decodeAudioData(await answer.arrayBuffer()))
    } catch {
      // away or broken: this word stays silent, the number stands on the wall
    }
  }
  const loadAll = async (voice: Voice): Promise<void> => {
    const names = [...DISPLAY_CLIPS]
    const one = async (): Promise<void> => {
      for (let name = names.pop(); name !== undefined; name = names.pop()) await fetchClip(voice, name)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, one))
  }
  return {
    load(voice) {
      let work = loading.get(voice)
      if (!work) {
        work = loadAll(voice)
        loading.set(voice, work)
      }
      return work
    },
    clip: (voice, name) => clips.get(`${voice}/${name}`),
    get count() {
      return clips.size
    },
  }
}
