// npm run guarantees: writes GUARANTEES.md from the results the proofs and benchmarks left behind. Runs nothing itself.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BENCHES } from './guarantees/benches.ts'
import { PROOFS } from './guarantees/all.ts'
import type { Guarantee, Result } from './support/guarantee.ts'
import { projectDir } from './support/run.ts'

function read(kind: string, name: string, size: string): Result | null {
  const file = join(projectDir, 'proofs/results', `${kind}-${name}.${size}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : null
}

function row({ kind, name, promise, figures, fault, caught }: Guarantee): string {
  const result = read(kind, name, 'full') ?? read(kind, name, 'quick')
  const plant = read(kind, name, 'plant')
  const where = result
    ? `${result.full ? 'full' : 'quick'}, ${result.seconds} s, ${result.machine.cores} × ${result.machine.cpu} (load before ${result.machine.load}), \`${result.commit}\``
    : 'not run yet'
  const outcome = result ? `${result.ok ? '' : '**not reached:** '}${figures(result)}` : '–'
  const teeth = fault
    ? `${fault}: ${plant && caught && !plant.ok ? caught(plant) : '**not shown yet**'}`
    : '–'
  return `| ${promise} | \`npm run ${kind} -- ${name}\` | ${outcome} | ${teeth} | ${where} |`
}

const head = (title: string) =>
  `## ${title}\n\n| Promise | Command | Figures | Planted fault | Run |\n|---|---|---|---|---|`

const text = `# Guarantees

What we promise, how it is shown, and what the last run gave. Written by \`npm run guarantees\` from \`proofs/results\`; no
figure is typed by hand. Each command starts its own database (fsync and synchronous_commit on) and its own app
processes, and cleans up. \`--full\` runs the published size, \`--seed=N\` another world. \`--plant\` builds in the fault
named here: then the command **must** end with \`"ok": false\` (exit code 1), else the proof proves nothing.

${head('Proofs')}
${PROOFS.map(row).join('\n')}

${head('Speed')}
${BENCHES.map(row).join('\n')}

A \`+\` behind a commit: the program had changes that were not committed. Load generator, program and PostgreSQL share
the cores of one machine. Not shown here: a power cut, and networks that lose messages between machines.
`
writeFileSync(join(projectDir, 'GUARANTEES.md'), text)
process.stdout.write('GUARANTEES.md written\n')
