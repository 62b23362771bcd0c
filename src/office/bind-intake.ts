import { queueStates } from '#ground/jobs/index.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { bind } from './bind.ts'
import * as intake from './intake/index.ts'

/** The acts of the inbox for the faces, and what runs beside them. */
export function bindIntake(room: intake.IntakeRoom) {
  const { hasReceived, receive, fileItem, fileAtOnce, bringVersion, fileVersion, untilLookedThrough } = intake
  const { changeIntake, arrangePages, checkScan, retryItem, returnItem, releaseItem, destroyItem } = intake
  const { cutItem, mergeItems, beginUpload, uploadState, addPiece, endUpload } = intake
  const { listIntake, lookAtItem, pageOfItem, openIntakeFile, suggestAkten } = intake
  const { doIntakeJob, tendIntake, readScanFolder, readIntakeMailbox, intakeHealth, separatorSheet } = intake
  return {
    room,
    /** Whether a colleague may bring anything in at all; asked before a body is read. */
    mayUpload: (actor: Actor) => isPermitted(room.ground.permissions, actor, 'intake.upload', null),
    queueStates: () => queueStates(room.ground.db),
    ...bind(room, {
      ...{ hasReceived, receive, fileItem, fileAtOnce },
      ...{ bringVersion, fileVersion, untilLookedThrough },
      ...{ changeIntake, arrangePages, checkScan, retryItem, returnItem, releaseItem, destroyItem },
      ...{ cutItem, mergeItems, beginUpload, uploadState, addPiece, endUpload },
      ...{ listIntake, lookAtItem, pageOfItem, openIntakeFile, suggestAkten },
      ...{ doIntakeJob, tendIntake, readScanFolder, readIntakeMailbox, intakeHealth, separatorSheet },
    }),
  }
}
