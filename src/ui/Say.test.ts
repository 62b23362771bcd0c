import { expect, test } from 'vitest'
import { translators, type Namespace } from '#ground/languages/index.ts'
import { drawn } from './testing/drawn.ts'
import type { Words } from './words.ts'

const desk: Namespace = {
  name: 'desk',
  messages: {
    de: { hello: 'Guten Tag, {{name}}', wait: 'noch {{minutes}} Minuten' },
    ar: { wait: 'بعد {{minutes}} دقيقة' },
  },
}
const arabic = translators<{ 'desk.hello': { name: string }; 'desk.wait': { minutes: number } }>([desk])('ar')

const draw = drawn<{ words: Words }>('/src/ui/testing/SayInArabic.svelte')
const said = (words: Words): string => draw({ words }).trim()

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
