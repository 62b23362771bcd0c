import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Account } from './account.ts'
import { asAccount } from './account.ts'
import { isReady } from './leftover.ts'

export type ServerOrder = {
  readonly program: string
  readonly cluster: string
  readonly logFile: string
  readonly port: number
  readonly account: Account
  readonly settings: Readonly<Record<string, string>>
}

export type RunningServer = { readonly pid: number; readonly ended: Promise<void>; stop(): Promise<void> }

/** Recovery after a crash may have to replay gigabytes of WAL. In ms. */
const startPatience = 300_000
const stopPatience = 60_000
const largestLog = 5_000_000

/** Starts the server and waits until it takes connections. It ends when this process ends, however that happens. */
export async function startServer(order: ServerOrder): Promise<RunningServer> {
  const child = launch(order)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const pid = child.pid
  if (pid === undefined) throw new Error(`The embedded PostgreSQL could not be started: ${order.program}`)
  const deadline = performance.now() + startPatience
  while (!isReady(order.cluster, pid)) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The embedded PostgreSQL did not start.\n${lastLines(order.logFile)}`)
    if (performance.now() > deadline)
      throw new Error(
        `The embedded PostgreSQL is not ready after ${startPatience / 1000} s.\n${lastLines(order.logFile)}`,
      )
    await pause(5)
  }
  return { pid, ended, stop: () => stop(child, ended) }
}

function launch(order: ServerOrder): ChildProcess {
  const { account, program } = order
  const options = serverOptions(order)
  const log = openSync(order.logFile, isLarge(order.logFile) ? 'w' : 'a', 0o600)
  // A session of its own: Ctrl-C in the terminal reaches the application, which ends the server last.
  const common = { cwd: '/', detached: true, env: { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] } }
  try {
    if (hasSetpriv()) {
      const change = account ? [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'] : []
      return spawn('setpriv', [...change, '--pdeathsig=INT', program, ...options], {
        ...common,
        stdio: ['ignore', log, log],
      })
    }
    const child = spawn(program, options, { ...common, ...asAccount(account), stdio: ['ignore', log, log] })
    if (child.pid !== undefined) watchFor(child, child.pid)
    return child
  } finally {
    closeSync(log)
  }
}

let setprivKnown: boolean | null = null

/** util-linux' setpriv lets the kernel end the server together with us; busybox' version cannot. */
function hasSetpriv(): boolean {
  if (process.env['WILLKOMMEN_WITHOUT_SETPRIV']) return false
  setprivKnown ??= spawnSync('setpriv', ['--pdeathsig=INT', 'true']).status === 0
  return setprivKnown
}

/** Without setpriv a small shell waits on a pipe we never write to: it closes when we die. */
function watchFor(server: ChildProcess, serverPid: number): void {
  const shell = spawn('/bin/sh', ['-c', 'read -r nothing; kill -INT "$1"', 'sh', String(serverPid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // Later the number may belong to somebody else.
  server.once('exit', () => shell.kill('SIGKILL'))
  shell.unref()
  ;(shell.stdin as unknown as { unref(): void }).unref()
}

function serverOptions({ cluster, port, settings }: ServerOrder): string[] {
  const all: Record<string, string> = {
    ...defaultSettings,
    ...settings,
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  }
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** What differs from PostgreSQL's defaults. Durability (fsync, full_page_writes, synchronous_commit) stays on. */
const defaultSettings = {
  // Pages mostly lie in the memory of the system: handing each read to another process costs more than reading it.
  io_method: 'sync',
  jit: 'off',
  max_wal_size: '2GB',
  shared_buffers: '256MB',
  synchronous_commit: 'on',
  default_text_search_config: 'pg_catalog.german',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '200',
  password_encryption: 'scram-sha-256',
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGINT')
    const tooLong = setTimeout(() => child.kill('SIGQUIT'), stopPatience)
    await ended
    clearTimeout(tooLong)
  }
}

function isLarge(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').split('\n').slice(-20).join('\n')
}
