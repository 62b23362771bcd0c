import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { initWasm } from '@resvg/resvg-wasm'

let opened: Promise<void> | null = null

/** The renderer of drawings, opened once in a process; after a failure the next one who needs it tries anew. */
export function openRenderer(): Promise<void> {
  return (opened ??= open().catch(forgetFailure))
}

async function open(): Promise<void> {
  const file = fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))
  await initWasm(await readFile(file))
}

function forgetFailure(error: unknown): never {
  opened = null
  throw error
}
