import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Arrow } from '#ground/print/index.ts'
import { faultOf, type Printer, type PrinterFault } from './printer.ts'
import { readPrinter, saveWayRow, upsertPrinter } from './printer-store.ts'
import type { PrintingRoom } from './room.ts'

/** Without `id`: a new one. */
export type SavePrinterCommand = Omit<Printer, 'id'> & {
  readonly id?: string | undefined
  readonly key?: string | undefined
}
export type SavePrinterRefusal = PrinterFault | CommonRefusal | 'unknown-printer' | 'name-taken'

/** A printer with its address and where it stands. Only the administrator says where the office prints. */
export async function savePrinter(
  room: PrintingRoom,
  actor: Actor,
  command: SavePrinterCommand,
): Promise<Outcome<{ printer: string }, SavePrinterRefusal>> {
  const { id: known, key, ...rest } = command
  const name = rest.name.trim()
  const place = rest.place.trim()
  const device = rest.stands === 'terminal' ? rest.device : null
  const it: Printer = {
    ...rest,
    id: known ?? room.ground.ids.uuid(),
    name,
    place,
    device,
    host: rest.host.trim(),
  }
  const fault = faultOf(it, room.ownMachine)
  if (fault) return fault
  if (known !== undefined && leadingUuid(known) !== known) return refuse('unknown-printer')
  const deed = {
    ...{ act: 'printing.save-printer', site: it.site },
    key: key === undefined ? undefined : { value: key, request: { known: known ?? null, ...rest } },
  }
  return perform<{ printer: string }, SavePrinterRefusal>(room.ground, actor, deed, async (hand) => {
    const before = known === undefined ? null : await readPrinter(hand.tx, known)
    if (known !== undefined && before?.site !== it.site) return refuse('unknown-printer')
    if (!(await upsertPrinter(hand.tx, it, hand.now))) return refuse('name-taken', { field: 'name' })
    hand.about(`printer:${it.id}`, { name, host: it.host, port: it.port, active: it.active })
    hand.tell('printing.state', { site: it.site, printer: it.id })
    return { ok: true, printer: it.id }
  })
}

export interface SaveWayCommand {
  readonly site: number
  readonly letter: string
  /** null: nothing is shown. */
  readonly arrow: Arrow | null
  readonly floor: number | null
}

/** Where a waiting area is, seen from the entrance. */
export async function saveWay(
  room: PrintingRoom,
  actor: Actor,
  command: SaveWayCommand,
): Promise<Outcome<object, CommonRefusal | 'no-such-letter' | 'floor-unknown' | 'arrow-unknown'>> {
  const { site, letter, arrow, floor } = command
  if (!/^[A-Z]$/.test(letter)) return refuse('no-such-letter', { field: 'letter' })
  if (arrow !== null && !['up', 'right', 'down', 'left'].includes(arrow))
    return refuse('arrow-unknown', { field: `arrow-${letter}` })
  if (floor !== null && (!Number.isInteger(floor) || floor < -5 || floor > 60))
    return refuse('floor-unknown', { field: `floor-${letter}` })
  return perform(room.ground, actor, { act: 'printing.save-way', site }, async (hand) => {
    await saveWayRow(hand.tx, site, { letter, arrow, floor })
    hand.about(`waiting-area:${site}-${letter}`, { arrow, floor })
    return { ok: true }
  })
}
