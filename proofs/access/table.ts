import { ADMINISTRATION } from './table/administration.ts'
import { BANK } from './table/bank.ts'
import { CASHIER } from './table/cashier.ts'
import { COUNCIL } from './table/council.ts'
import { COUNSELLING, COUNSELLING_LAST } from './table/counselling.ts'
import { DEMO } from './table/demo.ts'
import { DESK } from './table/desk.ts'
import { ENDINGS, FILES, FILE_SCREEN, LETTERS } from './table/files.ts'
import { INBOX } from './table/intake.ts'
import { GATEWAY, INTERFACE, STREAMS } from './table/interface.ts'
import { EVERYBODY, forms, line, type Line } from './table/line.ts'
import { MACHINES } from './table/machines.ts'
import { PLANNING } from './table/planning.ts'
import { PUBLIC } from './table/public.ts'
import { RECEPTION } from './table/reception.ts'
import { WORK } from './table/work.ts'

export { EVERYBODY, type Line, type Ownership, type Who } from './table/line.ts'

/** Ends the sessions with which the other lines are asked, and the device's sign of who it is. */
const LAST: readonly Line[] = line(EVERYBODY, 'none', ...forms('/device', 'signOff'), 'POST /sign-out')

/**
 * Who may use which route: one line each, to be read and signed by a person. A route without a line, and a line without
 * a route, fail the proof. `may` names who is let in; everybody else is turned away (401, 403, or sent to sign in).
 * Each face has its file below `table/`.
 */
export const TABLE: readonly Line[] = [
  ...INTERFACE,
  ...GATEWAY,
  ...STREAMS,
  ...PUBLIC,
  ...MACHINES,
  ...RECEPTION,
  ...DESK,
  ...ADMINISTRATION,
  ...PLANNING,
  ...COUNCIL,
  ...WORK,
  ...FILES,
  ...FILE_SCREEN,
  ...ENDINGS,
  ...LETTERS,
  ...INBOX,
  ...BANK,
  ...CASHIER,
  ...COUNSELLING,
  ...DEMO,
  ...COUNSELLING_LAST,
  ...LAST,
]
