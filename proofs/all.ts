// npm run prove -- all [--full] [--only=a,b] [--from=NAME]: every proof and its planted fault, one after the other, then GUARANTEES.md.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectDir } from './support/run.ts'

interface Outcome {
  readonly name: string
  readonly ok: boolean
  readonly seconds: number
  /** What is wrong, in a few words; null when it is as it must be. */
  readonly wrong: string | null
}

/** A breath between two, so that the next does not begin on a machine that still tidies up. */
const BREATH_MS = 2000

/**
 * Runs what GUARANTEES.md is made of. A proof must end with `ok: true`, the same with its planted fault must not: a proof
 * that finds nothing in a spoiled program proves nothing. Ends with one line of JSON like each of them.
 */
export async function proveAll(
  names: readonly string[],
  faults: ReadonlySet<string>,
  flags: readonly string[],
): Promise<never> {
  const start = performance.now()
  const outcomes: Outcome[] = []
  const sizes = flags.filter((flag) => flag === '--full' || flag.startsWith('--seed='))
  for (const name of chosen(names, flags)) {
    outcomes.push(await one(name, sizes, false))
    if (faults.has(name))
      outcomes.push(
        await one(
          name,
          sizes.filter((flag) => flag !== '--full'),
          true,
        ),
      )
    await pause(BREATH_MS)
  }
  await run('guarantees.ts', [])
  const wrong = outcomes.filter((it) => it.wrong !== null)
  for (const it of wrong) process.stderr.write(`NOT AS IT MUST BE  ${it.name}: ${it.wrong}\n`)
  const seconds = Math.round((performance.now() - start) / 1000)
  const failed = wrong.map(({ name }) => name)
  process.stdout.write(
    `${JSON.stringify({ name: 'all', ok: wrong.length === 0, runs: outcomes.length, failed, full: sizes.includes('--full'), seconds })}\n`,
  )
  process.exit(wrong.length === 0 ? 0 : 1)
}

function chosen(names: readonly string[], flags: readonly string[]): readonly string[] {
  const given = (flag: string) => flags.find((it) => it.startsWith(`--${flag}=`))?.slice(flag.length + 3)
  const only = given('only')?.split(',')
  const from = given('from')
  const unknown = [...(only ?? []), ...(from ? [from] : [])].filter((name) => !names.includes(name))
  if (unknown.length > 0) {
    process.stderr.write(`There is no proof called ${unknown.join(', ')}. There are: ${names.join(', ')}\n`)
    process.exit(2)
  }
  return names.slice(from ? names.indexOf(from) : 0).filter((name) => only?.includes(name) ?? true)
}

async function one(name: string, sizes: readonly string[], plant: boolean): Promise<Outcome> {
  const title = plant ? `${name} with its planted fault` : name
  process.stderr.write(`\n=== ${title}\n`)
  const start = performance.now()
  const { code, last } = await run('prove.ts', [name, ...sizes, ...(plant ? ['--plant'] : [])])
  const seconds = Math.round((performance.now() - start) / 1000)
  const said = readLine(last)
  const broken = !said || 'error' in said
  const wrong = broken
    ? `broke off (${String(said?.['error'] ?? `exit ${code}`)})`
    : plant
      ? said['ok'] === false
        ? null
        : 'the planted fault was not found'
      : said['ok'] === true
        ? null
        : 'not reached'
  process.stderr.write(`=== ${title}: ${wrong ?? 'as it must be'} (${seconds} s)\n`)
  return { name: title, ok: wrong === null, seconds, wrong }
}

function readLine(line: string): Record<string, unknown> | null {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    return null
  }
}

/** A program of its own, so that one that breaks off takes no other along. */
function run(program: string, words: readonly string[]): Promise<{ code: number; last: string }> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, program), ...words],
    {
      cwd: projectDir,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  const end = (signal: NodeJS.Signals) => () => child.kill(signal)
  const handlers = (['SIGINT', 'SIGTERM'] as const).map((signal) => [signal, end(signal)] as const)
  for (const [signal, act] of handlers) process.once(signal, act)
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      for (const [signal, act] of handlers) process.off(signal, act)
      resolve({ code: code ?? 1, last: out.trim().split('\n').at(-1) ?? '' })
    })
  })
}
