/**
 * What can be said aloud from recorded clips: letter by letter and digit by digit, with a few phrases around it. Whole
 * sentences of a page stand in src/texts/sentences.ts. `npm run clips` makes a placeholder of each clip.
 */

/** Phrases around a number; what each says in a language stands in `words/<language>.json`. */
export const PHRASES = ['number', 'room', 'counter', 'screen', 'nearer', 'test'] as const
export type Phrase = (typeof PHRASES)[number]

/** Every digit and letter: ticket numbers leave out letters that sound alike, names of rooms do not. */
export const SIGNS: readonly string[] = Array.from('0123456789abcdefghijklmnopqrstuvwxyz')

/** The clips a display needs of each language. */
export const DISPLAY_CLIPS: readonly string[] = [...SIGNS, ...PHRASES]

/** A clip's name is the name of its file without the ending: `0`, `a`, `room`, `say-help`. */
export const CLIP_NAME: RegExp = /^(?=.{1,40}$)[0-9a-z]+(?:-[0-9a-z]+)*$/u

/** The languages there are voices for. */
export const VOICES = ['de', 'en', 'ar', 'tr', 'uk', 'ru', 'zh', 'fr', 'fa'] as const
export type Voice = (typeof VOICES)[number]

/** The voice for whoever reads this language: plain German is said by the German one. */
export function voiceFor(language: string): Voice | undefined {
  return language === 'einfach' ? 'de' : VOICES.find((it) => it === language)
}

/** Languages whose signs and phrases are said: whose sentences are, follows from src/texts/sentences.ts. */
export function spokenIn(language: string, clip: string): string {
  return clip.startsWith('say-') ? language : (voiceFor(language) ?? language)
}

/**
 * Where a page fetches a clip: the office's own recording when it has one, else the placeholder. The first may be kept
 * for ever, its address changes with it; the second as long as the version of the program (src/service-worker.ts).
 * @param own `office.displays.ownVoices()`: digest of each own recording by `<language>/<clip>`.
 */
export function clipPath(language: string, clip: string, own: Readonly<Record<string, string>> = {}): string {
  const name = `${spokenIn(language, clip)}/${clip}`
  const digest = own[name]
  return digest ? `/display/clip/immutable/${digest}/${name}` : `/clips/${name}.mp3`
}
