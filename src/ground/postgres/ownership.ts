import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processStart, processState } from './leftover.ts'

/**
 * Marks a data directory as used by this process. Two programs on one directory would fight
 * over the server; the second one is told which process has it.
 */
export function claim(dataDir: string): () => void {
  const file = join(dataDir, 'launcher')
  const mine = `${process.pid} ${processStart(process.pid)}`
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, mine, { mode: 0o600 })
  try {
    if (!tryLink(draft, file)) {
      const holder = readHolder(file)
      if (holder !== null)
        throw new Error(`Willkommen already runs on the data in ${dataDir} (process ${holder}).`)
      rmSync(file, { force: true })
      if (!tryLink(draft, file)) throw new Error(`Two starts at once on the data in ${dataDir}.`)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return () => rmSync(file, { force: true })
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}

function readHolder(file: string): number | null {
  const [pid = '', start = ''] = readFileSync(file, 'utf8').split(' ')
  const state = processState(Number(pid))
  return state !== null && state !== 'Z' && processStart(Number(pid)) === start ? Number(pid) : null
}
