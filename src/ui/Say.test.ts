import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Component } from 'svelte'
import type { render as Render } from 'svelte/server'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { translators, type Namespace } from '#ground/languages/index.ts'
import type { Words } from './words.ts'

const desk: Namespace = {
  name: 'desk',
  messages: {
    de: { hello: 'Guten Tag, {{name}}', wait: 'noch {{minutes}} Minuten' },
    ar: { wait: 'بعد {{minutes}} دقيقة' },
  },
}
const arabic = translators<{ 'desk.hello': { name: string }; 'desk.wait': { minutes: number } }>([desk])('ar')

let vite: ViteDevServer
let SayInArabic: Component<{ words: Words }>
let render: typeof Render

beforeAll(async () => {
  vite = await createServer({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte()],
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  })
  SayInArabic = (await vite.ssrLoadModule('/src/ui/testing/SayInArabic.svelte'))['default']
  render = (await vite.ssrLoadModule('svelte/server'))['render']
})
afterAll(() => vite.close())

/** The markup without Svelte's own comments. */
const said = (words: Words): string =>
  render(SayInArabic, { props: { words } })
    .body.replaceAll(/<!--.*?-->/g, '')
    .trim()

test('what is missing in Arabic is said in German and marked as German, left to right', () => {
  expect(said(arabic.tr('desk.hello', { name: 'أميرة' }))).toBe(
    '<span lang="de" dir="ltr" data-fallback="">Guten Tag, <bdi>أميرة</bdi></span>',
  )
})

test('what is translated carries no mark; its numbers read left to right', () => {
  expect(said(arabic.tr('desk.wait', { minutes: 12 }))).toBe('بعد <bdi dir="ltr">12</bdi> دقيقة')
})

test('a name is shown as it is, and never as markup', () => {
  expect(said('<b>O</b>')).toBe('&lt;b>O&lt;/b>')
  expect(said(arabic.tr('desk.hello', { name: '<script>' }))).toContain('<bdi>&lt;script></bdi>')
})
