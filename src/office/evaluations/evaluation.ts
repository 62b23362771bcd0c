import { createHash } from 'node:crypto'
import { SMALLEST } from '#ground/smallgroups/index.ts'

/**
 * A figure, or a family of figures, somebody may look at. Whatever the program adds up over visits, work or answers is one of
 * these; what stands in none of them is not shown.
 */
export interface Evaluation {
  /** "past.minutes": room and figure. For good: consents name it. */
  readonly key: string
  /** German, as the Personalrat reads it. */
  readonly name: string
  /** What it is for, and what it is not for. */
  readonly purpose: string
  /** 'consent', or the § that demands the figure, with the reason why nobody has to agree to it. */
  readonly legalBasis: 'consent' | (string & {})
  /** The smallest unit it is told of. */
  readonly groups: string
  /** Of what time, and how finely. */
  readonly period: string
  /** From which data. */
  readonly sources: string
  /** Never told of fewer; five at least. */
  readonly smallest: number
  /** Where it is shown: addresses of pages, exports, the interface, streams. */
  readonly shownAt: readonly string[]
  /** One more for each change of what is told, of whom, or for what. */
  readonly version: number
}

/**
 * What an agreement speaks of. An agreement holds for these very words: whoever changes one needs a new one, whether or not they
 * counted the version up. The name may be put better.
 */
export function markOf({ name: _, ...rest }: Evaluation): string {
  return createHash('sha256').update(JSON.stringify(rest)).digest('base64url')
}

export const needsConsent = ({ legalBasis }: Evaluation): boolean => legalBasis === 'consent'

/** What is wrong with a definition; empty: nothing. */
export function faultsOfEvaluation(it: Evaluation): string[] {
  const words = [it.name, it.purpose, it.groups, it.period, it.sources]
  return [
    ...(/^[a-z]+\.[a-z]+(-[a-z]+)*$/.test(it.key) ? [] : ['key']),
    ...(words.every((text) => text.trim() !== '') ? [] : ['words']),
    ...(it.legalBasis === 'consent' || /§|Art\./.test(it.legalBasis) ? [] : ['legalBasis']),
    ...(it.smallest >= SMALLEST && Number.isInteger(it.smallest) ? [] : ['smallest']),
    ...(it.shownAt.length > 0 && it.shownAt.every((at) => at.startsWith('/')) ? [] : ['shownAt']),
    ...(Number.isInteger(it.version) && it.version > 0 ? [] : ['version']),
  ]
}
