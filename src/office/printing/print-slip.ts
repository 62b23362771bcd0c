import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { bitmapOf, escposOf, sendToPrinter, type PrinterState } from '#ground/print/index.ts'
import { noteState } from './note-state.ts'
import { printerAt, type KnownPrinter } from './printer.ts'
import { readPrinters } from './printer-store.ts'
import type { PrintingRoom } from './room.ts'
import { insertSlip, settleSlip, takeSlip, type SlipKind } from './slip-store.ts'

/** Which printer: one by its id, the one of a terminal, or the one at the reception. */
export type Where = { readonly printer: string } | { readonly terminal: string } | 'reception'

export interface Slip {
  /** The printer's name and where it stands, for people. */
  readonly printer: string
  readonly place: string
  /** Printed by an earlier request with the same key. */
  readonly again: boolean
}

/** `not-printed` comes with `state` (why), `printer` and `place` (which); it may be tried again with the same key. */
export type PrintRefusal = CommonRefusal | 'no-printer' | 'being-printed' | 'printer-busy' | 'not-printed'

/** Longer than any patience with a printer: whoever took a slip so long ago was stopped in between. */
const LOST_AFTER_MINUTES = 2

/**
 * Who asked is written down in one transaction; the printer is spoken to outside of it, so that a printer that hangs
 * holds nobody up; then what it said is noted. The same key prints once, and again only when nothing came out.
 */
export async function print(
  room: PrintingRoom,
  actor: Actor,
  order: {
    readonly act: 'printing.print-ticket' | 'printing.print-test'
    readonly kind: SlipKind
    readonly site: number
    readonly where: Where
    readonly draw: (printer: KnownPrinter) => Promise<string>
    readonly key?: string | undefined
  },
): Promise<Outcome<Slip, PrintRefusal>> {
  const { ground } = room
  const { act, kind, site, where, key } = order
  const printer = await find(room, site, where)
  if (!printer) return refuse('no-printer')
  const request = { printer: printer.id, kind }
  const deed = { act, site, key: key === undefined ? undefined : { value: key, request } }
  const claimed = await perform<{ slip: string }, never>(ground, actor, deed, async (hand) => {
    const slip = ground.ids.uuid()
    await insertSlip(hand.tx, { id: slip, printer: printer.id, kind }, hand.now)
    hand.about(`printer:${printer.id}`)
    return { ok: true, slip }
  })
  if (!claimed.ok) return claimed
  const now = ground.clock.now()
  const lost = now.subtract({ minutes: LOST_AFTER_MINUTES })
  const taken = await takeSlip(ground.db, claimed.slip, now, lost)
  if (taken === 'printing') return refuse('being-printed')
  const named = { printer: printer.name, place: printer.place }
  if (taken === 'printed') return { ok: true, ...named, again: true }
  const state = await toPaper(room, printer, order.draw)
  await settleSlip(ground.db, claimed.slip, state === 'printed' ? 'printed' : 'failed')
  if (state === 'printed') return { ok: true, ...named, again: false }
  return state === null ? refuse('printer-busy') : refuse('not-printed', { detail: { ...named, state } })
}

async function find(room: PrintingRoom, site: number, where: Where): Promise<KnownPrinter | null> {
  const printers = await readPrinters(room.ground.db, site)
  if (where === 'reception' || 'terminal' in where) return printerAt(printers, where)
  return printers.find(({ id }) => id === where.printer) ?? null
}

/** null: too many wait before this printer. */
async function toPaper(
  room: PrintingRoom,
  printer: KnownPrinter,
  draw: (printer: KnownPrinter) => Promise<string>,
): Promise<'printed' | PrinterState | null> {
  const bytes = escposOf(await bitmapOf(await draw(printer), printer.dots))
  const sent = await room.lines.inTurn(printer.id, () => sendToPrinter(printer, bytes, room.patience))
  if (!sent) return null
  await noteState(room, printer, sent.state)
  return sent.printed ? 'printed' : sent.state
}
