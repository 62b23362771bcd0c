/** The free voice of the placeholders: eSpeak NG (GPL-3.0-or-later), a program that runs at build time only. */
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import speakNg from 'espeak-ng'

/** Words in a minute: slower than talk, for a hall with an echo. */
const PACE = 135

export interface Engine {
  readonly name: string
  readonly licence: string
}

export function engine(): Engine {
  const file = createRequire(import.meta.url)
    .resolve('espeak-ng')
    .replace(/dist\/.*$/u, 'package.json')
  const { version, license } = JSON.parse(readFileSync(file, 'utf8')) as { version: string; license: string }
  return { name: `eSpeak NG (npm espeak-ng ${version})`, licence: license }
}

/** A WAV file (22,050 Hz, 16 bit, mono) of the text; null when the engine has no such voice. */
export async function synthesise(voice: string, text: string): Promise<Uint8Array | null> {
  const said: string[] = []
  const done = await speakNg({
    arguments: ['-v', voice, '-s', String(PACE), '-b', '1', '-w', 'out.wav', text],
    print: (line) => said.push(line),
    printErr: (line) => said.push(line),
  })
  if (said.some((line) => line.includes('does not exist'))) return null
  return done.FS.readFile('out.wav')
}
