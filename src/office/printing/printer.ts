import { refuse, type Refusal } from '#ground/act/refusal.ts'
import {
  faultOfAddress,
  WIDTHS,
  type AddressFault,
  type Arrow,
  type Dots,
  type PrinterState,
} from '#ground/print/index.ts'

export interface Printer {
  readonly id: string
  readonly site: number
  readonly name: string
  /** Where it stands, for colleagues. */
  readonly place: string
  /** Numbers, never a name. */
  readonly host: string
  readonly port: number
  readonly dots: Dots
  readonly stands: 'terminal' | 'reception'
  /** Only this terminal prints here; null: any of the site. */
  readonly device: string | null
  readonly active: boolean
}

export interface KnownPrinter extends Printer {
  readonly state: PrinterState
  readonly stateSince: Temporal.Instant
  readonly askedAt: Temporal.Instant | null
}

/** From the entrance to a waiting area. Floor 0 is the ground floor. */
export interface Way {
  readonly letter: string
  readonly arrow: Arrow
  readonly floor: number | null
}

export const NAME_MAX = 60
export const PLACE_MAX = 120

export type PrinterFault =
  | AddressFault
  | 'name-missing'
  | 'name-too-long'
  | 'place-too-long'
  | 'dots-unknown'
  | 'stands-unknown'

/** What is wrong with what an administrator typed; null: nothing. */
export function faultOf(it: Printer, ownMachine: boolean | number): Refusal<PrinterFault> | null {
  if (it.name === '') return refuse('name-missing', { field: 'name' })
  if (it.name.length > NAME_MAX) return refuse('name-too-long', { field: 'name' })
  if (it.place.length > PLACE_MAX) return refuse('place-too-long', { field: 'place' })
  if (!WIDTHS.includes(it.dots)) return refuse('dots-unknown', { field: 'dots' })
  if (it.stands !== 'terminal' && it.stands !== 'reception')
    return refuse('stands-unknown', { field: 'stands' })
  const fault = faultOfAddress(it.host, it.port, ownMachine)
  return fault && refuse(fault, { field: fault === 'port-not-of-a-printer' ? 'port' : 'host' })
}

/** Where somebody prints: at a terminal its own printer, else one that serves any terminal; at the reception its own. */
export function printerAt<P extends Printer>(
  printers: readonly P[],
  where: { readonly terminal: string } | 'reception',
): P | null {
  const here = printers.filter(
    ({ active, stands }) => active && stands === (where === 'reception' ? where : 'terminal'),
  )
  if (where === 'reception') return here[0] ?? null
  return (
    here.find(({ device }) => device === where.terminal) ?? here.find(({ device }) => device === null) ?? null
  )
}
