import { textsIn } from '#texts/index.ts'

const { maybe } = textsIn('de')

/** The text of a key that is put together at run time, or what stands there instead. */
export const wordsOf = (key: string, instead: string): string => maybe(key)?.text ?? instead
