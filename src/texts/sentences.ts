import type { TextKey } from './keys.ts'

/** A sentence a page reads aloud: the name of its clip, and the text it says. */
export interface Sentence {
  readonly clip: `say-${string}`
  readonly key: TextKey
}

/**
 * Add a line for each sentence a page reads aloud, then `npm run clips`: it makes one clip for each language that has the
 * text, plain German included. Texts without values only; a clip cannot say what is filled in later. The page fetches
 * `clipPath(language, clip)` of `#ground/speech/spoken.ts`.
 */
export const SENTENCES: readonly Sentence[] = [{ clip: 'say-wait', key: 'display.nobody' }]
