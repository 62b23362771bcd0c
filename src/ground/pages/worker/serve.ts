// Entry of a worker thread: one question at a time, one answer each. See ../pool.ts for the other side.
import { parentPort, workerData } from 'node:worker_threads'
import type { Answer } from '../shapes.ts'
import { operations, type OperationName } from './operations.ts'
import { heldBy, openPdfium, type Pdfium } from './pdfium.ts'
import { Trouble } from './trouble.ts'

export interface Question {
  readonly name: OperationName
  readonly ask: unknown
}

export interface Reply {
  readonly answer: Answer<unknown>
  /** This thread shall not be asked again: something broke in it, or it holds too much memory. */
  readonly worn: boolean
}

export interface WorkerOrder {
  readonly module: WebAssembly.Module
  /** Bytes PDFium may hold at most. */
  readonly memory: number
}

/** Above this share of its memory a thread is replaced by a fresh one: what PDFium holds it never gives back. */
const WORN = 0.5

const { module, memory } = workerData as WorkerOrder
const pdfium = openPdfium(module, memory)

parentPort?.on('message', (question: Question) => {
  void pdfium
    .then((it) => answerWith(it, question))
    .then((reply) => parentPort?.postMessage(reply, buffersIn(reply.answer)))
})

async function answerWith(pdfium: Pdfium, { name, ask }: Question): Promise<Reply> {
  try {
    const work = operations[name] as (pdfium: Pdfium, ask: unknown) => Promise<unknown>
    const value = await work(pdfium, ask)
    return { answer: { ok: true, value }, worn: heldBy(pdfium) > memory * WORN }
  } catch (error) {
    if (error instanceof Trouble)
      return { answer: { ok: false, problem: error.problem }, worn: heldBy(pdfium) > memory * WORN }
    // PDFium itself fell over: whatever it holds now is not to be trusted
    return { answer: { ok: false, problem: { kind: 'damaged', detail: String(error) } }, worn: true }
  }
}

/** Bytes go back without being copied. */
function buffersIn(answer: Answer<unknown>): ArrayBuffer[] {
  if (!answer.ok || typeof answer.value !== 'object' || answer.value === null) return []
  const bytes: unknown = (answer.value as { bytes?: unknown }).bytes
  const whole = bytes instanceof Uint8Array && bytes.byteLength === bytes.buffer.byteLength
  return whole && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []
}
