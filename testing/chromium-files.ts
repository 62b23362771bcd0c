import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unpackWoff } from '#ground/pdf/woff.ts'

export type ChromiumFiles = { readonly executable: string; readonly environment: Record<string, string> }

/**
 * Unpacks the browser that came with the packages, once per installation (about 1.5 s, 215 MB).
 * It brings the few libraries along that a bare Debian lacks, and one font; with Arabic and Chinese letters beside it, as
 * every phone has them, pages look the same on every machine.
 */
export function unpackChromium(): ChromiumFiles {
  const directory = unpackedDirectory()
  if (!existsSync(directory)) unpackInto(directory)
  return {
    executable: join(directory, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(directory, 'al2023/lib'),
      FONTCONFIG_FILE: join(directory, 'fonts.conf'),
      HOME: directory,
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      LANG: 'C.UTF-8',
    },
  }
}

function unpackedDirectory(): string {
  const packageFile = join(
    dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '..',
    'package.json',
  )
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
  const modules = join(import.meta.dirname, '..', 'node_modules')
  try {
    mkdirSync(join(modules, '.cache'), { recursive: true })
    return join(modules, '.cache', `chromium-${version}-with-letters`)
  } catch {
    // An installation that belongs to somebody else cannot be written to.
    const mark = createHash('sha256').update(modules).digest('hex').slice(0, 8)
    return join(tmpdir(), `willkommen-chromium-${version}-with-letters-${process.getuid?.()}-${mark}`)
  }
}

function unpackInto(directory: string): void {
  const inProgress = mkdtempSync(`${directory}.`)
  const script = `import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())`
  // The package decides by this variable whether it unpacks its libraries, and by TMPDIR where to.
  const environment = { ...process.env, TMPDIR: inProgress, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
  const result = spawnSync(process.execPath, ['-e', script], {
    cwd: join(import.meta.dirname, '..'),
    env: environment,
    encoding: 'utf8',
  })
  if (result.status !== 0 || !existsSync(join(inProgress, 'chromium')))
    throw new Error(`Unpacking the browser failed:\n${result.stderr}`)
  writeFileSync(join(inProgress, 'fonts.conf'), fontConfiguration(directory))
  for (const [name, bytes] of letters()) writeFileSync(join(inProgress, 'fonts', name), bytes)
  try {
    renameSync(inProgress, directory)
  } catch (error) {
    rmSync(inProgress, { recursive: true, force: true })
    // Two test files at once: the other one's copy is as good as ours.
    if (!existsSync(join(directory, 'chromium'))) throw error
  }
}

/** What the browser's own font lacks of the ten languages. */
function letters(): [name: string, bytes: Buffer][] {
  const { resolve } = createRequire(import.meta.url)
  const chinese = '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff'
  const arabic = '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf'
  return [
    ['chinese.ttf', unpackWoff(readFileSync(resolve(chinese)))],
    ['arabic.ttf', readFileSync(resolve(arabic))],
  ]
}

function fontConfiguration(directory: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(directory, 'fonts')}</dir><cachedir>${join(directory, 'fonts-cache')}</cachedir></fontconfig>
`
}
