import { Worker } from 'node:worker_threads'
import { inTurn } from './in-turn.ts'
import type { SheetLimits } from './limits.ts'
import { refused, type SheetReading } from './sheet.ts'

/** Each may take half a gigabyte: eight small files made to be large would take the whole house. */
const reading = inTurn(2)

/** A workbook is read in a thread with limits of time and memory: whoever waits at a counter must not wait for a table. */
export const readBeside = (
  bytes: Uint8Array,
  preferred: readonly string[],
  limits: SheetLimits,
): Promise<SheetReading> => reading(() => readInThread(bytes, preferred, limits))

async function readInThread(
  bytes: Uint8Array,
  preferred: readonly string[],
  limits: SheetLimits,
): Promise<SheetReading> {
  const thread = new Worker(new URL('./read-thread.ts', import.meta.url), {
    workerData: { bytes, preferred, limits },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
  try {
    return await answerOf(thread, limits.patience)
  } finally {
    // its memory is given back before the next one begins
    await thread.terminate()
  }
}

function answerOf(thread: Worker, patience: number): Promise<SheetReading> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(refused('takes-too-long', patience)), patience)
    const end = (reading: SheetReading): void => {
      clearTimeout(late)
      resolve(reading)
    }
    thread.once('message', end)
    thread.once('error', (error: NodeJS.ErrnoException) => {
      end(refused(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'takes-too-long' : 'damaged'))
    })
    thread.once('exit', () => end(refused('damaged')))
  })
}
