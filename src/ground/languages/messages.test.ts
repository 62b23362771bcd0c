import { expect, test } from 'vitest'
import { gapsOf, nameForStaff, translators, type Namespace } from './index.ts'
import { bestLanguage } from './best-language.ts'

interface Keys {
  'desk.hello': { name: string }
  'desk.waiting': { count: number }
  'desk.only': Record<never, never>
}

const desk: Namespace = {
  name: 'desk',
  messages: {
    de: {
      hello: 'Guten Tag, {{name}}',
      waiting_one: '{{count}} Person wartet',
      waiting_other: '{{count}} Personen warten',
      only: 'Nur hier',
    },
    en: {
      hello: 'Hello, {{name}}',
      waiting_one: 'One person waits',
      waiting_other: '{{count}} people wait',
      only: '',
    },
    ar: {
      waiting_zero: 'صفر',
      waiting_one: 'واحد',
      waiting_two: 'اثنان',
      waiting_few: 'قليل {{count}}',
      waiting_many: 'كثير {{count}}',
      waiting_other: 'آخر {{count}}',
    },
  },
}
const speak = translators<Keys>([desk])

test('a sentence takes its values', () => {
  expect(speak('de').t('desk.hello', { name: 'Nguyễn' })).toBe('Guten Tag, Nguyễn')
})

test('Arabic uses its six plural forms', () => {
  const said = [0, 1, 2, 3, 11, 100].map((count) => speak('ar').t('desk.waiting', { count }))
  expect(said).toEqual(['صفر', 'واحد', 'اثنان', 'قليل 3', 'كثير 11', 'آخر 100'])
})

test('what is not translated is said in German, and the answer tells so', () => {
  expect(speak('ar').tr('desk.hello', { name: 'Amira' })).toMatchObject({
    text: 'Guten Tag, Amira',
    language: 'de',
  })
  expect(speak('en').tr('desk.only')).toMatchObject({ text: 'Nur hier', language: 'de' })
  expect(speak('en').tr('desk.hello', { name: 'Amira' }).language).toBe('en')
})

test('values stay apart from words, so that a page can isolate their direction', () => {
  expect(speak('de').tr('desk.hello', { name: 'أميرة' }).parts).toEqual([
    { words: 'Guten Tag, ' },
    { value: 'أميرة' },
  ])
})

test('a value that looks like a placeholder is not filled again', () => {
  expect(speak('de').t('desk.hello', { name: '{{name}}' })).toBe('Guten Tag, {{name}}')
})

test('a text known only by name is found or not, without an error', () => {
  expect(speak('de').maybe('desk.waiting', { count: 1 })?.text).toBe('1 Person wartet')
  expect(speak('de').maybe('desk.nothing')).toBeUndefined()
  expect(speak('de').maybe('toString')).toBeUndefined()
})

test('the report names a missing translation, a missing plural form, a lost value and a key nobody knows', () => {
  const gaps = gapsOf({
    name: 'desk',
    messages: {
      de: { hello: 'Tag, {{name}}', many_one: 'eins', many_other: '{{count}}' },
      en: { hello: 'Hello', many_other: '{{count}}', extra: 'x' },
      ar: {},
    },
  })
  const said = gaps.filter(({ language }) => ['en', 'ar'].includes(language))
  expect(said.map(({ language, key, missing }) => `${language} ${key} ${missing}`)).toEqual([
    'en desk.hello placeholder',
    'en desk.many plural form',
    'en desk.extra unknown key',
    'ar desk.hello translation',
    'ar desk.many translation',
  ])
})

test('staff read the language of a visitor in German, whatever it is', () => {
  expect(['uk', 'zh', 'einfach', 'ti', '??'].map(nameForStaff)).toEqual([
    'Ukrainisch',
    'Chinesisch (vereinfacht)',
    'Einfache Sprache',
    'Tigrinya',
    '??',
  ])
})

test('the browser’s wishes choose the language, by weight, German when none is offered', () => {
  expect(bestLanguage('ar-SY,de;q=0.5')).toBe('ar')
  expect(bestLanguage('pl;q=1, en;q=0.4, ar;q=0.6')).toBe('ar')
  expect(bestLanguage('pl')).toBe('de')
  expect(bestLanguage('zh-CN,zh;q=0.9,en;q=0.8')).toBe('zh')
  expect(bestLanguage('uk,ru;q=0.9')).toBe('uk')
  expect(bestLanguage('fa-AF')).toBe('fa')
  expect(bestLanguage('de-x-einfach')).toBe('einfach')
  expect(bestLanguage('de-AT')).toBe('de')
  expect(bestLanguage('de;q=0, en;q=0.1')).toBe('en')
  expect(bestLanguage(undefined)).toBe('de')
  expect(bestLanguage('*'.repeat(100_000))).toBe('de')
  expect(bestLanguage(';;;q=,,__proto__;q=1')).toBe('de')
})
