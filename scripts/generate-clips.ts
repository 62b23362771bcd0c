/**
 * `npm run clips`: makes the placeholder clips of every language into static/clips, their list (manifest.json) and
 * docs/audio.md. Only what changed is made anew; `-- --all` makes everything.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languageCodes } from '../src/ground/languages/index.ts'
import { voiceFor } from '../src/ground/speech/spoken.ts'
import { engine, synthesise } from './clips/engine.ts'
import { audioPage, clipsFolder, readManifest, type MadeClip, type Manifest } from './clips/manifest.ts'
import { plan, type PlannedClip } from './clips/plan.ts'
import { KILOBITS, mp3Of, samplesOf, secondsOf, trimmed } from './clips/sound.ts'

const all = process.argv.includes('--all') || !existsSync(join(clipsFolder, 'manifest.json'))
const known = all ? null : readManifest()
const { name, licence } = engine()
const made: Record<string, Record<string, MadeClip>> = {}
const silent = new Set<string>(languageCodes.filter((language) => !voiceFor(language)))

for (const one of plan()) {
  const clip = kept(one) ?? (await make(one))
  if (clip) (made[one.language] ??= {})[one.clip] = clip
  else silent.add(one.language)
}
sweep()
const manifest: Manifest = { engine: name, licence, languages: made, silent: [...silent] }
writeFileSync(join(clipsFolder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`)
writeFileSync(join(import.meta.dirname, '../docs/audio.md'), audioPage(manifest))
const count = Object.values(made).reduce((sum, clips) => sum + Object.keys(clips).length, 0)
console.log(
  `${count} clips in ${Object.keys(made).length} languages; without a voice: ${[...silent].join(', ') || 'none'}`,
)

/** The clip as it is, when the same voice said the same words. */
function kept({ language, clip, text, voice }: PlannedClip): MadeClip | undefined {
  const before = known?.engine === name ? known.languages[language]?.[clip] : undefined
  const same = before?.text === text && before.voice === voice
  return same && existsSync(join(clipsFolder, language, `${clip}.mp3`)) ? before : undefined
}

async function make({ language, clip, text, voice }: PlannedClip): Promise<MadeClip | null> {
  const wav = await synthesise(voice, text)
  const samples = wav && trimmed(samplesOf(wav))
  if (!samples || samples.length === 0) return null
  mkdirSync(join(clipsFolder, language), { recursive: true })
  writeFileSync(
    join(clipsFolder, language, `${clip}.mp3`),
    await mp3Of(samples, clip.startsWith('say-') ? KILOBITS.sentence : KILOBITS.word),
  )
  return { text, voice, seconds: secondsOf(samples) }
}

/** Clips nobody says any more. */
function sweep(): void {
  for (const entry of readdirSync(clipsFolder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    for (const file of readdirSync(join(clipsFolder, entry.name)))
      if (file.endsWith('.mp3') && !made[entry.name]?.[file.slice(0, -4)])
        rmSync(join(clipsFolder, entry.name, file))
  }
}
