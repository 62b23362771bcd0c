import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** How long a leftover server may take to end, in ms. A large checkpoint may have to be written. */
const patience = 60_000

/**
 * Ends a server that a killed launcher left behind, so that a new one can start on its data.
 * PostgreSQL itself guards the directory through postmaster.pid; we only clear what is provably stale.
 */
export async function endLeftoverServer(cluster: string): Promise<void> {
  const deadline = performance.now() + patience
  let asked = false
  for (;;) {
    const pid = postmasterPid(cluster)
    if (pid === null) return
    const state = processState(pid)
    const works = state !== null && state !== 'Z' && worksIn(pid, cluster)
    if (works && !asked) {
      process.kill(pid, 'SIGINT')
      asked = true
    }
    // A zombie still counts as alive for PostgreSQL until its parent collects it: wait.
    if (!works && state !== 'Z' && !anyoneWorksIn(cluster)) {
      rmSync(join(cluster, 'postmaster.pid'), { force: true })
      return
    }
    if (performance.now() > deadline)
      throw new Error(
        `An earlier PostgreSQL (process ${pid}) on ${cluster} does not end. End it and start again.`,
      )
    await pause(50)
  }
}

function postmasterPid(cluster: string): number | null {
  const pid = Number.parseInt(readText(join(cluster, 'postmaster.pid')), 10)
  return Number.isInteger(pid) && pid > 0 ? pid : null
}

/** True once the server has written `ready` into its pid file and the file is this server's. */
export function isReady(cluster: string, pid: number): boolean {
  const lines = readText(join(cluster, 'postmaster.pid')).split('\n')
  return Number(lines[0]) === pid && (lines[7] ?? '').trim() === 'ready'
}

/** The state letter of a process (R, S, Z …); null when there is none. */
export function processState(pid: number): string | null {
  return statFields(pid)[0] ?? null
}

/** When a process began, in clock ticks since boot: tells a reused process id from the old one. */
export function processStart(pid: number): string | null {
  return statFields(pid)[19] ?? null
}

/** Fields of /proc/<pid>/stat behind the program name, which itself may contain blanks and brackets. */
function statFields(pid: number): string[] {
  const stat = readText(`/proc/${pid}/stat`)
  return stat === '' ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function anyoneWorksIn(cluster: string): boolean {
  return readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && worksIn(Number(entry), cluster))
}

function worksIn(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch {
    return false
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
