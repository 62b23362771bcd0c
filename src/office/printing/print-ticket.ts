import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { isLanguage, sourceLanguage, type Language } from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { slipSvg } from '#ground/print/index.ts'
import { ticketState } from '#office/reception/index.ts'
import { readSite } from '#office/staff/index.ts'
import { print, type PrintRefusal, type Slip, type Where } from './print-slip.ts'
import { readPrinter, readWays } from './printer-store.ts'
import type { PrintingRoom } from './room.ts'
import { testSlip, ticketSlip } from './ticket-slip.ts'

export interface PrintTicketCommand {
  readonly site: number
  /** Of the appointment or of the number drawn. */
  readonly code: string
  /** Whose paper it is; the language of the visit unless told. */
  readonly language?: Language
  /** Begins the address in the square code: `https://amt.example`. */
  readonly origin: string
  /** Unless told: the printer of the terminal that asks, or the one at the reception. */
  readonly printer?: string
  readonly key?: string | undefined
}

/** The number on paper: large, with where to wait, how long about, and the way to the same on the phone. */
export async function printTicket(
  room: PrintingRoom,
  actor: Actor,
  command: PrintTicketCommand,
): Promise<Outcome<Slip, PrintRefusal | 'unknown-ticket'>> {
  const { site, code, origin, key } = command
  const ticket = await ticketState(room.reception, { code })
  if (!ticket.ok || ticket.site !== site || ticket.number === null)
    return refuse('unknown-ticket', { field: 'code' })
  const { db } = room.ground
  const language = command.language ?? (isLanguage(ticket.language) ? ticket.language : sourceLanguage)
  const way = (await readWays(db, site)).find(({ letter }) => letter === ticket.waitingArea.letter) ?? null
  const officeName = (await readSite(db, site))?.name ?? ''
  const paper = { ticket, language, way, officeName, link: `${origin}/${language}/ticket/${code}` }
  return print(room, actor, {
    ...{ act: 'printing.print-ticket', kind: 'ticket', site, key },
    where: whereOf(actor, command.printer),
    draw: ({ dots }) => slipSvg(ticketSlip(paper), dots),
  })
}

/** A slip that says which printer it is, in every script we print. */
export async function printTest(
  room: PrintingRoom,
  actor: Actor,
  command: { readonly site: number; readonly printer: string; readonly key?: string | undefined },
): Promise<Outcome<Slip, PrintRefusal>> {
  const { site, key } = command
  if (!/^[0-9a-f-]{36}$/iu.test(command.printer)) return refuse('no-printer')
  const printer = await readPrinter(room.ground.db, command.printer)
  if (printer?.site !== site) return refuse('no-printer')
  const at = room.ground.clock.now()
  return print(room, actor, {
    ...{ act: 'printing.print-test', kind: 'test', site, key },
    where: { printer: printer.id },
    draw: ({ dots, name, place }) => slipSvg(testSlip({ name, place, at }), dots),
  })
}

function whereOf(actor: Actor, printer: string | undefined): Where {
  if (printer !== undefined) return { printer }
  return actor.kind === 'device' ? { terminal: actor.id } : 'reception'
}
