import pg from 'pg'

type Parser = (text: string) => unknown

const oid = { int8: 20, date: 1082, time: 1083, timestamptz: 1184 }
const arrayOid = { int8: 1016, date: 1182, time: 1183, timestamptz: 1185 }

/** Identifiers and counters stay far below 2^53; should one not, that is an error rather than a wrong number. */
function readInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a JavaScript number`)
  return value
}

const scalars: Record<keyof typeof oid, Parser> = {
  int8: readInteger,
  date: (text) => Temporal.PlainDate.from(text),
  time: (text) => Temporal.PlainTime.from(text),
  timestamptz: (text) => Temporal.Instant.from(text),
}

const parsers = new Map<number, Parser>()
for (const name of Object.keys(oid) as (keyof typeof oid)[]) {
  parsers.set(oid[name], scalars[name])
  parsers.set(arrayOid[name], (text) => readArray(text, scalars[name]))
}

/** None of these types needs escapes inside an array, only quotes around times with blanks. */
function readArray(text: string, read: Parser): unknown {
  let rest = text
  const next = (): unknown => {
    if (!rest.startsWith('{')) return nextElement()
    rest = rest.slice(1)
    const list: unknown[] = []
    while (!rest.startsWith('}')) {
      list.push(next())
      if (rest.startsWith(',')) rest = rest.slice(1)
    }
    rest = rest.slice(1)
    return list
  }
  const nextElement = (): unknown => {
    const [matched = '', quoted] = /^(?:"([^"]*)"|[^,}]+)/.exec(rest) ?? []
    if (matched === '') throw new Error(`Unreadable array from PostgreSQL: ${text}`)
    rest = rest.slice(matched.length)
    return matched === 'NULL' ? null : read(quoted ?? matched)
  }
  return next()
}

/** The reader for a column type: ours for integers and times in text form, node-postgres' for all else. */
export function parserFor(type: number, format?: 'text' | 'binary'): Parser {
  const own = format === 'binary' ? undefined : parsers.get(type)
  return own ?? (pg.types.getTypeParser(type, format as 'text') as Parser)
}

/** A value as PostgreSQL reads it: Temporal values as ISO 8601, lists element by element, all else unchanged. */
export function toWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toWire)
  if (value instanceof Temporal.ZonedDateTime) return value.toInstant().toString()
  return isTemporal(value) ? value.toString() : value
}

function isTemporal(value: unknown): value is { toString(): string } {
  return (
    value instanceof Temporal.Instant ||
    value instanceof Temporal.PlainDate ||
    value instanceof Temporal.PlainTime ||
    value instanceof Temporal.PlainDateTime ||
    value instanceof Temporal.Duration
  )
}
