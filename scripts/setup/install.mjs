import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { modules, node26, project } from './places.mjs'
import { Advice, say } from './progress.mjs'

const stampFile = join(modules, '.willkommen-installed')

/** Installs the packages of the lockfile unless they are there already. */
export async function ensureInstalled() {
  refuseUnsupportedMachine()
  if (!isCurrent()) {
    await withLock('install', () => {
      if (!isCurrent()) install()
    })
  }
  if (!existsSync(node26)) {
    throw new Advice(
      `Node 26 is missing at ${node26}. npm left out the optional packages: run "npm ci --include=optional --ignore-scripts" and try again.`,
    )
  }
}

function refuseUnsupportedMachine() {
  const supported = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch)
  if (!supported) {
    throw new Advice(
      `Willkommen runs on Linux (x64 or arm64); this machine is ${process.platform} ${process.arch}. Use a virtual machine, a container or WSL 2 with Debian or Ubuntu.`,
    )
  }
  // Programs built for glibc do not start on musl (Alpine).
  if (!process.report.getReport().header.glibcVersionRuntime) {
    throw new Advice(
      'Willkommen needs a Linux with glibc (Debian, Ubuntu, RHEL, SUSE …); this one, perhaps Alpine, uses another C library.',
    )
  }
}

function lockText() {
  return readFileSync(join(project, 'package-lock.json'), 'utf8')
}

function lockHash() {
  return createHash('sha256').update(lockText()).update(process.arch).digest('hex')
}

function isCurrent() {
  if (!existsSync(stampFile)) return adoptHandMadeInstall()
  return readFileSync(stampFile, 'utf8').trim() === lockHash() || adoptHandMadeInstall()
}

/** Somebody ran npm themselves: if the installed versions are those of the lockfile, leave them alone. */
function adoptHandMadeInstall() {
  const installedFile = join(modules, '.package-lock.json')
  if (!existsSync(installedFile) || !existsSync(node26)) return false
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  const wanted = JSON.parse(lockText()).packages
  const complete = Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.peer || installed[path]?.version === entry.version,
  )
  if (complete) writeStamp()
  return complete
}

function writeStamp() {
  writeFileSync(stampFile, lockHash())
}

function install() {
  say('Installing the packages (npm ci) …')
  const { command, options } = npm()
  const result = spawnSync(
    command,
    [
      ...options,
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    { cwd: project, encoding: 'utf8', maxBuffer: 50_000_000, env: cleanEnvironment() },
  )
  if (result.status !== 0)
    throw new Advice(explain(`${result.error?.message ?? ''}${result.stdout ?? ''}${result.stderr ?? ''}`))
  writeStamp()
  say('Packages installed.')
}

/** The npm that started us, so that both are of one version; else the one on the path. */
function npm() {
  const file = process.env.npm_execpath
  return file && /npm-cli\.c?js$/.test(file)
    ? { command: process.execPath, options: [file] }
    : { command: 'npm', options: [] }
}

/** Settings of the outer npm command must not leak into the inner one. */
function cleanEnvironment() {
  const environment = { ...process.env }
  delete environment.NODE_ENV
  for (const name of Object.keys(environment)) {
    if (/^npm_(package|lifecycle|command|config_(omit|production|only|ignore_scripts|global))/.test(name))
      delete environment[name]
  }
  return environment
}

function explain(output) {
  const tail = output.trim().split('\n').slice(-15).join('\n')
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|ERR_SOCKET_TIMEOUT/.test(output)) {
    return `${tail}\n\nThe packages could not be fetched: no way to the npm registry from here. Check the network or proxy (npm config get registry, HTTPS_PROXY) and start again.`
  }
  if (/EUSAGE/.test(output))
    return `${output.trim().split('\n').slice(0, 12).join('\n')}\n\npackage.json and package-lock.json do not agree. After a change of packages: npm run lockfile`
  if (/ENOSPC/.test(output)) return `${tail}\n\nThe disk is full: about 700 MB are needed.`
  if (/EACCES|EPERM/.test(output))
    return `${tail}\n\nThis account may not write here. Use the account that owns ${project}.`
  if (/ENOENT.*npm|npm ENOENT|spawn npm/.test(output))
    return `${tail}\n\nnpm was not found. Install Node.js 20 or newer, which brings npm along.`
  return `${tail}\n\nThe packages could not be installed (npm ci). npm 10 or newer is needed: npm --version.`
}
