import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { playRun, type PlayOrder } from '#office/simulator/index.ts'
import type { ThreadSays } from './simulator-work.ts'

// The thread in which an office of figures is played. It knows no database and yields to whoever is at the counter.
setPriority(0, constants.priority.PRIORITY_LOW)
const port = parentPort!
const say = (it: ThreadSays): void => port.postMessage(it)
const result = playRun(workerData as PlayOrder, (played) => say({ played }))
say({ result })
