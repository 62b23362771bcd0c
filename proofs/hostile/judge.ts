import { z } from 'zod'
import { isLanguage, tagOf } from '#ground/languages/index.ts'
import type { Document } from './requests-to-interface.ts'
import type { Answer, Sent } from './send.ts'

const problem = z.looseObject({ type: z.string(), title: z.string().min(1), status: z.int() })
const refusal = z.looseObject({ refusal: z.string().min(1) })
/** Stack traces and paths of our machine are for the log. */
const STACK = /\n\s+at .+:\d+:\d+|node_modules|node:internal|\/src\/[a-z]+\/[\w./-]+\.ts/
/** What an address that ends so answers when all is well; everything else is a page. */
const FILES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  pdf: 'application/pdf',
  json: 'application/json',
  ics: 'text/calendar',
  xml: 'application/xml',
}

/** What is wrong with an answer; null when nothing is. A 5xx is wrong whatever it says. */
export function judge(document: Document): (sent: Sent, answer: Answer) => string | null {
  const schemas = responseSchemas(document)
  return (sent, answer) => {
    if (answer.status === 0 || answer.status >= 500) return `status ${answer.status}`
    if (STACK.test(answer.body)) return 'tells a reader about the inside of the program'
    if (answer.ms > SLOW_MS) return `took ${Math.round(answer.ms)} ms`
    if (sent.method === 'HEAD') return answer.body === '' ? null : 'HEAD with a body'
    return /^\/(api|events|health)([/?]|$)/.test(sent.path)
      ? ofInterface(sent, answer, schemas)
      : ofPage(sent, answer)
  }
}

/** Files without an ending in their address: what they are when all is well. */
const KINDS: Readonly<Record<string, string>> = {
  '/alarm/state': 'application/json',
  '/reception/hall': 'application/json',
  '/reception/notes/now': 'application/json',
  '/reception/offline/snapshot': 'application/json',
  '/reception/offline/replay': 'application/json',
  '/terminal/offline/plan': 'application/json',
  '/terminal/offline/replay': 'application/json',
  '/display/sign': 'application/json',
  '/reception/outage/day-list': 'application/pdf',
}

/** A letter as it would be printed, shown beside its template. */
const LETTER = /^\/admin\/letters\/[^/]+\/preview$/u

/** Sent by our own screens and never by a reader: a refusal too is data there, and names its reason. */
const BY_SCREENS: ReadonlySet<string> = new Set([
  'POST /display/sign',
  'POST /reception/offline/replay',
  'POST /terminal/offline/replay',
])

/** Pages of documents, asked for by the viewer's script: pictures or data, and of a refusal its name. */
const VIEWER = '/files/document/'
const notShown = z.looseObject({ problem: z.string().min(1) })

/** "An answer within two seconds" on a machine that runs other tests beside: a promise with room. */
export const SLOW_MS = 2000

function ofInterface(
  sent: Sent,
  { status, headers, body }: Answer,
  schemas: ReturnType<typeof responseSchemas>,
): string | null {
  const type = headers['content-type'] ?? ''
  if (status >= 400) {
    if (!type.startsWith('application/problem+json')) return `an error of type ${type}`
    const read = problem.safeParse(JSON.parse(body))
    if (!read.success) return 'a problem without type, title or status'
    return read.data.status === status ? null : 'a problem that says another status'
  }
  const schema = schemas.get(`${sent.route} ${status}`)
  if (!schema)
    return status === 204 ||
      type.startsWith('text/html') ||
      type.startsWith('text/event-stream') ||
      sent.method === 'OPTIONS' ||
      !sent.route.startsWith(`${sent.method} `)
      ? null
      : `status ${status} is not described`
  const read = schema.safeParse(JSON.parse(body))
  return read.success ? null : `does not fit its schema: ${z.prettifyError(read.error).slice(0, 200)}`
}

function ofPage(sent: Sent, { status, headers, body }: Answer): string | null {
  const type = headers['content-type'] ?? ''
  if (status >= 300 && status < 400)
    return headers.location ? locationOf(headers.location, sent.route) : 'leads nowhere'
  if (sent.path.includes('__data.json') || status === 204) return null
  const { pathname } = new URL(`http://x${sent.path}`)
  if (!type.startsWith('text/html')) return ofFile(sent.method, pathname, { status, type, body })
  const found = /<html lang="([A-Za-z-]+)"[^>]*>/.exec(body)
  const asked = /^\/(?:terminal\/)?([a-z]+)(?:\/|$)/.exec(pathname)?.[1]
  if (!found) return 'says no language'
  if (isLanguage(asked) && found[1] !== tagOf(asked)) return `speaks ${found[1]} at ${asked}`
  // a screen in the hall has nobody who could go anywhere
  if (sent.path.startsWith('/display') && status === 200) return null
  return /<a [^>]*href="\/|<form|<button/.test(body) ? null : 'has no way out'
}

function ofFile(
  method: string,
  pathname: string,
  { status, type, body }: { readonly status: number; readonly type: string; readonly body: string },
): string | null {
  if (pathname.startsWith(VIEWER)) return ofViewer({ status, type, body })
  const own = LETTER.test(pathname)
    ? FILES['pdf']
    : (KINDS[pathname] ?? FILES[pathname.split('.').at(-1) ?? ''])
  if (status < 400) return own && type.startsWith(own) ? null : `type ${type}`
  if (!BY_SCREENS.has(`${method} ${pathname}`) || !type.startsWith('application/json'))
    return `an error of type ${type} is no page`
  return refusal.safeParse(JSON.parse(body)).success ? null : 'a refusal without its reason'
}

function ofViewer({
  status,
  type,
  body,
}: {
  readonly status: number
  readonly type: string
  readonly body: string
}) {
  if (status < 400) return /^(application\/json|image\/(png|jpeg))/.test(type) ? null : `type ${type}`
  if (!type.startsWith('application/json')) return `an error of type ${type} the viewer cannot read`
  return notShown.safeParse(JSON.parse(body)).success ? null : 'a refusal without its name'
}

/** Where the quick exit of the counselling leads, whatever was sent; the one way out of this house. */
const NEUTRAL = 'https://www.dwd.de/'

/** A redirect stays in this house. */
function locationOf(location: string, route: string): string | null {
  if (route.endsWith('/bestin/gehen')) return location === NEUTRAL ? null : `leads to ${location}`
  return /^\/(?![/\\])/.test(location) ||
    location.startsWith('http://127.0.0.1') ||
    location.startsWith('?') ||
    location.startsWith('.')
    ? null
    : `leads to ${location}`
}

function responseSchemas(document: Document): Map<string, z.ZodType> {
  const all = new Map<string, z.ZodType>()
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, { responses }] of Object.entries(methods))
      for (const [status, response] of Object.entries(responses)) {
        const schema = (response as { content?: Record<string, { schema: object }> }).content?.[
          'application/json'
        ]?.schema
        if (schema)
          all.set(
            `${method.toUpperCase()} ${path} ${status}`,
            z.fromJSONSchema(inlined(schema, document) as never),
          )
      }
  return all
}

/** References replaced by what they name: each schema then stands alone. */
function inlined(schema: unknown, document: Document): unknown {
  if (Array.isArray(schema)) return schema.map((it) => inlined(it, document))
  if (typeof schema !== 'object' || schema === null) return schema
  if ('$ref' in schema && typeof schema.$ref === 'string')
    return inlined(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''], document)
  return Object.fromEntries(Object.entries(schema).map(([key, it]) => [key, inlined(it, document)]))
}
