/**
 * Reads src/texts/<language>/<namespace>.json and writes what TypeScript needs to know about them:
 * keys.ts (every key with its values), namespaces/<namespace>.ts (the texts of one face) and all.ts (all of them).
 * Beside them the translations of the catalogue: which of src/office/catalogue/data/translations.<language>.json exist.
 * `npm run texts` after every change of a JSON file; a test fails when the written files are stale.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  flatten,
  keysOf,
  languageCodes,
  sourceLanguage,
  type MessageTree,
} from '../src/ground/languages/index.ts'

const folder = join(import.meta.dirname, '..', 'src', 'texts')
const catalogueData = join(import.meta.dirname, '..', 'src', 'office', 'catalogue', 'data')
const notice = '// Written by `npm run texts`. Change the JSON files instead.\n'

/** Where the list of the catalogue's translations stands, and what it says. */
export function generateTranslations(): { readonly path: string; readonly content: string } {
  const present = languageCodes.filter((language) =>
    existsSync(join(catalogueData, `translations.${language}.json`)),
  )
  const lines = [
    notice,
    ...present.map(
      (language) => `import ${language} from './translations.${language}.json' with { type: 'json' }`,
    ),
    '',
    `export const translations: readonly unknown[] = [${present.join(', ')}]\n`,
  ]
  return { path: join(catalogueData, 'translations.ts'), content: lines.join('\n') }
}

/** File name below src/texts -> content. */
export function generateTexts(): ReadonlyMap<string, string> {
  const names = readdirSync(join(folder, sourceLanguage))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted()
  const files = new Map<string, string>()
  files.set('keys.ts', keysFile(names))
  files.set('all.ts', allFile(names))
  for (const name of names) files.set(join('namespaces', `${name}.ts`), namespaceFile(name))
  return files
}

function keysFile(names: readonly string[]): string {
  const lines = names.flatMap((name) => {
    const tree = JSON.parse(readFileSync(join(folder, sourceLanguage, `${name}.json`), 'utf8')) as MessageTree
    return [...keysOf(flatten(name, tree))].map(
      ([key, { names: values }]) => `  '${key}': ${paramsType(values)}`,
    )
  })
  return [
    notice,
    "import type { NoParams, TextValue } from '../ground/languages/index.ts'\n",
    '/** Every text of the program, with the values it needs. */',
    'export interface TextKeys {',
    ...lines,
    '}\n',
    'export type TextKey = keyof TextKeys\n',
  ].join('\n')
}

function paramsType(values: readonly string[]): string {
  if (values.length === 0) return 'NoParams'
  return `{ ${values.map((value) => `${value}: ${value === 'count' ? 'number' : 'TextValue'}`).join('; ')} }`
}

function namespaceFile(name: string): string {
  const present = languageCodes.filter((language) => existsSync(join(folder, language, `${name}.json`)))
  return [
    notice,
    "import type { Namespace } from '../../ground/languages/index.ts'",
    ...present.map(
      (language) => `import ${language} from '../${language}/${name}.json' with { type: 'json' }`,
    ),
    '',
    `export const ${name}Texts: Namespace = { name: '${name}', messages: { ${present.join(', ')} } }\n`,
  ].join('\n')
}

function allFile(names: readonly string[]): string {
  return [
    notice,
    ...names.map((name) => `import { ${name}Texts } from './namespaces/${name}.ts'`),
    '',
    `export const allTexts = [${names.map((name) => `${name}Texts`).join(', ')}]\n`,
  ].join('\n')
}

if (import.meta.main) {
  rmSync(join(folder, 'namespaces'), { recursive: true, force: true })
  mkdirSync(join(folder, 'namespaces'), { recursive: true })
  for (const [file, content] of generateTexts()) writeFileSync(join(folder, file), content)
  const { path, content } = generateTranslations()
  writeFileSync(path, content)
}
