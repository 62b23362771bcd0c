import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { languageCodes } from '#ground/languages/index.ts'
import { inAddress, mostly, nasty } from './values.ts'
import { asHeader, methodLike } from './requests-to-interface.ts'
import type { Sent } from './send.ts'
import type { Stage } from './stage.ts'

const routesDir = join(import.meta.dirname, '../../src/routes')

export interface PageRoute {
  /** As in the tree: /[language=lang]/mein-termin/[code] */
  readonly id: string
  /** Names of its form actions; 'default' for the nameless one. */
  readonly actions: readonly string[]
  /** Fields its forms and addresses are read for, as far as the source names them. */
  readonly fields: readonly string[]
}

/** The pages as the tree has them: a new one is tried without anybody adding it here. */
export function pageRoutes(): readonly PageRoute[] {
  const files = readdirSync(routesDir, { recursive: true, encoding: 'utf8' })
  const folders = [...new Set(files.filter((file) => /\+(page\.svelte|server\.ts)$/.test(file)).map(dirname))]
  return folders.map((folder) => {
    const own = readdirSync(join(routesDir, folder)).filter((file) => /^\+(page|server).*\.ts$/.test(file))
    const source = own.map((file) => readFileSync(join(routesDir, folder, file), 'utf8')).join('\n')
    const acts = source.split(/actions: Actions = \{/)[1] ?? ''
    const actions = [...acts.split(/^\}/m)[0]!.matchAll(/^ {2}(?:async )?(\w+)(?=[:(,])/gm)].map(
      ([, name = '']) => name,
    )
    return { id: `/${relative('.', folder)}`.replace(/\/\.?$/, '') || '/', actions, fields: fieldsIn(source) }
  })
}

function fieldsIn(source: string): string[] {
  const read = /(?:typed|chosen|get|getAll|has)\((?:form, ?)?'([\w-]+)'/g
  return [...new Set([...source.matchAll(read)].map(([, name = '']) => name))]
}

/** Fields that helpers beside the pages read; any form may send any of them. */
const SHARED = [
  'requestKey',
  'site',
  'desk',
  'visit',
  'why',
  'start',
  'code',
  'familyName',
  'givenNames',
  'birthDate-day',
  'birthDate-month',
  'birthDate-year',
  'mail',
  'phone',
  'persons',
  'needs',
  'concerns',
  'another',
  'from',
  'daytime',
  'instead',
  'return',
  'told',
  'number',
  'room',
  'teams',
  'before',
  'day',
  'edit',
  'act',
  'roles',
  'sites',
  'x-sveltekit-invalidated',
  '__proto__',
]

export function requestsToPages(routes: readonly PageRoute[], stage: Stage): fc.Arbitrary<Sent> {
  return fc.oneof(
    ...routes.map((route) => ({ weight: 1 + route.actions.length, arbitrary: requestTo(route, stage) })),
  )
}

/** Each page asked for at least once, and each with forms sent at least one: chance alone leaves some out. */
export function onceEach(routes: readonly PageRoute[], stage: Stage, seed: number): readonly Sent[] {
  return routes.flatMap((route) => {
    const some = fc.sample(requestTo(route, stage), { numRuns: 40, seed })
    const found = ['GET', ...(route.actions.length > 0 ? ['POST'] : [])].map((method) =>
      some.find((sent) => sent.route === `${method} ${route.id}`),
    )
    return found.filter((sent) => sent !== undefined)
  })
}

function requestTo({ id, actions, fields }: PageRoute, stage: Stage): fc.Arbitrary<Sent> {
  const value = (name: string): fc.Arbitrary<string> => {
    const known = Object.hasOwn(stage.known, name) ? stage.known[name] : undefined
    return known ? mostly(fc.constantFrom(...known).map(String), nasty) : nasty
  }
  const segments = id
    .split('/')
    .filter(Boolean)
    .map((segment) => {
      const name = /^\[(\w+)/.exec(segment)?.[1]
      if (!name) return fc.constant(segment)
      return inAddress(
        name === 'language'
          ? fc.oneof(
              { weight: 15, arbitrary: fc.constantFrom(...languageCodes) },
              { weight: 1, arbitrary: nasty },
            )
          : value(name),
      )
    })
  const field = fc.constantFrom(...(fields.length > 0 ? [...fields, ...fields, ...fields] : []), ...SHARED)
  const pairs = fc.array(
    field.chain((name) => fc.tuple(fc.constant(name), value(name))),
    { maxLength: 6 },
  )
  const whole = fc.tuple(
    ...[...new Set([...fields, 'requestKey', 'site', 'visit', 'desk'])].map((name) =>
      fc.tuple(fc.constant(name), value(name)),
    ),
  )
  const form = fc.oneof(
    { weight: 4, arbitrary: whole },
    { weight: 1, arbitrary: pairs },
    { weight: 1, arbitrary: fc.tuple(whole, pairs).map(([a, b]) => [...a, ...b]) },
  )
  const action = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...(actions.length > 0 ? actions : ['default'])) },
    { weight: 1, arbitrary: fc.constantFrom('nobody', '__proto__', '%00', 'x=1&y') },
  )
  const query = fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: inAddress(nasty) },
    {
      weight: 3,
      arbitrary: pairs.map((list) =>
        new URLSearchParams(
          list.map(([name, it]): [string, string] => [name, it.toWellFormed().slice(0, 3000)]),
        ).toString(),
      ),
    },
  )
  const posts = actions.length > 0 || id.includes('sign-out')
  return fc
    .record({
      segments: fc.tuple(...segments),
      query,
      form,
      action,
      who: whoFor(id, stage),
      method: methodLike('GET'),
      isPost: fc.nat(posts ? 3 : 20),
      coding,
      data: fc.nat(12),
      lang: fc.constantFrom(...languageCodes, 'xx;q=1', '*'),
    })
    .map((it) => {
      const isPost = posts ? it.isPost > 0 : it.isPost === 0
      const base = `/${it.segments.join('/')}`
      const data = it.data === 0 && !isPost ? `${base === '/' ? '' : base}/__data.json` : base
      const mark =
        isPost && it.action !== 'default'
          ? `?/${it.action}${it.query && `&${it.query}`}`
          : it.query && `?${it.query}`
      const sent = isPost ? it.coding(it.form) : null
      const headers = {
        ...it.who.headers,
        accept: 'text/html',
        'accept-language': it.lang,
        ...(isPost && { origin: stage.origin }),
        ...(sent && { 'content-type': asHeader(sent.type) }),
      }
      return {
        who: it.who.name,
        method: isPost ? 'POST' : it.method,
        path: data + mark,
        headers,
        body: sent?.body,
        route: `${isPost ? 'POST' : 'GET'} ${id}`,
      }
    })
}

const FACES: Readonly<Record<string, readonly string[]>> = {
  desk: ['anna'],
  reception: ['rita', 'hanna'],
  cashier: ['hanna'],
  admin: ['chef', 'chef', 'hanna'],
  terminal: ['terminal'],
  display: ['display'],
}

/** Mostly whoever the face is for; otherwise anybody. */
function whoFor(id: string, { visitors }: Stage): fc.Arbitrary<Stage['visitors'][number]> {
  const named = FACES[id.split('/')[1] ?? ''] ?? ['visitor']
  return mostly(
    fc.constantFrom(...visitors.filter(({ name }) => named.includes(name))),
    fc.constantFrom(...visitors),
  )
}

type Pairs = readonly (readonly [string, string])[]
type Coding = (form: Pairs) => { readonly type: string; readonly body: Buffer }

const urlencoded: Coding = (form) => ({
  type: 'application/x-www-form-urlencoded',
  body: Buffer.from(new URLSearchParams(form.map(([name, it]): [string, string] => [name, it])).toString()),
})
const multipart: Coding = (form) => ({
  type: 'multipart/form-data; boundary=----x',
  body: Buffer.from(
    `${form.map(([name, it]) => `------x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${it}\r\n`).join('')}------x--\r\n`,
  ),
})
const files: Coding = (form) => ({
  type: 'multipart/form-data; boundary=----x',
  body: Buffer.from(
    `${form.map(([name, it]) => `------x\r\ncontent-disposition: form-data; name="${name}"; filename="a"\r\ncontent-type: text/plain\r\n\r\n${it}\r\n`).join('')}------x--\r\n`,
  ),
})
const cut: Coding = (form) => ({
  type: 'multipart/form-data; boundary=----x',
  body: multipart(form).body.subarray(0, 60),
})
const noBoundary: Coding = (form) => ({ type: 'multipart/form-data', body: multipart(form).body })
const rawPercent: Coding = (form) => ({
  type: 'application/x-www-form-urlencoded',
  body: Buffer.from(form.map(([name, it]) => `${name}=${it}%`).join('&')),
})
const json: Coding = (form) => ({ type: 'application/json', body: Buffer.from(JSON.stringify(form)) })
const text: Coding = (form) => ({ type: 'text/plain', body: Buffer.from(String(form)) })
const noType: Coding = (form) => ({ type: '', body: urlencoded(form).body })
const coding = fc.oneof(
  { weight: 14, arbitrary: fc.constant(urlencoded) },
  { weight: 4, arbitrary: fc.constant(multipart) },
  { weight: 4, arbitrary: fc.constantFrom(files, cut, noBoundary, rawPercent, json, text, noType) },
)
