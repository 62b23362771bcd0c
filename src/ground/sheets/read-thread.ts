/** A thread of its own for a workbook somebody handed in; see `read-beside.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import type { SheetLimits } from './limits.ts'
import { readWorkbook } from './read-workbook.ts'

const order = workerData as { bytes: Uint8Array; preferred: readonly string[]; limits: SheetLimits }
parentPort!.postMessage(await readWorkbook(order.bytes, order.preferred, order.limits))
