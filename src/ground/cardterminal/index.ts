/** The door of card terminals: the port, a terminal that speaks ZVT, and one that is only simulated. */
export { settle } from './card-terminal.ts'
export type { CardDoubt, CardOutcome, CardReceipt, CardRefusal, CardState } from './card-terminal.ts'
export type { CardTerminal, DayOutcome, LastResult } from './card-terminal.ts'
export { CARD_PATIENCE, zvtTerminal, type CardPatience, type ZvtSettings } from './zvt-terminal.ts'
export { startCardSimulator } from './simulator.ts'
export type { CardSimulator, SimulatorSettings } from './simulator.ts'
export type { Scenario, SimulatedPayment } from './simulated-drawer.ts'
