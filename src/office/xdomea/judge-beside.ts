import { Worker } from 'node:worker_threads'
import type { XmlRefusal } from './check-xml.ts'
import { refused, type ContainerRefusal } from './container-refusal.ts'
import { judge, type JudgedMessage } from './judge.ts'
import { ZIP_LIMITS } from './unzip.ts'

/** Bytes above which a message gets a thread: below it takes a few hundredths of a second, less than starting one. */
const ASIDE_FROM = 1024 ** 2
/** Milliseconds; the largest message that is taken needs three seconds on a machine with nothing else to do. */
const PATIENCE = 60_000
/** Megabytes of JavaScript a thread may hold: six times the largest message. Past it the thread ends, not the house. */
const MEMORY = 1536

/**
 * The same judgement without holding up the house: whoever waits at a counter must not wait for a message of 50 MB. What is too
 * large, or takes too long, is said.
 */
export async function judgeBeside(
  bytes: Uint8Array,
  name: string,
  { most = ZIP_LIMITS.message, patience = PATIENCE } = {},
): Promise<JudgedMessage | XmlRefusal | ContainerRefusal> {
  const tooLarge = refused('too-large', { name, limit: most })
  if (bytes.byteLength > most) return tooLarge
  if (bytes.byteLength < ASIDE_FROM) return judge(bytes)
  const thread = new Worker(new URL('./judge-thread.ts', import.meta.url), {
    workerData: bytes,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  })
  try {
    return await answerOf(thread, patience, tooLarge)
  } finally {
    void thread.terminate()
  }
}

function answerOf(
  thread: Worker,
  patience: number,
  tooLarge: ContainerRefusal,
): Promise<JudgedMessage | XmlRefusal | ContainerRefusal> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => resolve(tooLarge), patience)
    thread.once('message', (judged: JudgedMessage | XmlRefusal) => {
      clearTimeout(late)
      resolve(judged)
    })
    thread.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(late)
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tooLarge)
      else reject(error)
    })
  })
}
