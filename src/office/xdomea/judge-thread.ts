/** A thread of its own for one large message; see `judge-beside.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import { judge } from './judge.ts'

parentPort!.postMessage(judge(workerData as Uint8Array))
