import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { withLock } from './lock.mjs'
import { project } from './places.mjs'
import { say } from './progress.mjs'

/**
 * Programs that npm does not bring (OCR, virus scanner, PDF/A, a second XSD validator), unpacked from Debian packages into
 * `.parts/`: no root, nothing of the system is touched, no script of a package runs. apt fetches them with its own lists
 * and verifies the signatures of the archive with the keys of this machine; what it cannot verify is not taken.
 */
export const partsFolder = process.env.WILLKOMMEN_PARTS ?? join(project, '.parts')
const manifestFile = join(partsFolder, 'manifest.json')
const wanted = JSON.parse(readFileSync(join(project, 'src/ground/parts/packages.json'), 'utf8'))

/** Seconds a server of packages may stay silent. */
const PATIENCE = 15

/**
 * Sees to it that the parts are there. Quick when they are; never throws: `missing` says in one sentence why not, or is
 * null.
 */
export async function ensureParts() {
  if (isCurrent() || allOnThisMachine()) return { missing: null }
  const hindrance = hindranceHere()
  if (hindrance) return { missing: hindrance }
  return withLock('parts', () => {
    if (isCurrent()) return { missing: null }
    try {
      fetchAndUnpack()
      return { missing: null }
    } catch (error) {
      return { missing: error.message }
    }
  })
}

function isCurrent() {
  if (!existsSync(manifestFile)) return false
  return JSON.parse(readFileSync(manifestFile, 'utf8')).wanted === wantedHash()
}

/** Another list of packages, another release or another processor: fetched again. */
function wantedHash() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return createHash('sha256')
    .update(JSON.stringify(wanted))
    .update(release)
    .update(process.arch)
    .digest('hex')
}

function allOnThisMachine() {
  const places = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin']
  return Object.values(wanted).every(({ program }) =>
    places.some((place) => existsSync(join(place, program))),
  )
}

function hindranceHere() {
  for (const program of ['apt-get', 'dpkg-deb'])
    if (spawnSync(program, ['--version']).error)
      return `this machine has no ${program} (not Debian or Ubuntu)`
  return null
}

function fetchAndUnpack() {
  const names = Object.values(wanted).flatMap(({ packages }) => packages)
  say(`Fetching programs for documents into .parts/ (${Object.keys(wanted).join(', ')}) …`)
  const apt = join(partsFolder, 'apt')
  for (const folder of ['lists/partial', 'archives/partial', 'log'])
    mkdirSync(join(apt, folder), { recursive: true })
  try {
    const updated = aptGet(apt, ['update'])
    // A source that is of no concern here may be away; what counts is whether the packages are found and verified.
    const wish = ['install', '--download-only', '--reinstall', '--no-install-recommends', '-y']
    const fetched = aptGet(apt, [...wish, ...names])
    if (fetched.status !== 0) throw new Error(reasonOf(updated, fetched))
    unpack(join(apt, 'archives'))
  } finally {
    rmSync(apt, { recursive: true, force: true })
  }
  say('Programs for documents are in .parts/.')
}

function aptGet(apt, command) {
  const options = {
    'Dir::State::lists': join(apt, 'lists'),
    'Dir::State::status': existsSync('/var/lib/dpkg/status') ? '/var/lib/dpkg/status' : '/dev/null',
    'Dir::Cache': apt,
    'Dir::Cache::archives': join(apt, 'archives'),
    'Dir::Log': join(apt, 'log'),
    'Debug::NoLocking': 'true',
    'Acquire::Retries': '1',
    'Acquire::http::Timeout': String(PATIENCE),
    'Acquire::https::Timeout': String(PATIENCE),
    'Acquire::AllowInsecureRepositories': 'false',
    'Acquire::AllowDowngradeToInsecureRepositories': 'false',
    'APT::Get::AllowUnauthenticated': 'false',
    // as root apt would fetch as another account, which may not write here
    ...(process.getuid?.() === 0 && { 'APT::Sandbox::User': 'root' }),
  }
  const set = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`])
  const run = spawnSync('apt-get', [...set, '-q', ...command], {
    encoding: 'utf8',
    maxBuffer: 50_000_000,
    timeout: 300_000,
    env: { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' },
  })
  return { status: run.status ?? 1, output: `${run.stdout ?? ''}${run.stderr ?? ''}` }
}

function unpack(archives) {
  const fresh = mkdtempSync(join(partsFolder, 'new-'))
  const packages = []
  for (const name of readdirSync(archives)
    .filter((it) => it.endsWith('.deb'))
    .toSorted()) {
    const file = join(archives, name)
    const done = spawnSync('dpkg-deb', ['-x', file, fresh], { encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`${name} cannot be unpacked: ${done.stderr.trim()}`)
    const [packageName, version] = name.split('_')
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
    packages.push({ name: packageName, version: decodeURIComponent(version), sha256 })
  }
  const root = join(partsFolder, 'root')
  rmSync(root, { recursive: true, force: true })
  renameSync(fresh, root)
  writeFileSync(manifestFile, `${JSON.stringify({ wanted: wantedHash(), packages }, null, 2)}\n`)
}

/** The one line of apt's output that says what is wrong. */
function reasonOf(...runs) {
  const lines = runs.flatMap(({ output }) => output.split('\n'))
  const line =
    lines.find((it) => /not signed|NO_PUBKEY|could not be authenticated/i.test(it)) ??
    lines.find((it) => /could not (connect|resolve)|failed to fetch|unable to connect|timed out/i.test(it)) ??
    lines.find((it) => /^E: |^Err:/.test(it)) ??
    lines.findLast((it) => it.trim() !== '')
  return `apt-get: ${(line ?? 'failed')
    .trim()
    .replace(/^[EW]: /, '')
    .slice(0, 200)}`
}
