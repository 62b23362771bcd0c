import { unsupported, type Figures } from './figures.ts'
import type { Given } from './given.ts'

export function solveReception(_given: Given, words: string, _asked: readonly string[]): Figures {
  return unsupported(`the case "${words}" cannot be played`)
}
