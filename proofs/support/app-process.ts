// One app process of the office as the proofs run it: office and host as in src/main.ts, without pages, on a database
// the proof provides. Started by app.ts; ends when its parent does. Prints one line of JSON when it listens.
import { flushCompileCache } from 'node:module'
import { createPool } from '#ground/database/connect.ts'
import { freePort } from '#ground/postgres/ports.ts'
import { openOffice } from '#office/office.ts'
import { createHost } from '../../src/web/host.ts'
import { registerGate } from './gate.ts'
import { planted } from './planted.ts'
import { interfaceOf } from './product-interface.ts'

export interface AppOrder {
  readonly appUrl: string
  readonly port?: number
  readonly connections: number
  /** The planted fault of a proof; the product knows nothing of it. */
  readonly fault?: 'answer-before-commit'
  /** An office that asks for money, with a gate of its own for the proof of money. */
  readonly money?: boolean
}

const order = JSON.parse(process.argv[2] ?? '{}') as AppOrder
process.on('disconnect', () => process.exit(0))

const pool = createPool(order.appUrl, { max: order.connections, name: 'proof app' })
const money = order.money ? await import('../money/gate.ts') : null
const office = planted(
  await openOffice({ pool, listenUrl: order.appUrl, ...money?.moneyOptions }),
  order.fault,
)
const product = interfaceOf(office)
const host = await createHost({
  office,
  site: () => {
    throw new Error('no pages here')
  },
  pages: false,
  ...product,
  registerApi: async (app) => {
    registerGate(app, office)
    money?.registerMoneyGate(app, office)
    await product.registerApi?.(app)
  },
})
const port = order.port ?? (await freePort())
await host.listen({ host: '127.0.0.1', port })
process.send?.({ port })
// A process that will be killed never gets to write its cache at its end; the next one starts faster with it.
flushCompileCache()
