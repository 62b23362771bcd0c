import { claimsDoor } from './claims.ts'
import type { Door } from './door.ts'
import { mailboxDoor } from './mailbox.ts'
import { observationDoor } from './observation.ts'

/** Every room that reckons values of the review. */
export const DOORS: readonly Door[] = [observationDoor, mailboxDoor, claimsDoor]
