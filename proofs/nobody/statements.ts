import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../support/run.ts'

/**
 * SQL that adds up by whoever did it, or by the desk at which it was done. Tills are named apart: a law demands theirs.
 */
const BY_WHOM = /\b(desk|account|actor|clerk|colleague|login|seat|served_by|by_account|done_by)\b/i

/** Sums that are of one colleague's own things and shown to nobody else, or no sum of what somebody did. Each with its reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/office/claims/book-store.ts': 'accounts of the books (cash, bank, claims), not of colleagues',
}

export interface Statements {
  readonly statements: number
  readonly found: readonly string[]
}

/** Every statement with `group by` in the program, read from the files. */
export function groupedByWhom(planted: readonly string[] = []): Statements {
  const files = sqlFiles(join(projectDir, 'src'))
  const all = files.flatMap((file) =>
    statementsIn(readFileSync(file, 'utf8')).map((text) => ({
      file: file.slice(projectDir.length + 1),
      text,
    })),
  )
  const seen = [...all, ...planted.map((text) => ({ file: 'planted', text }))]
  const found = seen
    .filter(({ text }) => BY_WHOM.test(groupsOf(text)))
    .filter(({ file }) => !Object.hasOwn(ALLOWED, file))
    .map(({ file, text }) => `${file} adds up by ${groupsOf(text).replaceAll(/\s+/g, ' ').slice(0, 80)}`)
  return { statements: seen.length, found }
}

function sqlFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory())
      return entry.name === 'testing' || entry.name === 'node_modules' ? [] : sqlFiles(path)
    return /(?<!\.test)\.(ts|sql)$/.test(entry.name) ? [path] : []
  })
}

/** From the `select` before a `group by` to the end of its list. */
function statementsIn(text: string): string[] {
  return [...text.matchAll(/\bgroup by\s+[^`;]{1,200}/gi)].map(({ index, 0: list }) => {
    const before = text.slice(0, index)
    const start = before.toLowerCase().lastIndexOf('select')
    return before.slice(Math.max(start, 0)) + list
  })
}

/** What it groups by, with numbers read as the expressions they stand for. */
function groupsOf(statement: string): string {
  const at = statement.toLowerCase().lastIndexOf('group by')
  const list =
    statement.slice(at + 8).split(/\b(order by|having|limit|on conflict|union)\b|\)\s*(as|,|$)/i)[0] ?? ''
  const columns = statement.slice(6, statement.toLowerCase().search(/\bfrom\b/)).split(/,(?![^(]*\))/)
  return list
    .split(',')
    .map((one) => (/^\s*\d+\s*$/.test(one) ? (columns[Number(one) - 1] ?? '') : one))
    .join(', ')
}
