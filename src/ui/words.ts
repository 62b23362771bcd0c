import type { Spoken } from '#ground/languages/index.ts'

/** What a component may be given to say: a text of ours (which knows its language) or a plain string such as a name. */
export type Words = Spoken | string

export function textOf(words: Words): string {
  return typeof words === 'string' ? words : words.text
}
