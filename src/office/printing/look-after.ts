import { askPrinter } from '#ground/print/index.ts'
import { noteState } from './note-state.ts'
import { readPrinters } from './printer-store.ts'
import type { PrintingRoom } from './room.ts'
import { removeSlipsBefore } from './slip-store.ts'

/** Every minute: how is each printer? So the reception knows before a visitor stands there without a number. */
export async function lookAfterPrinters(room: PrintingRoom): Promise<void> {
  const printers = await readPrinters(room.ground.db)
  await Promise.all(
    printers
      .filter(({ active }) => active)
      .map(async (printer) => {
        // whoever prints at this moment learns it anyway
        const state = await room.lines.inTurn(printer.id, () => askPrinter(printer, room.patience))
        if (state) await noteState(room, printer, state)
      }),
  )
}

const KEPT_HOURS = 24

/** What was printed is forgotten after a day, with nothing of anybody in it. */
export function forgetSlips({ ground }: PrintingRoom): Promise<number> {
  return removeSlipsBefore(ground.db, ground.clock.now().subtract({ hours: KEPT_HOURS }))
}
