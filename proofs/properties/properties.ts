import { spawn } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededChance } from '#ground/identity/chance.ts'
import { projectDir, type Figures, type Run } from '../support/run.ts'

const SEEDS = { quick: 5, full: 40 }
const HELPER = /from '(?:\.\.\/)+testing\/properties\.ts'/u

/** Everything that is tested with inputs nobody wrote down, with inputs `npm test` does not try: a seed per round. */
export async function properties(run: Run): Promise<Figures> {
  const files = globSync('{src,proofs,testing}/**/*.test.ts', { cwd: projectDir }).filter((file) =>
    HELPER.test(readFileSync(join(projectDir, file), 'utf8')),
  )
  const chance = seededChance(run.seed)
  const seeds = Array.from({ length: SEEDS[run.full ? 'full' : 'quick'] }, () => chance.below(2 ** 31))
  const failed: number[] = []
  for (const [n, seed] of seeds.entries()) {
    if (!(await holds(files, seed))) failed.push(seed)
    if (n % 10 === 9) run.say(`${n + 1} of ${seeds.length} seeds, ${failed.length} with a counterexample`)
  }
  return { ok: files.length > 0 && failed.length === 0, files: files.length, seeds: seeds.length, failed }
}

async function holds(files: readonly string[], seed: number): Promise<boolean> {
  const runner = join(projectDir, 'node_modules/vitest/vitest.mjs')
  const child = spawn(process.execPath, [runner, 'run', ...files], {
    cwd: projectDir,
    env: { ...process.env, WILLKOMMEN_TEST_SEED: String(seed) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return (await new Promise<number | null>((resolve) => child.on('close', resolve))) === 0
}
