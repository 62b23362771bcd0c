import type { Rule } from '../house.ts'

/** Lines a file may have, lines all but the longest twentieth of the files may have, lines of a function. */
export const LIMITS = { file: 400, most: 200, function: 70 }

/** Small by habit. */
export const sizes: Rule = (house) => [
  ...house.files
    .filter(({ lines }) => lines > LIMITS.file)
    .map(({ path, lines }) => ({
      rule: 'sizes',
      path,
      line: lines,
      says: `${lines} lines, at most ${LIMITS.file}`,
    })),
  ...house.files.flatMap(({ path, functions }) =>
    functions
      .filter(({ lines }) => lines > LIMITS.function)
      .map(({ name, line, lines }) => ({
        ...{ rule: 'sizes', path, line },
        says: `${name} has ${lines} lines, at most ${LIMITS.function}`,
      })),
  ),
]

/** The 95th percentile of the lines of a file. */
export const mostOf: Rule = (house) => {
  const byLength = house.files.toSorted((a, b) => a.lines - b.lines)
  const at = byLength[Math.ceil(byLength.length * 0.95) - 1]
  if (!at || at.lines <= LIMITS.most) return []
  const says = `one file in twenty has ${at.lines} lines or more, at most ${LIMITS.most}`
  return [{ rule: 'mostOf', path: at.path, line: at.lines, says }]
}
