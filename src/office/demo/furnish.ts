import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'

/** The names by which the furniture is found again; what an administrator renamed is left alone. */
const PRINTER = 'Eingang'
const TERMINAL = 'Terminal am Eingang'
const DISPLAY = 'Eingangshalle'
export const PROGRAM = 'Muster-Fachanwendung (Vorführung)'
/** The virtual printer stands on the machine of the demonstration itself. */
const OWN_MACHINE = '127.0.0.1'
/** So long the key of an earlier start goes on, so that the sample program outlives a restart. Hours. */
const KEY_GRACE_HOURS = 24

const WAYS = [
  { letter: 'A', arrow: 'right', floor: 0 },
  { letter: 'B', arrow: 'up', floor: 2 },
  { letter: 'D', arrow: 'up', floor: 2 },
] as const

interface FurnishedPrinter {
  readonly name: string
  readonly place: string
  readonly host: string
  readonly port: number
  readonly dots: 576
  readonly stands: 'terminal'
  readonly device: string | null
  readonly active: boolean
}
export interface FurnishedDisplay {
  readonly name: string
  readonly place: string
  /** The key of its machine; null: none hangs there yet. */
  readonly client: string | null
  readonly group: string | null
  readonly showsWaiting: boolean
}
interface Key {
  readonly kind: 'device' | 'client'
  readonly name: string
  readonly roles: readonly string[]
}

/** The acts by which the house gets its machines. Composed from the doors of the office, nothing of its own. */
export interface FurnishActs {
  /** An administrator of the demonstration; null when there is none any more. */
  administrator(): Promise<Actor | null>
  /** Keys that still open something. */
  keys(): Promise<readonly { readonly id: string; readonly name: string }[]>
  issueKey(actor: Actor, key: Key): Promise<Outcome<{ client: string; secret: string }>>
  rotateKey(
    actor: Actor,
    key: { readonly client: string; readonly graceHours: number },
  ): Promise<Outcome<{ secret: string }>>
  printers(
    actor: Actor,
  ): Promise<
    readonly { readonly id: string; readonly name: string; readonly host: string; readonly port: number }[]
  >
  savePrinter(actor: Actor, printer: FurnishedPrinter & { readonly id?: string }): Promise<Outcome<object>>
  hasWays(actor: Actor): Promise<boolean>
  saveWay(actor: Actor, way: (typeof WAYS)[number]): Promise<Outcome<object>>
  hasDisplays(actor: Actor): Promise<boolean>
  saveGroup(
    actor: Actor,
    group: { readonly name: string; readonly teams: readonly string[] },
  ): Promise<Outcome<{ group: string }>>
  saveDisplay(actor: Actor, display: FurnishedDisplay): Promise<Outcome<object>>
}

/** What of it the faces of the demonstration need. */
export interface Furniture {
  /** The machines whoever opens the terminal or the display stands before; null: without a row of its own. */
  readonly terminal: string | null
  readonly display: string | null
  /** The key of the sample program, made anew with each start; null when nobody may give one. */
  readonly programKey: string | null
}

/** A terminal with its printer, two displays, ways, and a key for the sample program: what is missing is added. */
export async function furnish(acts: FurnishActs, printerPort: number): Promise<Furniture> {
  const actor = await acts.administrator()
  if (!actor) return { terminal: null, display: null, programKey: null }
  const keys = await acts.keys()
  const keyOf = async (key: Key) => {
    const known = keys.find(({ name }) => name === key.name)
    if (known) return known.id
    const issued = await acts.issueKey(actor, key)
    return issued.ok ? issued.client : null
  }
  const terminal = await keyOf({ kind: 'device', name: TERMINAL, roles: ['terminal'] })
  const display = await keyOf({ kind: 'device', name: `Anzeige ${DISPLAY}`, roles: ['display'] })
  await furnishPrinter(acts, actor, printerPort)
  await furnishWalls(acts, actor, display)
  return { terminal, display, programKey: await programKey(acts, actor, keys) }
}

async function furnishPrinter(acts: FurnishActs, actor: Actor, port: number): Promise<void> {
  const known = (await acts.printers(actor)).find(({ name }) => name === PRINTER)
  // somebody gave it a real printer to speak to
  if (known && (known.host !== OWN_MACHINE || known.port === port)) return
  await acts.savePrinter(actor, {
    ...(known && { id: known.id }),
    ...{ name: PRINTER, place: 'Terminal rechts neben der Tür', host: OWN_MACHINE, port, dots: 576 },
    ...{ stands: 'terminal', device: null, active: true },
  })
}

async function furnishWalls(acts: FurnishActs, actor: Actor, client: string | null): Promise<void> {
  if (!(await acts.hasWays(actor))) for (const way of WAYS) await acts.saveWay(actor, way)
  if (await acts.hasDisplays(actor)) return
  const hall = {
    name: DISPLAY,
    place: 'Erdgeschoss, gegenüber der Tür',
    client,
    group: null,
    showsWaiting: true,
  }
  await acts.saveDisplay(actor, hall)
  const upstairs = await acts.saveGroup(actor, { name: 'Zweiter Stock', teams: ['temporary', 'permanent'] })
  if (!upstairs.ok) return
  await acts.saveDisplay(actor, {
    ...{ name: 'Wartebereich 2. Stock', place: 'Flur vor Raum 201', client: null },
    ...{ group: upstairs.group, showsWaiting: false },
  })
}

async function programKey(
  acts: FurnishActs,
  actor: Actor,
  keys: readonly { readonly id: string; readonly name: string }[],
): Promise<string | null> {
  const known = keys.find(({ name }) => name === PROGRAM)
  const given = known
    ? await acts.rotateKey(actor, { client: known.id, graceHours: KEY_GRACE_HOURS })
    : await acts.issueKey(actor, { kind: 'client', name: PROGRAM, roles: ['client'] })
  return given.ok ? given.secret : null
}
