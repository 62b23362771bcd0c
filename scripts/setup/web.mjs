import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { withLock } from './lock.mjs'
import { modules, node26, project } from './places.mjs'
import { Advice, say } from './progress.mjs'

const stampFile = join(project, 'build', '.willkommen-built')
const single = [
  'vite.config.ts',
  'svelte.config.js',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'scripts/build-styles.mjs',
]
const folders = ['src', 'static']

/** Builds the pages unless nothing they are made of has changed. */
export async function ensureWebBuilt() {
  if (!existsSync(join(project, 'vite.config.ts'))) return
  if (isCurrent()) return
  await withLock('build', () => {
    if (!isCurrent()) build()
  })
}

function isCurrent() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceHash()
}

function build() {
  say('Building the pages …')
  const hash = sourceHash()
  rmSync(stampFile, { force: true })
  const environment = {
    ...process.env,
    PATH: `${join(modules, '.bin')}:${process.env.PATH ?? ''}`,
    NODE_ENV: 'production',
  }
  const result = spawnSync(node26, [join(modules, 'vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
    env: environment,
  })
  if (result.status !== 0) throw new Advice(`${result.stdout}${result.stderr}\nThe pages could not be built.`)
  mkdirSync(join(project, 'build'), { recursive: true })
  writeFileSync(stampFile, hash)
  say('Pages built.')
}

function sourceHash() {
  const hash = createHash('sha256')
  for (const file of single)
    if (existsSync(join(project, file))) hash.update(file).update(readFileSync(join(project, file)))
  for (const folder of folders) if (existsSync(join(project, folder))) addFolder(hash, folder)
  return hash.digest('hex')
}

/** Tests and SQL are no part of the pages; what the build itself writes into src must not count as a change. */
function addFolder(hash, folder) {
  const entries = readdirSync(join(project, folder), { withFileTypes: true }).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  )
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`
    if (entry.name === 'generated') continue
    if (entry.isDirectory()) addFolder(hash, path)
    else if (!/\.(test\.ts|sql|md)$/.test(entry.name))
      hash.update(path).update(readFileSync(join(project, path)))
  }
}
