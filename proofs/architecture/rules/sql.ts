import type { Facts, Text } from '../facts.ts'
import type { Finding, House, Rule } from '../house.ts'
import { isForTests, layerOf, roomOf } from '../places.ts'
import { actsOf } from './acts.ts'

/** Functions of the query builder and of the driver that take a table or a statement. */
const QUERIES = /^(sql|query|raw|table|ref|selectFrom|insertInto|updateTable|deleteFrom|mergeInto|\w*Join)$/u
const CLOCK_OF_THE_DATABASE = new RegExp(
  [
    String.raw`\b(now|(clock|statement|transaction)_timestamp|random|gen_random_uuid|uuidv7)\s*\(`,
    String.raw`\b(current_(timestamp|date|time)|localtime(stamp)?)\b`,
  ].join('|'),
  'iu',
)

const STATEMENT =
  /^\s*(select|insert into|update|delete from|with|merge into|lock|truncate|create|alter)\s[\s\S]*\b(from|values|set|as|in|table)\b/iu
/** What the query builder is handed: `visits.visit as v`. */
const TABLE = /^[a-z_]+\.[a-z_]+( as \w+)?$/u

/** SQL names the tables of its own room only; what belongs to another is asked for through that room's door. */
export const ownSql: Rule = (house) => {
  const owners = ownersOf(house)
  const acts = new Set(actsOf(house).map(({ act }) => act))
  const inPrograms = house.files
    .filter(isProgram)
    .flatMap((file) =>
      file.texts
        .filter((text) => isQuery(text) || !acts.has(text.value))
        .flatMap((text) => foreign(owners, file.path, text.value, text.line, isQuery(text))),
    )
  const inSchemas = house.schemas.flatMap(({ path, text }) =>
    foreign(owners, path, withoutComments(text), 1, true),
  )
  return [...inPrograms, ...inSchemas]
}

/** SQL stands in `*-store.ts` and in `schema/`, never in an act and never in a face. */
export const storesOnly: Rule = (house) =>
  house.files
    .filter((file) => isProgram(file) && layerOf(file.path) !== 'ground' && !file.path.endsWith('-store.ts'))
    .flatMap(({ path, texts }) =>
      texts.filter(isStatement).map(({ line, given }) => ({
        rule: 'storesOnly',
        path,
        line,
        says: `SQL (${given}) outside a store`,
      })),
    )

/** Time and chance are handed to the database; it has no clock and no dice of its own. */
export const databaseHasNoClock: Rule = (house) => {
  const finding = (path: string, line: number, found: string): Finding => ({
    ...{ rule: 'databaseHasNoClock', path, line },
    says: `the database is asked for ${found.trim()}`,
  })
  const inPrograms = house.files.filter(isProgram).flatMap(({ path, texts }) =>
    texts.filter(isStatement).flatMap(({ value, line }) => {
      const found = CLOCK_OF_THE_DATABASE.exec(value)
      return found ? [finding(path, line, found[0])] : []
    }),
  )
  const inSchemas = house.schemas.flatMap(({ path, text }) => {
    const found = CLOCK_OF_THE_DATABASE.exec(withoutComments(text))
    return found ? [finding(path, text.slice(0, found.index).split('\n').length, found[0])] : []
  })
  return [...inPrograms, ...inSchemas]
}

/** Which room made which PostgreSQL schema. */
export function ownersOf(house: House): ReadonlyMap<string, string> {
  const made = house.schemas.flatMap(({ path, text }) =>
    [...text.matchAll(/create schema (?:if not exists )?(\w+)/giu)].map(
      (it) => [it[1]!, roomOf(path)!] as const,
    ),
  )
  return new Map(made)
}

function foreign(
  owners: ReadonlyMap<string, string>,
  path: string,
  text: string,
  first: number,
  handed: boolean,
): Finding[] {
  const findings: Finding[] = []
  for (const found of text.matchAll(/\b([a-z_]+)\.([a-z_]+)\b(?!-)/gu)) {
    const owner = owners.get(found[1]!)
    if (owner === undefined || owner === roomOf(path) || !namesOne(text, found, handed)) continue
    const line = first + text.slice(0, found.index).split('\n').length - 1
    findings.push({ rule: 'ownSql', path, line, says: `names ${found[0]}, which belongs to ${owner}` })
  }
  return findings
}

/** After a word of SQL, as a function, or alone in the hands of the query builder; a topic is none of these. */
function namesOne(text: string, { index, 0: name }: RegExpExecArray, handed: boolean): boolean {
  if (handed && (TABLE.test(text) || text.slice(index + name.length).startsWith('('))) return true
  return /(\b(from|join|into|update|table|references|on|only|exists|using|select|call)|,)\s*$/iu.test(
    text.slice(0, index),
  )
}

const isQuery = ({ given }: Text) => given !== null && QUERIES.test(given)

function isStatement(text: Text): boolean {
  if (text.given === 'sql') return true
  return isQuery(text) && (STATEMENT.test(text.value) || TABLE.test(text.value))
}

const isProgram = (file: Facts) => file.path.startsWith('src/') && !isForTests(file.path)
const withoutComments = (sql: string) => sql.replaceAll(/--[^\n]*/gu, (it) => ' '.repeat(it.length))
