import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { projectDir } from '../support/run.ts'

/** Notes every route that is registered below a scope; HEAD comes with each GET and is no route of its own. */
export function noteRoutes(scope: FastifyInstance, routes: Set<string>): void {
  scope.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) {
      if (one !== 'HEAD' && one !== 'OPTIONS')
        routes.add(`${one} ${url.length > 1 ? url.replace(/\/$/, '') : url}`)
    }
  })
}

/** Every page, endpoint and form action below src/routes, read from the files themselves. */
export function pageRoutes(): Set<string> {
  const routes = new Set<string>()
  scan(join(projectDir, 'src/routes'), '', routes)
  return routes
}

function scan(folder: string, path: string, routes: Set<string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory())
      scan(join(folder, entry.name), entry.name.startsWith('(') ? path : `${path}/${entry.name}`, routes)
    else note(join(folder, entry.name), entry.name, path || '/', routes)
  }
}

function note(file: string, name: string, path: string, routes: Set<string>): void {
  if (name === '+page.svelte' || name === '+page.server.ts') routes.add(`GET ${path}`)
  if (name === '+page.server.ts')
    for (const action of actionsOf(readFileSync(file, 'utf8'))) routes.add(`POST ${path}?/${action}`)
  if (name === '+server.ts') {
    for (const [, method] of readFileSync(file, 'utf8').matchAll(
      /export (?:const|async function|function) ([A-Z]+)\b/g,
    ))
      routes.add(`${method} ${path}`)
  }
}

/** The names directly inside `export const actions: Actions = { … }`. */
export function actionsOf(source: string): string[] {
  const start = /export const actions\b[^=]*=\s*(?:\([^)]*\)\s*)?\{/.exec(source)
  if (!start) return []
  const names: string[] = []
  let depth = 1
  let rest = source
    .slice(start.index + start[0].length)
    .replace(/\/\*[^]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, (text) =>
      ' '.repeat(text.length),
    )
  for (; depth > 0 && rest !== ''; rest = rest.slice(1)) {
    const name = depth === 1 ? /^(?:async\s+)?(\w+)(?=\s*[:(,}])/.exec(rest)?.[1] : undefined
    if (name) {
      names.push(name)
      const value = endOfValue(rest)
      rest = rest.slice(value)
      if (rest.startsWith('}')) break
      continue
    }
    if ('{(['.includes(rest[0]!)) depth++
    if ('})]'.includes(rest[0]!)) depth--
  }
  return names
}

/** Where the member ends: at a comma or closing brace outside all brackets. */
function endOfValue(text: string): number {
  let depth = 0
  for (let n = 0; n < text.length; n++) {
    if ('{(['.includes(text[n]!)) depth++
    else if ('})]'.includes(text[n]!)) {
      if (depth === 0) return n
      depth--
    } else if (text[n] === ',' && depth === 0) return n
  }
  return text.length
}
