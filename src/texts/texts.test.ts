import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gapsOf, languageCodes } from '#ground/languages/index.ts'
import { generateTexts, generateTranslations } from '../../scripts/generate-texts.ts'
import { allTexts } from './all.ts'
import { visitorTexts } from './visitor-namespaces.ts'

const folder = import.meta.dirname

test('keys.ts and its neighbours were written from the present JSON files (else: npm run texts)', () => {
  for (const [file, content] of generateTexts())
    expect(readFileSync(join(folder, file), 'utf8'), file).toBe(content)
})

test('the catalogue reads every file of translations that is there (else: npm run texts)', () => {
  const { path, content } = generateTranslations()
  expect(readFileSync(path, 'utf8')).toBe(content)
})

test('no namespace is left over from a removed file', () => {
  const written = [...generateTexts().keys()].filter((file) => file.startsWith('namespaces')).length
  expect(readdirSync(join(folder, 'namespaces'))).toHaveLength(written)
})

describe.each(allTexts.map((namespace) => [namespace.name, namespace] as const))(
  'texts of %s',
  (_name, namespace) => {
    const gaps = gapsOf(namespace)

    test('German is whole: every plural form, every value', () => {
      expect(gaps.filter((gap) => gap.language === 'de')).toEqual([])
    })

    test('no language has half a plural, a lost value, or a key that German lacks', () => {
      expect(gaps.filter((gap) => gap.missing !== 'translation')).toEqual([])
    })
  },
)

test('visitors find every word of theirs translated', () => {
  const missing = visitorTexts.flatMap(gapsOf).map(({ language, key }) => `${language}: ${key}`)
  expect(missing).toEqual([])
})

test('no folder is a stranger', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'namespaces',
  )
  expect(languageCodes).toEqual(expect.arrayContaining(folders.map((entry) => entry.name)))
})
