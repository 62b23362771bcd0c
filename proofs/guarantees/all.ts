import type { Guarantee } from '../support/guarantee.ts'
import { ROOMS } from './rooms.ts'
import { VISITS } from './visits.ts'

/** What GUARANTEES.md says of proofs, in its order. A proof with a file of its own (`proofs/<name>/guarantee.ts`) is added here. */
export const PROOFS: readonly Guarantee[] = [...VISITS, ...ROOMS]
