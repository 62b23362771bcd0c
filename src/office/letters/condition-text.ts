import { dayIn, type Condition } from './condition.ts'

/** How somebody of the administration writes a condition, and back. */
export type ReadCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly why: ConditionFault; readonly near: string }

export type ConditionFault =
  | 'too-long'
  | 'too-deep'
  | 'unknown-sign'
  | 'field-expected'
  | 'comparison-expected'
  | 'value-expected'
  | 'day-expected'
  | 'number-expected'
  | 'bracket-missing'
  | 'more-than-one'

const LENGTH_MAX = 500
const DEPTH_MAX = 12
const FIELD = /^[a-z][a-z0-9_]{0,39}$/u
const KEYWORDS = new Set([
  ...['und', 'oder', 'nicht', 'vorhanden', 'fehlt', 'in', 'vor', 'nach', 'mindestens'],
])

interface Token {
  readonly kind: 'word' | 'quoted' | 'sign'
  readonly text: string
}

/** `anliegen = "Blaue Karte" und (frist vor 2026-12-31 oder unterlagen vorhanden)`. */
export function readCondition(text: string): ReadCondition {
  if (text.length > LENGTH_MAX) return { ok: false, why: 'too-long', near: '' }
  try {
    const reader = new Reader(tokensOf(text))
    const condition = reader.any(0)
    reader.end()
    return { ok: true, condition }
  } catch (fault) {
    if (fault instanceof Misread) return { ok: false, why: fault.why, near: fault.near }
    throw fault
  }
}

class Misread extends Error {
  readonly why: ConditionFault
  readonly near: string
  constructor(why: ConditionFault, near: string) {
    super(why)
    this.why = why
    this.near = near.slice(0, 60)
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const pattern = /\s*(?:"((?:[^"\\]|\\["\\])*)"|(!=|[()=,])|([^\s()=,"!]+))/uy
  let at = 0
  while (text.slice(at).trim() !== '') {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found) throw new Misread('unknown-sign', text.slice(at).trim())
    const [, quoted, sign, word] = found
    if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted.replace(/\\(["\\])/gu, '$1') })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign })
    else tokens.push({ kind: 'word', text: word! })
    at = pattern.lastIndex
  }
  return tokens
}

class Reader {
  readonly tokens: readonly Token[]
  at = 0
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  any(depth: number): Condition {
    if (depth > DEPTH_MAX) throw new Misread('too-deep', this.near())
    const parts = [this.all(depth)]
    while (this.takes('oder')) parts.push(this.all(depth))
    return parts.length === 1 ? parts[0]! : { any: parts }
  }

  all(depth: number): Condition {
    const parts = [this.one(depth)]
    while (this.takes('und')) parts.push(this.one(depth))
    return parts.length === 1 ? parts[0]! : { all: parts }
  }

  one(depth: number): Condition {
    if (depth > DEPTH_MAX) throw new Misread('too-deep', this.near())
    if (this.takes('nicht')) return { not: this.one(depth + 1) }
    if (this.takes('(')) {
      const inner = this.any(depth + 1)
      if (!this.takes(')')) throw new Misread('bracket-missing', this.near())
      return inner
    }
    return this.comparison(this.field())
  }

  field(): string {
    const token = this.tokens[this.at]
    if (token?.kind !== 'word' || !FIELD.test(token.text) || KEYWORDS.has(token.text))
      throw new Misread('field-expected', this.near())
    this.at += 1
    return token.text
  }

  comparison(field: string): Condition {
    if (this.takes('vorhanden')) return { field, has: true }
    if (this.takes('fehlt')) return { field, has: false }
    if (this.takes('=')) return { field, equals: this.value() }
    if (this.takes('!=')) return { not: { field, equals: this.value() } }
    if (this.takes('in')) return { field, oneOf: this.list() }
    if (this.takes('vor')) return { field, before: this.day() }
    if (this.takes('nach')) return { field, after: this.day() }
    if (this.takes('mindestens')) return { field, atLeast: this.number() }
    throw new Misread('comparison-expected', this.near())
  }

  list(): string[] {
    if (!this.takes('(')) throw new Misread('bracket-missing', this.near())
    const values = [this.value()]
    while (this.takes(',')) values.push(this.value())
    if (!this.takes(')')) throw new Misread('bracket-missing', this.near())
    return values
  }

  value(): string {
    const token = this.tokens[this.at]
    if (!token || token.kind === 'sign') throw new Misread('value-expected', this.near())
    this.at += 1
    return token.text
  }

  day(): string {
    const near = this.near()
    const word = this.value()
    if (word !== 'heute' && !dayIn(word)) throw new Misread('day-expected', near)
    return word
  }

  number(): number {
    const near = this.near()
    const word = this.value()
    if (!/^\d{1,6}$/u.test(word)) throw new Misread('number-expected', near)
    return Number(word)
  }

  takes(text: string): boolean {
    const token = this.tokens[this.at]
    if (!token || token.kind === 'quoted' || token.text !== text) return false
    this.at += 1
    return true
  }

  end(): void {
    if (this.at < this.tokens.length) throw new Misread('more-than-one', this.near())
  }

  near(): string {
    return this.tokens
      .slice(this.at)
      .map(({ text }) => text)
      .join(' ')
  }
}

/** The same in words; reading it again gives the same condition. */
export function sayCondition(condition: Condition): string {
  if ('all' in condition) return joined(condition.all, ' und ')
  if ('any' in condition) return joined(condition.any, ' oder ')
  if ('not' in condition) return `nicht ${inBrackets(condition.not)}`
  const { field } = condition
  if ('has' in condition) return `${field} ${condition.has ? 'vorhanden' : 'fehlt'}`
  if ('equals' in condition) return `${field} = ${quote(condition.equals)}`
  if ('oneOf' in condition) return `${field} in (${condition.oneOf.map(quote).join(', ')})`
  if ('before' in condition) return `${field} vor ${condition.before}`
  if ('after' in condition) return `${field} nach ${condition.after}`
  return `${field} mindestens ${condition.atLeast}`
}

const joined = (parts: readonly Condition[], word: string): string => parts.map(inBrackets).join(word)
const inBrackets = (it: Condition): string =>
  'all' in it || 'any' in it ? `(${sayCondition(it)})` : sayCondition(it)
const quote = (text: string): string => `"${text.replace(/["\\]/gu, String.raw`\$&`)}"`
