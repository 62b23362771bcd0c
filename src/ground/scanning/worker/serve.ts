import { readlinkSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { nice } from '../../parts/index.ts'
import { scanPdfa, type ScanDocument } from '../pdfa-scan.ts'
import { codesOn, type PageCode } from './codes.ts'
import { composePdf, type ComposeOrder } from './compose.ts'
import { greyOf, inkOf, pgmOf, turn } from './grey.ts'

/** What is done beside the thread that serves people: looking at pictures and putting documents together. */
export interface LookedAt {
  readonly codes: readonly PageCode[]
  /** Share of the page with ink on it, 0 to 1. */
  readonly ink: number
}

const operations = {
  async look({ png }: { png: Uint8Array }): Promise<LookedAt> {
    const grey = greyOf(png)
    return { codes: await codesOn(grey), ink: inkOf(grey) }
  },
  async turn({ png, rotation }: { png: Uint8Array; rotation: 0 | 90 | 180 | 270 }): Promise<Uint8Array> {
    return pgmOf(turn(greyOf(png), rotation))
  },
  async compose(order: ComposeOrder): Promise<Uint8Array> {
    return composePdf(order)
  },
  async scanPdfa(document: ScanDocument): Promise<Uint8Array> {
    return scanPdfa(document)
  },
} as const

export type Operations = typeof operations

export interface BenchQuestion {
  readonly id: number
  readonly name: keyof Operations
  readonly ask: unknown
}
export type BenchReply = { readonly id: number } & ({ readonly done: unknown } | { readonly failed: string })

/** This thread alone stands behind the one that serves people: Linux counts threads as it counts processes. */
function standBehind(): void {
  try {
    nice(Number(readlinkSync('/proc/thread-self').split('/').at(-1)))
  } catch {
    // another system: then all threads are equal
  }
}
standBehind()

parentPort?.on('message', ({ id, name, ask }: BenchQuestion) => {
  const work = operations[name] as (it: unknown) => Promise<unknown>
  work(ask).then(
    (done) => parentPort?.postMessage({ id, done } satisfies BenchReply),
    (error: unknown) =>
      parentPort?.postMessage({
        id,
        failed: error instanceof Error ? error.message : String(error),
      } satisfies BenchReply),
  )
})
