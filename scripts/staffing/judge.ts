import { UnusableInput } from '#ground/queueing/index.ts'
import { compare, isRecord, toleranceOf } from './compare.ts'
import { figures, Unsupported, type Figures, type Solve } from './figures.ts'
import { Unreadable } from './given.ts'

export interface Judged {
  readonly id: string
  readonly kind: string
  readonly result: 'pass' | 'fail' | 'unsupported'
  readonly got: unknown
  readonly expected: unknown
  /** Why it was not answered, or what nobody could answer. */
  readonly why: string | null
}

/** One vector, answered from its input alone; only the names of what is expected are seen before. */
export function judge(vector: unknown, kinds: Readonly<Record<string, Solve>>, index: number): Judged {
  const given = isRecord(vector) ? vector : {}
  const id = typeof given['id'] === 'string' ? given['id'] : `vector ${index + 1}`
  const kind = typeof given['kind'] === 'string' ? given['kind'] : '?'
  const { input, expected } = given
  const end = (result: Judged['result'], got: unknown, why: string | null): Judged => ({
    ...{ id, kind, result, got, expected, why },
  })
  const solve = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (!solve) return end('unsupported', null, `the kind "${kind}" is not known`)
  if (!isRecord(input) || !isRecord(expected))
    return end('fail', null, 'the vector has no input or nothing expected')
  let found: Figures
  try {
    found = solve(input, Object.keys(expected))
  } catch (error) {
    if (error instanceof Unsupported) return end('unsupported', null, error.message)
    if (error instanceof Unreadable) return end('fail', null, `malformed: ${error.message}`)
    // Whatever else a vector of no known form breaks is said of this vector; the others are still judged.
    if (!(error instanceof UnusableInput)) return end('fail', null, `malformed: ${String(error)}`)
    // A figure that cannot be is refused: where that is what is asked for, it is the answer.
    found = figures([['error', { text: `refused (${error.message})` }]])
    if (!('error' in expected)) return end('fail', { error: error.message }, `refused: ${error.message}`)
  }
  const told = compare(expected, found, toleranceOf(given['tolerance'], given['status']))
  if (told.missing.length > 0) {
    const why = `nobody can tell what is meant by ${told.missing.join(', ')}`
    return end(told.missing.length === Object.keys(expected).length ? 'unsupported' : 'fail', told.got, why)
  }
  return end(told.pass ? 'pass' : 'fail', told.got, null)
}
