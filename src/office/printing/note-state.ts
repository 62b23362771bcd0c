import { perform } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import type { PrinterState } from '#ground/print/index.ts'
import type { KnownPrinter } from './printer.ts'
import { noteAsked, saveState } from './printer-store.ts'
import type { PrintingRoom } from './room.ts'

/** What a printer said of itself. Told and written down only when it is something new. */
export async function noteState(
  room: PrintingRoom,
  printer: KnownPrinter,
  state: PrinterState,
): Promise<void> {
  const { ground } = room
  if (state === printer.state) return noteAsked(ground.db, printer.id, ground.clock.now())
  const deed = { act: 'printing.note-state', site: printer.site }
  await perform<object, 'unchanged'>(
    ground,
    SYSTEM,
    deed,
    async (hand): Promise<Outcome<object, 'unchanged'>> => {
      if (!(await saveState(hand.tx, printer.id, state, hand.now))) return refuse('unchanged')
      hand.about(`printer:${printer.id}`, { state })
      hand.tell('printing.state', { site: printer.site, printer: printer.id, state, was: printer.state })
      return { ok: true }
    },
  )
}
