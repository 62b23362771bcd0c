import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { audioPage, clipsFolder, readManifest } from '../scripts/clips/manifest.ts'
import { plan } from '../scripts/clips/plan.ts'
import { SAMPLE_RATE, secondsOf, trimmed } from '../scripts/clips/sound.ts'

const manifest = readManifest()

test('every sign, phrase and sentence has a clip that says today`s words (else: npm run clips)', () => {
  const missing = plan().filter(({ language, clip, text, voice }) => {
    const made = manifest.languages[language]?.[clip]
    const file = join(clipsFolder, language, `${clip}.mp3`)
    return made?.text !== text || made.voice !== voice || !existsSync(file) || statSync(file).size < 500
  })
  expect(missing.map(({ language, clip }) => `${language}/${clip}`)).toEqual([])
})

test('no clip lies about that nobody says, none is long, all together are small', () => {
  const planned = new Set(plan().map(({ language, clip }) => `${language}/${clip}.mp3`))
  const there = readdirSync(clipsFolder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mp3'))
    .map((entry) => join(entry.parentPath, entry.name))
  expect(there.filter((file) => !planned.has(file.slice(clipsFolder.length + 1)))).toEqual([])
  const signs = Object.values(manifest.languages).flatMap((clips) =>
    Object.entries(clips).filter(([name]) => /^[0-9a-z]$/u.test(name)),
  )
  expect(signs.filter(([, { seconds }]) => seconds < 0.1 || seconds > 1.3)).toEqual([])
  // measured: 698 clips, 3.6 MB. A display takes the 42 words of each of its languages (120 KB a language); a terminal
  // nothing ahead, and the sentences of one page (8 KB each) when somebody wants it read aloud
  expect(there.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(4_000_000)
})

test('the list of clips in the docs is the list of clips', () => {
  expect(readFileSync('docs/audio.md', 'utf8')).toBe(audioPage(manifest))
})

test('silence around a word is cut to 20 ms, and every word is as loud', () => {
  const samples = new Float32Array(SAMPLE_RATE).fill(0.2, 9000, 12_000)
  const cut = trimmed(samples)
  expect(secondsOf(cut)).toBeCloseTo(3000 / SAMPLE_RATE + 0.04, 2)
  expect(Math.max(...cut)).toBeCloseTo(0.7)
  expect(trimmed(new Float32Array(SAMPLE_RATE))).toHaveLength(0)
})
