import fc from 'fast-check'
import { inAddress, mostly, nasty, nastyJson } from './values.ts'
import type { Sent } from './send.ts'
import type { Stage } from './stage.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly example?: unknown
}
interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<Record<string, unknown>>
}
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** Every operation the interface describes, asked by everybody, in every state of wrongness. */
export function requestsToInterface(document: Document, stage: Stage): fc.Arbitrary<Sent> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => requestTo(method, path, operation, document, stage)),
  )
  const lines = Object.entries(LIVE_LINES).map(([path, operation]) =>
    requestTo('get', path, operation, document, stage),
  )
  return fc.oneof(...operations, ...lines)
}

/** Live lines are no part of the interface's description, and meet the same strangers. */
const LIVE_LINES: Readonly<Record<string, Operation>> = {
  '/events/display': {
    parameters: [
      { in: 'query', name: 'site', schema: {} },
      { in: 'query', name: 'teams', schema: {} },
    ],
    responses: {},
  },
  '/events/desk': { parameters: [{ in: 'query', name: 'site', schema: {} }], responses: {} },
  '/events/ticket/{code}': { parameters: [{ in: 'path', name: 'code', schema: {} }], responses: {} },
}

function requestTo(
  method: string,
  path: string,
  operation: Operation,
  document: Document,
  stage: Stage,
): fc.Arbitrary<Sent> {
  const parameters = operation.parameters ?? []
  const named = (where: string) => parameters.filter((it) => it.in === where)
  const value = (name: string, schema: Schema) =>
    mostly(
      goodFor(name, (schema.type === 'array' && schema.items) || schema, document, stage).map(String),
      nasty,
    )
  const parts = fc.record(
    Object.fromEntries(named('path').map(({ name, schema }) => [name, inAddress(value(name, schema))])),
  )
  const pair = (name: string, schema: Schema) => inAddress(value(name, schema)).map((it) => `${name}=${it}`)
  const known = named('query').map(({ name, schema }) => fc.option(pair(name, schema), { freq: 5, nil: '' }))
  const odd = fc.option(
    fc.tuple(inAddress(nasty), inAddress(nasty)).map(([name, it]) => `${name}=${it}`),
    { freq: 1, nil: '' },
  )
  const twice = known.length > 0 ? fc.option(fc.oneof(...known), { freq: 1, nil: '' }) : fc.constant('')
  const query = fc.tuple(
    fc.tuple(...known),
    fc.tuple(twice, fc.nat(9), odd).map(([more, rare, other]) => (rare === 0 ? `${more}&${other}` : '')),
  )
  const schema = operation.requestBody?.content['application/json']?.schema
  const body = schema
    ? bodyFor(schema, document, stage)
    : fc.constantFrom(undefined, undefined, Buffer.from('{}'), Buffer.from('['))
  return fc
    .record({
      parts,
      query,
      body,
      who: fc.constantFrom(...stage.callers),
      key: fc.option(mostly(fc.uuid(), nasty), { nil: '' }),
      type: contentType,
      method: methodLike(method.toUpperCase()),
      language,
    })
    .map((it) => {
      const address = path.replace(/\{(\w+)\}/g, (_, name: string) => it.parts[name] ?? '')
      const asked = it.query.flat().filter(Boolean).join('&')
      const key = asHeader(it.key)
      const headers = {
        ...it.who.headers,
        ...(it.body && { 'content-type': it.type }),
        ...(key !== '' && { 'idempotency-key': key }),
        'accept-language': it.language,
      }
      const hasBody = it.method !== 'GET' && it.method !== 'HEAD'
      return {
        who: it.who.name,
        method: it.method,
        path: asked ? `${address}?${asked}` : address,
        headers,
        body: hasBody ? it.body : undefined,
        route: `${method.toUpperCase()} ${path}`,
      }
    })
}

const language = fc.constantFrom('de', 'en', 'ar', 'de-DE,de;q=0.9', '*', 'xx', ';;q=,', 'de;q=NaN')
const contentType = fc.oneof(
  { weight: 12, arbitrary: fc.constant('application/json') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'text/plain',
      'application/xml',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-16',
      'application/x-www-form-urlencoded',
      'json',
      '/',
      'application/json;;',
      'x'.repeat(500),
    ),
  },
)
export const methodLike = (right: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 15, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS') },
  )

/** Header values a client can put on the wire at all. */
export const asHeader = (text: string): string => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').slice(0, 4000)

function bodyFor(schema: Schema, document: Document, stage: Stage): fc.Arbitrary<Buffer> {
  const text = goodFor('', schema, document, stage, nastyJson).map((it) => JSON.stringify(it))
  const broken = fc
    .tuple(text, fc.nat(), fc.constantFrom('', '}', '\u0000', ',', '"'))
    .map(([it, at, junk]) => it.slice(0, at % (it.length + 1)) + junk)
  const other = fc.oneof(
    nastyJson.map((it) => JSON.stringify(it)),
    nasty,
    fc.constantFrom(
      '{"__proto__":{"x":1}}',
      '{"constructor":{"prototype":{"x":1}}}',
      '{"a":1,"a":2}',
      '\ufeff{}',
      '{"site":1e400}',
      '['.repeat(20_000),
    ),
  )
  return fc.oneof(
    { weight: 12, arbitrary: text.map((it) => Buffer.from(it)) },
    { weight: 2, arbitrary: broken.map((it) => Buffer.from(it)) },
    { weight: 2, arbitrary: other.map((it) => Buffer.from(it)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((it) => Buffer.from(it)) },
  )
}

/** A value this schema would take, drawn from what the office really has; with `spoil`, one member in four is not. */
function goodFor(
  name: string,
  schema: Schema,
  document: Document,
  stage: Stage,
  spoil?: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const inner = (key: string, it: Schema) => {
    const good = goodFor(key, it, document, stage, spoil)
    return spoil ? fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: spoil }) : good
  }
  if (schema.$ref)
    return goodFor(
      name,
      document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {},
      document,
      stage,
      spoil,
    )
  const known = stage.known[name]
  if (known && schema.type !== 'array') return fc.constantFrom(...known)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((it) => goodFor(name, it, document, stage, spoil)))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.type === 'object' || schema.properties) {
    const members = Object.entries(schema.properties ?? {}).map(([key, it]) => [key, inner(key, it)])
    const whole = fc.record(Object.fromEntries(members) as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys: [],
    })
    const full = fc.record(Object.fromEntries(members) as Record<string, fc.Arbitrary<unknown>>)
    return fc.oneof(
      { weight: 6, arbitrary: full },
      { weight: 1, arbitrary: whole },
      ...(spoil
        ? [{ weight: 1, arbitrary: fc.tuple(full, spoil).map(([it, odd]) => ({ ...it, odd })) }]
        : []),
    )
  }
  if (schema.type === 'array')
    return fc.array(inner(stage.known[name] ? name : '', schema.items ?? {}), { maxLength: 3 })
  if (schema.type === 'integer' || schema.type === 'number') return fc.integer({ min: 1, max: 3 })
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  return schema.example !== undefined ? fc.constant(schema.example) : fc.constantFrom('Berg', '', 'x')
}
