/** What `static/clips` holds, as data and as the page docs/audio.md. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameForStaff, type Language } from '../../src/ground/languages/index.ts'
import { PHRASES, SIGNS } from '../../src/ground/speech/spoken.ts'
import { SENTENCES } from '../../src/texts/sentences.ts'

export interface MadeClip {
  readonly text: string
  readonly voice: string
  readonly seconds: number
}
export interface Manifest {
  readonly engine: string
  readonly licence: string
  readonly languages: Readonly<Record<string, Readonly<Record<string, MadeClip>>>>
  /** Languages the engine has no voice for: nothing is said in them until an office records its own. */
  readonly silent: readonly string[]
}

export const clipsFolder: string = join(import.meta.dirname, '../../static/clips')

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(clipsFolder, 'manifest.json'), 'utf8')) as Manifest
}

/** The page docs/audio.md. */
export function audioPage(manifest: Manifest): string {
  const languages = Object.keys(manifest.languages)
  const rows = languages.map((language) => rowOf(language, manifest.languages[language]!))
  return [
    readFileSync(join(import.meta.dirname, 'audio-head.md'), 'utf8').trimEnd(),
    '',
    '## What is there',
    '',
    `Made by \`npm run clips\` with ${manifest.engine}, licence of the engine ${manifest.licence}.`,
    '',
    '| language | voice | clips | seconds |',
    '|---|---|---|---|',
    ...rows,
    '',
    `Languages of the house without a voice: ${manifest.silent.length > 0 ? manifest.silent.join(', ') : 'none'}.`,
    '',
    '## What to say',
    '',
    'The file is named as in the first column; the words stand under the language.',
    '',
    ...tableOf('Signs', SIGNS, manifest),
    ...tableOf('Phrases', PHRASES, manifest),
    ...tableOf(
      'Sentences of the pages',
      SENTENCES.map(({ clip }) => clip),
      manifest,
    ),
  ].join('\n')
}

function rowOf(language: string, clips: Readonly<Record<string, MadeClip>>): string {
  const all = Object.values(clips)
  const seconds = all.reduce((sum, clip) => sum + clip.seconds, 0)
  const voices = [...new Set(all.map(({ voice }) => voice))].join(', ')
  return `| ${nameForStaff(language as Language)} (\`${language}\`) | ${voices} | ${all.length} | ${seconds.toFixed(1)} |`
}

function tableOf(title: string, names: readonly string[], { languages }: Manifest): string[] {
  const lines = Object.entries(languages).flatMap(([language, clips]) => {
    const said = names.flatMap((name) => (clips[name] ? [`\`${name}\` ${clips[name].text}`] : []))
    return said.length > 0 ? [`- **${nameForStaff(language as Language)}**: ${said.join(' · ')}`] : []
  })
  return [`### ${title}`, '', ...lines, '']
}
