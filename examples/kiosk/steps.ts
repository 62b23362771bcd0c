import { randomUUID } from 'node:crypto'
import type { Machine } from './machine.ts'
import { changeOf, sumOf, withPieces } from './money.ts'
import { paperOf } from './receipt.ts'
import type { Payment, Step } from './state.ts'

/** What the machine does by itself. Each can be done again after a power cut: the devices know their orders. */
export const STEPS: Readonly<Record<Step, (machine: Machine, it: Payment) => void | Promise<void>>> = {
  take(machine, it) {
    const over = sumOf(it.inserted) - it.owedCents
    // the acceptor let nothing in whose change could not be made; should it be so, the office keeps the rest as credit
    const change = changeOf(withPieces(machine.state.stock, it.inserted), over) ?? []
    machine.write({ e: 'taken', change, at: machine.at() })
    machine.cutIf('taken')
  },
  stack(machine, it) {
    machine.it.devices.stack(it.payment)
    machine.write({ e: 'stacked' })
  },
  change(machine, it) {
    const given = machine.it.devices.give(it.payment, it.change!, () => machine.cutIf('change'))
    machine.write({ e: 'changed', given })
    if (sumOf(given) < sumOf(it.change!)) machine.tell('change-jam', '', it.payment)
  },
  async 'ask-card'(machine, it) {
    if (it.card === null) machine.write({ e: 'card-asked' })
    const { state, trace } = await machine.it.devices.authorize(it.payment, it.owedCents)
    machine.cutIf('card')
    if (state === 'approved') machine.write({ e: 'card-approved', trace, at: machine.at() })
    else machine.write({ e: 'card-declined', why: state })
  },
  return(machine, it) {
    machine.it.devices.giveEscrowBack()
    machine.write({ e: 'returned' })
    if (it.lock) void machine.it.client.ask('DELETE', `/kiosk/locks/${it.lock}`).catch(() => undefined)
    machine.show({ kind: 'told', what: it.method === 'card' ? 'card-declined' : 'returned' })
  },
  report,
  print,
  end(machine, it) {
    const why = it.paper === 'failed' ? 'jam' : it.answer === null ? 'provisional' : null
    const body = { printed: it.paper === 'printed', ...(why && { why }) }
    const path = `/kiosk/payments/${it.payment}/receipt`
    const message = { id: randomUUID(), number: null, path, body, payment: it.payment }
    machine.write({ e: 'message', message })
    machine.write({ e: 'ended' })
    machine.outbox.wake()
    machine.show({ kind: 'result', payment: it })
  },
}

/** The one message about this payment: what it says never changes, however often it is sent. */
function report(machine: Machine, it: Payment): void {
  const number = machine.state.nextNumber
  const insertedCents = it.method === 'card' ? it.owedCents : sumOf(it.inserted)
  const body = {
    ...{ payment: it.payment, kassenzeichen: it.kassenzeichen, method: it.method, insertedCents },
    ...{ changeCents: sumOf(it.given ?? []), number, at: machine.at(), offline: it.offline },
    stock: machine.state.stock,
    ...(it.lock && { lock: it.lock }),
    ...(it.trace && { trace: it.trace }),
  }
  const message = { id: randomUUID(), number, path: '/kiosk/payments', body, payment: it.payment }
  machine.write({ e: 'message', message })
  machine.reportedAt = performance.now()
  if (it.offline) machine.write({ e: 'patience-over' })
  machine.outbox.wake()
}

function print(machine: Machine, it: Payment): void {
  const { name, devices } = machine.it
  // whether paper came out before the power went, nobody can know: what comes now says that it is a second copy
  const isCopy = it.prints > 0
  machine.write({ e: 'printing' })
  const result = devices.print(paperOf(it, { name, at: machine.at(), isCopy }))
  machine.cutIf('printing')
  if (result === 'ok') machine.write({ e: 'printed', paper: it.payment })
  else {
    machine.write({ e: 'print-failed', why: result })
    machine.tell('jam', 'Quittungsdrucker', it.payment)
  }
}
