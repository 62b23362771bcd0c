import type { Template } from './template.ts'

/** What one version says otherwise than the one before it, line by line. */
export interface TextChange {
  /** `title`, `subject`, `decision`, `fields`, `body` or `sheet-<language>`. */
  readonly field: string
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

export function changesOf(before: Template, after: Template): readonly TextChange[] {
  const [old, now] = [textsOf(before), textsOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const change = lineChange(old.get(field) ?? '', now.get(field) ?? '')
    return change ? [{ field, ...change }] : []
  })
}

function textsOf(it: Template): ReadonlyMap<string, string> {
  return new Map([
    ['title', it.title],
    ['subject', it.subject],
    ['decision', it.decision ?? ''],
    ['fields', it.fields],
    ['body', it.body],
    ...Object.entries(it.sheets).map(([language, text]): [string, string] => [`sheet-${language}`, text]),
  ])
}

/** Lines that both have in the same order stay out; the longest such row is found by the usual table. */
export function lineChange(
  before: string,
  after: string,
): { removed: readonly string[]; added: readonly string[] } | null {
  const [old, now] = [linesOf(before), linesOf(after)]
  const common = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0))
  for (let a = old.length - 1; a >= 0; a--)
    for (let b = now.length - 1; b >= 0; b--)
      common[a]![b] =
        old[a] === now[b] ? common[a + 1]![b + 1]! + 1 : Math.max(common[a + 1]![b]!, common[a]![b + 1]!)
  const [removed, added]: [string[], string[]] = [[], []]
  let [a, b] = [0, 0]
  while (a < old.length || b < now.length)
    if (a < old.length && b < now.length && old[a] === now[b]) {
      a += 1
      b += 1
    } else if (b < now.length && (a === old.length || common[a]![b + 1]! >= common[a + 1]![b]!))
      added.push(now[b++]!)
    else removed.push(old[a++]!)
  return removed.length + added.length === 0 ? null : { removed, added }
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
