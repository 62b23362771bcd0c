/** Which clips there are to be: signs and phrases in nine voices, sentences of the pages in every language that has them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languageCodes, type Language } from '../../src/ground/languages/index.ts'
import { DISPLAY_CLIPS, voiceFor, VOICES, type Voice } from '../../src/ground/speech/spoken.ts'
import { textsIn } from '../../src/texts/index.ts'
import { SENTENCES } from '../../src/texts/sentences.ts'

export interface PlannedClip {
  readonly language: Language
  readonly clip: string
  /** What it says. */
  readonly text: string
  /** The voice of the engine. */
  readonly voice: string
}

interface Words {
  readonly voice: string
  /** Latin letters are said by another voice where the language has no names for them. */
  readonly lettersVoice?: string
  readonly words: Readonly<Record<string, string>>
}

const folder = join(import.meta.dirname, '../../src/ground/speech/words')

export function wordsOf(voice: Voice): Words {
  return JSON.parse(readFileSync(join(folder, `${voice}.json`), 'utf8')) as Words
}

export function plan(): PlannedClip[] {
  return [...VOICES.flatMap(signsAndPhrases), ...languageCodes.flatMap(sentences)]
}

function signsAndPhrases(language: Voice): PlannedClip[] {
  const { voice, lettersVoice = voice, words } = wordsOf(language)
  return DISPLAY_CLIPS.map((clip) => {
    const text = words[clip]
    if (!text) throw new Error(`words/${language}.json lacks "${clip}"`)
    return { language, clip, text, voice: /^[a-z]$/u.test(clip) ? lettersVoice : voice }
  })
}

function sentences(language: Language): PlannedClip[] {
  const spoken = voiceFor(language)
  if (!spoken) return []
  const { voice } = wordsOf(spoken)
  return SENTENCES.flatMap(({ clip, key }) => {
    const said = textsIn(language).maybe(key)
    if (!said) throw new Error(`there is no text ${key} for ${clip}`)
    // what a language lacks would be read in German by a foreign voice
    return said.language === language
      ? [{ language, clip, text: said.text.replaceAll(/[⁦-⁩‎‏]/gu, ''), voice }]
      : []
  })
}
