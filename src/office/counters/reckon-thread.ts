/** The thread of the reckoning; see `reckoner.ts`. It knows no database and answers one question after the other. */
import { parentPort } from 'node:worker_threads'
import { REASONINGS, type Answered, type Question } from './reasonings.ts'

const port = parentPort!
const say = (it: Answered): void => port.postMessage(it)
port.on('message', ({ id, name, given }: Question) => {
  try {
    const reason = REASONINGS[name] as (...given: readonly unknown[]) => unknown
    say({ id, answer: reason(...given) })
  } catch (error) {
    say({ id, mistake: error instanceof Error ? error.message : String(error) })
  }
})
