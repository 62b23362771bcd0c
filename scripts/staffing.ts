import { readFileSync } from 'node:fs'
import { isRecord } from './staffing/compare.ts'
import { judge, type Judged } from './staffing/judge.ts'
import { KINDS } from './staffing/kinds.ts'

/**
 * `npm run staffing -- vectors FILE.json`: reckons every vector of a file with the program's own formulas and says got,
 * expected and whether it passes; the last line is one line of JSON. Exit code 1 when one fails, 2 for a wrong call.
 */
function main([command, file, ...rest]: readonly string[]): number {
  if (command !== 'vectors' || file === undefined || rest.length > 0)
    return complain('npm run staffing -- vectors FILE.json')
  const vectors = read(file)
  if (typeof vectors === 'string') return complain(vectors)
  const judged = vectors.map((vector, index) => {
    const one = judge(vector, KINDS, index)
    process.stdout.write(lineOf(one))
    return one
  })
  const number = (result: Judged['result']) => judged.filter((one) => one.result === result).length
  const [passed, unsupported] = [number('pass'), number('unsupported')]
  process.stdout.write(`${JSON.stringify({ vectors: judged.length, passed, unsupported })}\n`)
  return passed + unsupported === judged.length && judged.length > 0 ? 0 : 1
}

function read(file: string): readonly unknown[] | string {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return `The file ${file} cannot be read.`
  }
  try {
    const data: unknown = JSON.parse(text)
    const vectors = isRecord(data) ? data['vectors'] : data
    return Array.isArray(vectors) ? vectors : `The file ${file} has no list "vectors".`
  } catch (error) {
    return `The file ${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`
  }
}

function lineOf({ id, kind, result, got, expected, why }: Judged): string {
  const told = `got ${JSON.stringify(got)} expected ${JSON.stringify(expected)}`
  return `${result.toUpperCase().padEnd(11)} ${id} (${kind}): ${told}${why === null ? '' : ` – ${why}`}\n`
}

function complain(text: string): number {
  process.stderr.write(`${text}\n`)
  return 2
}

process.exitCode = main(process.argv.slice(2))
