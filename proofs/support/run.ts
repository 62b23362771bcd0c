import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join } from 'node:path'

/** What a proof or benchmark is given: its size, its seed, a place to say how far it is, and who tidies up behind it. */
export interface Run {
  /** The published size; without it a size that ends within five minutes. */
  readonly full: boolean
  /** Run with the planted fault: the outcome must be `ok: false`, else the proof has no teeth. */
  readonly plant: boolean
  readonly seed: number
  say(text: string): void
  /** Done at the end in reverse order, also after a failure and after Ctrl-C. */
  afterwards(act: () => unknown): void
}

export type Figures = { readonly ok: boolean } & Readonly<Record<string, unknown>>
export type Undertaking = (run: Run) => Promise<Figures>

export const projectDir = join(import.meta.dirname, '../..')
const resultsDir = join(projectDir, 'proofs/results')

/**
 * Runs one undertaking by name. Progress goes to standard error; the last line of standard output is one line of JSON.
 * Exit code 0 for `ok: true`, 1 for `ok: false` (so a planted fault that is caught ends with 1), 2 for a wrong call.
 */
export async function runNamed(
  kind: 'prove' | 'bench',
  undertakings: Readonly<Record<string, () => Promise<Undertaking>>>,
): Promise<void> {
  const [name = '', ...flags] = process.argv.slice(2)
  const load = undertakings[name]
  const wrong = flags.filter((flag) => !/^--(full|plant|seed=\d+)$/.test(flag))
  if (!load || wrong.length > 0) {
    const names = Object.keys(undertakings).join(' | ')
    process.stderr.write(`npm run ${kind} -- ${names} [--full] [--plant] [--seed=N]\n`)
    process.exitCode = 2
    return
  }
  const seed = Number(flags.find((flag) => flag.startsWith('--seed='))?.slice(7) ?? 1)
  const { run, tidy } = begin({ full: flags.includes('--full'), plant: flags.includes('--plant'), seed })
  const surroundings = { machine: machine(), commit: commit() }
  const start = performance.now()
  let figures: Figures
  try {
    figures = await (await load())(run)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    figures = { ok: false, error: String(error).slice(0, 300) }
  }
  await tidy()
  const { ok, ...rest } = figures
  const size = { full: run.full, ...(run.plant && { planted: true }), seed }
  const seconds = Math.round((performance.now() - start) / 100) / 10
  report(kind, run, { name, ok, ...rest, ...size, seconds, ...surroundings })
  process.exit(ok ? 0 : 1)
}

function begin(size: { full: boolean; plant: boolean; seed: number }) {
  const ends: (() => unknown)[] = []
  let tidying: Promise<void> | null = null
  const tidy = (): Promise<void> => (tidying ??= tidyAll(ends))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void tidy().finally(() => process.exit(130)))
  }
  const start = performance.now()
  const run: Run = {
    ...size,
    say: (text) =>
      void process.stderr.write(
        `${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${text}\n`,
      ),
    afterwards: (act) => void ends.push(act),
  }
  return { run, tidy }
}

async function tidyAll(ends: (() => unknown)[]): Promise<void> {
  for (let act = ends.pop(); act; act = ends.pop()) {
    try {
      await act()
    } catch (error) {
      process.stderr.write(`While tidying up: ${String(error)}\n`)
    }
  }
}

function report(kind: string, run: Run, line: Record<string, unknown>): void {
  const text = JSON.stringify(line)
  // A run that broke off says nothing about the promise.
  if (!('error' in line)) {
    mkdirSync(resultsDir, { recursive: true })
    const size = run.plant ? 'plant' : run.full ? 'full' : 'quick'
    writeFileSync(join(resultsDir, `${kind}-${String(line['name'])}.${size}.json`), `${text}\n`)
  }
  process.stdout.write(`${text}\n`)
}

/** `load` is what kept the cores busy when the run began: figures taken on a busy machine say so. */
function machine(): { cores: number; cpu: string; load: number } {
  return {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model ?? 'unknown',
    load: Math.round(loadavg()[0]! * 10) / 10,
  }
}

/** The commit that ran; `+` when the program differs from it. */
function commit(): string {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: projectDir, encoding: 'utf8' }).trim()
  try {
    return (
      git('rev-parse', '--short', 'HEAD') +
      (git('status', '--porcelain', '--', 'src', 'package-lock.json') ? '+' : '')
    )
  } catch {
    return 'unknown'
  }
}
