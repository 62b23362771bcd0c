import type { Clock } from '#ground/clock/clock.ts'
import { startCardSimulator, zvtTerminal, type CardTerminal } from '#ground/cardterminal/index.ts'
import type { TerminalOf } from '#office/cashdesk/index.ts'
import type { CardAddress } from './settings-cards.ts'

/** One conversation for each terminal, kept: a terminal does one thing at a time. */
export function terminalsAt(addresses: readonly CardAddress[]): TerminalOf {
  const terminals = addresses.map((it) => ({ ...it, terminal: zvtTerminal(it) }))
  return ({ name, site }) =>
    terminals.find((it) => it.till === name && (it.site === null || it.site === site))?.terminal ?? null
}

/** Milliseconds a card takes in the demonstration: long enough to see that the desk waits. */
const CARD_MS = 2500

/** Terminals made of nothing, one for each card till; every card is approved. */
export async function demoTerminals(
  clock: Clock,
  tills: readonly string[],
): Promise<{ readonly terminalOf: TerminalOf; close(): Promise<unknown> }> {
  const simulators = await Promise.all(tills.map(() => startCardSimulator({ clock, delay: CARD_MS })))
  const terminals = new Map<string, CardTerminal>(
    simulators.map(({ host, port }, n) => [tills[n]!, zvtTerminal({ host, port, password: '000000' })]),
  )
  return {
    terminalOf: ({ name }) => terminals.get(name) ?? null,
    close: () => Promise.all(simulators.map((it) => it.close())),
  }
}
