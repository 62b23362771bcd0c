import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import type { Part } from './find-parts.ts'

export interface PartRun {
  /** Null: it was killed, by us or by the system. */
  readonly code: number | null
  readonly stdout: Buffer
  readonly stderr: string
  /** It took longer than it may and was killed. */
  readonly timedOut: boolean
}

export interface PartOrder {
  readonly input?: Uint8Array
  /** Seconds after which it is killed. */
  readonly seconds: number
  readonly environment?: Readonly<Record<string, string>>
  /** Bytes of output after which it is killed. */
  readonly outputMax?: number
  readonly cwd?: string
}

/** Behind whoever serves people: a console that waits is worse than a page that is read a second later. */
const LOW = 10

/** Runs one of the parts as a process of its own, without a shell. Answers what became of it; throws only when it does not start. */
export function runPart(part: Part, args: readonly string[], order: PartOrder): Promise<PartRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(part.program, args, {
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', ...part.environment, ...order.environment },
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(order.cwd !== undefined && { cwd: order.cwd }),
    })
    const pieces: Buffer[] = []
    let stderr = ''
    let bytes = 0
    let timedOut = false
    const kill = (): void => void child.kill('SIGKILL')
    const timer = setTimeout(() => {
      timedOut = true
      kill()
    }, order.seconds * 1000)
    child.stdout.on('data', (piece: Buffer) => {
      bytes += piece.length
      if (bytes > (order.outputMax ?? 64 * 1024 * 1024)) kill()
      else pieces.push(piece)
    })
    child.stderr.on('data', (piece: Buffer) => {
      if (stderr.length < 20_000) stderr += piece.toString('utf8')
    })
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, stdout: Buffer.concat(pieces), stderr, timedOut })
    })
    // It may end before it has read everything; its exit code says so.
    child.stdin.on('error', () => undefined)
    child.stdin.end(order.input)
    if (child.pid !== undefined) nice(child.pid)
  })
}

/** Lets a process stand behind the others. */
export function nice(pid: number): void {
  try {
    setPriority(pid, LOW)
  } catch {
    // it has ended already
  }
}
