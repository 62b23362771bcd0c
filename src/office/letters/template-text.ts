import { fieldsIn, type Condition } from './condition.ts'
import { readCondition, type ConditionFault } from './condition-text.ts'

/**
 * The text of a template as somebody writes it: paragraphs between blank lines, `## heading`, `- entry of a list`,
 * `{{field}}`, and `[wenn …]` … `[sonst]` … `[ende]` around what stands there only sometimes.
 */
export interface Block {
  readonly kind: 'text' | 'heading' | 'item'
  readonly text: string
  /** All of them must hold. */
  readonly when: readonly Condition[]
}

export interface TextFault {
  readonly line: number
  readonly why:
    | ConditionFault
    | 'not-closed'
    | 'nothing-open'
    | 'else-twice'
    | 'unknown-field'
    | 'brace'
    | 'empty'
    | 'text-too-long'
  readonly near: string
}

export type ReadText =
  | { readonly ok: true; readonly blocks: readonly Block[] }
  | { readonly ok: false; readonly faults: readonly TextFault[] }

const PLACEHOLDER = /\{\{\s*([a-z][a-z0-9_]{0,39})\s*\}\}/gu
const LENGTH_MAX = 30_000

interface Open {
  readonly line: number
  condition: Condition
  turned: boolean
}

/** Reads the text; every placeholder and every condition must speak of a field that `known` has. */
export function readText(text: string, known: ReadonlySet<string>): ReadText {
  if (text.length > LENGTH_MAX) return { ok: false, faults: [{ line: 1, why: 'text-too-long', near: '' }] }
  const blocks: Block[] = []
  const faults: TextFault[] = []
  const open: Open[] = []
  let paragraph: string[] = []
  const flush = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'text', text: paragraph.join(' '), when: whenOf(open) })
    paragraph = []
  }
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const line = raw.trim()
    const mark = /^\[(wenn\s.*|sonst|ende)\]$/u.exec(line)?.[1]
    if (mark !== undefined) {
      flush()
      const why = atMark(mark, index + 1, open, known)
      if (why) faults.push({ line: index + 1, near: line.slice(0, 80), ...why })
      continue
    }
    for (const why of faultsIn(line, known)) faults.push({ line: index + 1, ...why })
    const kind = line.startsWith('## ') ? 'heading' : line.startsWith('- ') ? 'item' : 'text'
    if (line === '' || kind !== 'text') flush()
    if (line === '') continue
    if (kind === 'text') paragraph.push(line)
    else blocks.push({ kind, text: line.replace(/^(?:##|-)\s+/u, ''), when: whenOf(open) })
  }
  flush()
  for (const { line } of open) faults.push({ line, why: 'not-closed', near: '' })
  return faults.length > 0 ? { ok: false, faults } : { ok: true, blocks }
}

function atMark(mark: string, line: number, open: Open[], known: ReadonlySet<string>) {
  if (mark === 'ende') return open.pop() ? null : { why: 'nothing-open' as const }
  if (mark === 'sonst') {
    const last = open.at(-1)
    if (!last) return { why: 'nothing-open' as const }
    if (last.turned) return { why: 'else-twice' as const }
    last.condition = { not: last.condition }
    last.turned = true
    return null
  }
  const read = readCondition(mark.slice('wenn'.length))
  // It is open all the same, so that its end is no second fault.
  open.push({ line, condition: read.ok ? read.condition : { all: [] }, turned: false })
  if (!read.ok) return { why: read.why, near: read.near }
  const unknown = fieldsIn(read.condition).find((field) => !known.has(field))
  return unknown === undefined ? null : { why: 'unknown-field' as const, near: unknown }
}

const whenOf = (open: readonly Open[]): Condition[] => open.map(({ condition }) => condition)

function faultsIn(line: string, known: ReadonlySet<string>): Pick<TextFault, 'why' | 'near'>[] {
  const faults: Pick<TextFault, 'why' | 'near'>[] = []
  for (const name of placeholdersIn(line))
    if (!known.has(name)) faults.push({ why: 'unknown-field', near: name })
  if (/\{\{|\}\}/u.test(line.replace(PLACEHOLDER, ''))) faults.push({ why: 'brace', near: line.slice(0, 80) })
  return faults
}

export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, name]) => name!)

/** One pass: what is put in is never read as a placeholder again. */
export const replacePlaceholders = (text: string, show: (name: string) => string): string =>
  text.replace(PLACEHOLDER, (_, name: string) => show(name))
