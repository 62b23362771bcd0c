import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { prints, type PrinterState } from '#ground/print/index.ts'
import { allClients, readTeams } from '#office/staff/index.ts'
import type { KnownPrinter, Way } from './printer.ts'
import { readPrinters as ofSite, readWays } from './printer-store.ts'
import type { PrintingRoom } from './room.ts'

export interface PrintersOfSite {
  readonly printers: readonly KnownPrinter[]
  /** Terminals of the site, to tie a printer to. */
  readonly terminals: readonly { readonly id: string; readonly name: string }[]
  readonly areas: readonly { readonly letter: string; readonly name: string; readonly way: Way | null }[]
}

/** For the administration: every printer with its address and how it is. Nothing of any person. */
export async function readPrinters(
  room: PrintingRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<PrintersOfSite, 'not-permitted'>> {
  const { db, permissions } = room.ground
  if (!isPermitted(permissions, actor, 'printing.print-test', site)) return refuse('not-permitted')
  const ways = await readWays(db, site)
  const teams = await readTeams(db, site)
  const letters = [...new Map(teams.map(({ letter, name }) => [letter, name]))]
  return {
    ok: true,
    printers: await ofSite(db, site),
    terminals: await terminalsOf(room, site),
    areas: letters.map(([letter, name]) => ({
      letter,
      name,
      way: ways.find((way) => way.letter === letter) ?? null,
    })),
  }
}

export interface PrinterTrouble {
  readonly name: string
  readonly place: string
  readonly state: PrinterState
  readonly since: string
  /** Still prints: the paper ends soon. */
  readonly stillPrints: boolean
}

/** What the reception should know: printers in use that need a hand. */
export async function printerTroubles(room: PrintingRoom, site: number): Promise<PrinterTrouble[]> {
  const printers = await ofSite(room.ground.db, site)
  return printers
    .filter(({ active, state }) => active && state !== 'ready')
    .map(({ name, place, state, stateSince }) => ({
      ...{ name, place, state, since: String(stateSince) },
      stillPrints: prints(state),
    }))
}

/** Names of the machines at the entrance, for whoever answers their call. */
export async function terminalsOf(
  room: PrintingRoom,
  site: number,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const clients = await allClients(room.ground.db)
  return clients
    .filter(({ roles, sites, active }) => active && roles.includes('terminal') && sites.includes(site))
    .map(({ id, name }) => ({ id, name }))
}

export function waysOf(room: PrintingRoom, site: number): Promise<Way[]> {
  return readWays(room.ground.db, site)
}
