import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Part } from '../../parts/index.ts'
import { askScanner, type ClamdAddress } from '../clamd.ts'

/**
 * The test string of EICAR, which every scanner reports and which harms nothing. Put together when it is needed, so that no
 * scanner takes our own files away.
 */
export const eicar = (): Uint8Array =>
  Buffer.from(
    ['X5O!P%@AP[4\\PZX54(P^)7CC)', '7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
    'latin1',
  )

/** A real clamd with one signature of its own, on a socket of its own. */
export async function startClamd(
  part: Part,
  streamMax = '2M',
): Promise<{ readonly address: ClamdAddress; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'wk-clamd-'))
  const database = join(folder, 'db')
  mkdirSync(database)
  const signature = Buffer.from(eicar()).toString('hex')
  writeFileSync(join(database, 'test.ndb'), `Eicar-Test-Signature:0:*:${signature}\n`)
  const socket = join(folder, 'clamd.sock')
  const config = join(folder, 'clamd.conf')
  writeFileSync(
    config,
    [
      ...[
        'Foreground yes',
        `LocalSocket ${socket}`,
        `DatabaseDirectory ${database}`,
        `TemporaryDirectory ${folder}`,
      ],
      ...[`StreamMaxLength ${streamMax}`, 'MaxThreads 2', 'ConcurrentDatabaseReload no'],
    ].join('\n'),
  )
  const child = spawn(part.program, ['--config-file', config], {
    env: { PATH: process.env['PATH'], ...part.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (it: Buffer) => (said += it.toString()))
  child.stderr.on('data', (it: Buffer) => (said += it.toString()))
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  // also when a test throws before it could stop it
  process.once('exit', () => child.kill('SIGKILL'))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`clamd ended: ${said}`)
    const there = await askScanner({ socket }).catch(() => null)
    if (there) return { address: { socket }, stop }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await stop()
  throw new Error(`clamd does not answer: ${said}`)
}
