/**
 * Run after every change of packages: npm run lockfile
 *
 * A registry mirror may lack the variants of a package for other operating systems. npm then leaves
 * them out of the lockfile, and `npm ci` calls that lockfile incomplete on every machine. This adds
 * them with version and platform, but without integrity: they are never fetched on Linux.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Locked = {
  readonly version?: string
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
type Packages = Readonly<Record<string, Locked>>
type Variant = Locked & {
  readonly cpu: string[]
  readonly os: string[]
  readonly libc?: string[]
  readonly optional: true
}

const systems = [
  'android',
  'darwin',
  'freebsd',
  'netbsd',
  'openbsd',
  'sunos',
  'aix',
  'linux',
  'openharmony',
  'win32',
]
const processors = [
  'arm64',
  'x64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
  'arm',
]

/** The optional packages that the lockfile's packages name, but that the lockfile lacks. */
export function missingVariants(packages: Packages): Map<string, Variant> {
  const missing = new Map<string, Variant>()
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isThere(packages, path, name)) continue
      if (!/^\d+\.\d+\.\d+/.test(version))
        throw new Error(`${path} wants ${name} ${version}: only exact versions can be added`)
      missing.set(`node_modules/${name}`, {
        version,
        ...platformOf(name),
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      })
    }
  }
  return missing
}

/** Node looks beside the package first, then further and further up. */
function isThere(packages: Packages, path: string, name: string): boolean {
  for (let place = path; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`]) return true
    if (place === '') return false
    if (!place.includes('/node_modules/')) return Boolean(packages[`node_modules/${name}`])
  }
}

function platformOf(name: string): { cpu: string[]; os: string[]; libc?: string[] } {
  const parts = name.split(/[/-]/)
  const os = systems.find((system) => parts.includes(system))
  const cpu = processors.find((processor) => parts.includes(processor))
  if (!os || !cpu) throw new Error(`${name}: no platform in its name`)
  if (os !== 'linux') return { cpu: [cpu], os: [os] }
  return {
    cpu: [cpu],
    ...(cpu === 'arm' ? {} : { libc: [parts.includes('musl') ? 'musl' : 'glibc'] }),
    os: [os],
  }
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '..', 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> }
  const missing = missingVariants(lock.packages)
  const { '': root, ...others } = { ...lock.packages, ...Object.fromEntries(missing) }
  const sorted = Object.entries(others).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  lock.packages = { '': root ?? {}, ...Object.fromEntries(sorted) }
  if (missing.size > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(`${missing.size} package variants added to package-lock.json\n`)
}
