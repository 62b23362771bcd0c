import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { playRun } from '#office/simulator/index.ts'
import type { ThreadOrder, ThreadSays } from './simulator-work.ts'

// The thread in which an office of figures is played. It knows no database and yields to whoever is at the counter.
setPriority(0, constants.priority.PRIORITY_LOW)
const port = parentPort!
const say = (it: ThreadSays): void => port.postMessage(it)
const { order, stop } = workerData as ThreadOrder
const flag = new Int32Array(stop)
const result = playRun(
  order,
  (played) => say({ played }),
  () => Atomics.load(flag, 0) !== 0,
)
if (result) say({ result })
