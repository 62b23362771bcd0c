import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { buildStyles } from '../../../scripts/build-styles.mjs'

const kern = readFileSync(createRequire(import.meta.url).resolve('@kern-ux/native/dist/kern.css'), 'utf8')
let ltr = ''
let rtl = ''
let zh = ''

beforeAll(async () => {
  await buildStyles()
  ltr = readFileSync(join(import.meta.dirname, 'generated/ltr.css'), 'utf8')
  rtl = readFileSync(join(import.meta.dirname, 'generated/rtl.css'), 'utf8')
  zh = readFileSync(join(import.meta.dirname, 'generated/zh.css'), 'utf8')
})

/** The declarations of a rule, as text. */
const rule = (sheet: string, selector: string): string => sheet.split(`${selector} {`)[1]?.split('}')[0] ?? ''

test('the sheet for right-to-left pages is mirrored', () => {
  expect(rule(ltr, '.kern-fieldset--error')).toContain('border-left')
  expect(rule(rtl, '.kern-fieldset--error')).toContain('border-right')
  expect(rule(rtl, '.kern-fieldset--error')).not.toContain('border-left')
})

test('dark colours survive the reduction', () => {
  for (const sheet of [ltr, rtl]) {
    expect(sheet).toContain('prefers-color-scheme: dark')
    expect(sheet).toMatch(/:is\(body[^{]*\{[^}]*--kern-color-layout-text-default-contextual/)
  }
})

test('signs stay visible in a light high-contrast theme', () => {
  const forced = ltr.split('(forced-colors: active)').slice(1).join('')
  expect(forced).toContain('background-color: CanvasText')
  expect(ltr).not.toMatch(/background-color: var\(--kern-color-white\) ?!important/)
})

test('every variable a rule needs is declared', () => {
  const declared = new Set([...ltr.matchAll(/(--kern-[a-z0-9-]+)\s*:/g)].map((match) => match[1]))
  const original = new Set([...kern.matchAll(/(--kern-[a-z0-9-]+)\s*:/g)].map((match) => match[1]))
  const needed = [...ltr.matchAll(/var\((--kern-[a-z0-9-]+)/g)].map((match) => match[1])
  // KERN itself names some that it never declares; those have a fallback value
  expect(needed.filter((name) => !declared.has(name) && original.has(name))).toEqual([])
})

test('a sheet stays small enough for a bad line', () => {
  for (const sheet of [ltr, rtl]) expect(brotliCompressSync(sheet).byteLength).toBeLessThan(20_000)
})

test('Chinese letters stay on the device that has them, also those of the name in the language switch', () => {
  for (const face of `${ltr}${zh}`.split('@font-face').filter((one) => one.includes('Noto Sans SC')))
    if (face.includes('src:')) expect(face).toContain("local('PingFang SC')")
  expect(zh.split('@font-face').length).toBeGreaterThan(90)
})

test('a left-to-right page fetches the Arabic font only when the device has no such letters', () => {
  expect(ltr).toContain("local('Geeza Pro')")
  expect(rtl).not.toContain("local('Geeza Pro')")
})

test('every KERN class we write exists in KERN: a rename upstream is noticed', () => {
  const folder = join(import.meta.dirname, '../..')
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.svelte'),
  )
  const unknown = pages.flatMap((file) => {
    const words =
      readFileSync(join(folder, file), 'utf8').match(/(?<![\w-])kern-[a-z_-]*[a-z](?![\w{-])/g) ?? []
    return words.filter((word) => !kern.includes(`.${word}`)).map((word) => `${file}: ${word}`)
  })
  expect(unknown).toEqual([])
})
