// The whole program with pages in a process of its own, so that it can be killed like a machine. Prints nothing; says its
// port to whoever started it, and ends with them.
import { pacedClock } from '#ground/clock/clock.ts'
import { createPool } from '#ground/database/connect.ts'
import { freePort } from '#ground/postgres/ports.ts'
import { MUSTERSTADT } from '#office/demo/musterstadt.ts'
import { openOffice } from '#office/office.ts'
import { createHost } from '../../src/web/host.ts'
import { interfaceOf } from '../support/product-interface.ts'

const order = JSON.parse(process.argv[2] ?? '{}') as { readonly appUrl: string; readonly from: string }
process.on('disconnect', () => process.exit(0))

const pool = createPool(order.appUrl, { max: 6, name: 'proof outage' })
const clock = pacedClock()
clock.play(Temporal.Instant.from(order.from), 1)
const office = await openOffice({ pool, listenUrl: order.appUrl, clock })
const host = await createHost({ office, site: () => MUSTERSTADT, ...interfaceOf(office) })
const port = await freePort()
await host.listen({ host: '127.0.0.1', port })
process.send?.({ port })
