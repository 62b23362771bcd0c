import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '#ground/postgres/ports.ts'
import { MUSTERSTADT } from '#office/demo/musterstadt.ts'
import type { OwnDatabase } from '../support/database.ts'
import { projectDir, type Run } from '../support/run.ts'

/** The whole house as an authority runs it (src/main.ts), behind a trusted proxy, on a database of the proof. */
export async function startHouse(
  run: Run,
  database: OwnDatabase,
  program = 'src/main.ts',
  more: Readonly<Record<string, string>> = {},
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'willkommen-rush-'))
  run.afterwards(() => rmSync(folder, { recursive: true, force: true }))
  const site = join(folder, 'site.json')
  writeFileSync(site, JSON.stringify(MUSTERSTADT))
  const port = await freePort()
  const profile = process.env['PROOF_PROFILE']
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []),
      join(projectDir, program),
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: database.adminUrl,
        DATABASE_URL_APP: database.appUrl,
        WILLKOMMEN_DATA: folder,
        WILLKOMMEN_DEMO: 'off',
        WILLKOMMEN_SITE_FILE: site,
        WILLKOMMEN_PORT: String(port),
        WILLKOMMEN_TRUST_PROXY: 'on',
        WILLKOMMEN_CONNECTIONS: '10',
        ...more,
      },
    },
  )
  const exited = once(child, 'exit')
  run.afterwards(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await exited
    clearTimeout(late)
  })
  child.stdout.resume()
  const early = exited.then(() => Promise.reject(new Error('the house ended before it listened')))
  early.catch(() => undefined)
  await Promise.race([answers(port), early])
  return port
}

async function answers(port: number): Promise<void> {
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
