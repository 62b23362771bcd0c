import { voiceFor, type Phrase, type Voice } from '#ground/speech/spoken.ts'

/** What is said of a call, as names of clips. Pure. */
export interface Said {
  readonly voice: Voice
  readonly clips: readonly string[]
}
interface Called {
  readonly number: string
  readonly room: string
  readonly language?: string
}

/** German first, then the language of the ticket when this wall speaks it. */
export function sayCall(call: Called, languages: readonly string[]): Said[] {
  const clips = ['number', ...signs(call.number), ...place(call.room)]
  return voicesFor(call.language, languages).map((voice) => ({ voice, clips }))
}

/** Before the call: the way is long. */
export function sayNearer(number: string): Said[] {
  return [{ voice: 'de', clips: ['number', ...signs(number), 'nearer'] }]
}

export const SAY_TEST: readonly Said[] = [{ voice: 'de', clips: ['test'] }]

function voicesFor(language: string | undefined, languages: readonly string[]): Voice[] {
  const voice = language === undefined ? undefined : voiceFor(language)
  return voice && voice !== 'de' && languages.includes(voice) ? ['de', voice] : ['de']
}

/** One by one: German number words turn the tens round. */
function signs(text: string): string[] {
  return text.toLowerCase().match(/[0-9a-z]/gu) ?? []
}

/** "201", "Raum E 12", "Theke 3": spelled after the phrase that fits. A name that is a word stands on the screen only. */
function place(room: string): string[] {
  const words = room
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z]+|\d+/gu)
  if (!words) return ['screen']
  const counter = words.some((word) => /^(?:schalter|theke|tresen|platz)$/u.test(word))
  const rest = words.filter((word) => !/^(?:raum|zimmer|schalter|theke|tresen|platz|nr)$/u.test(word))
  const spelled = rest.filter((word) => /^\d+$/u.test(word) || word.length === 1)
  if (rest.length === 0 || spelled.length < rest.length) return ['screen' satisfies Phrase]
  return [counter ? 'counter' : 'room', ...spelled.flatMap(signs)]
}
