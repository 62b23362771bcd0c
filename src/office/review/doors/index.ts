import { claimsDoor } from './claims.ts'
import { complaintsDoor } from './complaints.ts'
import type { Door } from './door.ts'
import { mailboxDoor } from './mailbox.ts'
import { observationDoor } from './observation.ts'
import { surveyDoor } from './survey.ts'
import { trainingDoor } from './training.ts'
import { workloadDoor } from './workload.ts'

/** Every room that reckons values of the review. */
export const DOORS: readonly Door[] = [
  ...[observationDoor, mailboxDoor, claimsDoor],
  ...[surveyDoor, complaintsDoor, workloadDoor, trainingDoor],
]
