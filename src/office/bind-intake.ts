import { queueStates } from '#ground/jobs/index.ts'
import { bind } from './bind.ts'
import * as intake from './intake/index.ts'

/** The acts of the inbox for the faces, and what runs beside them. */
export function bindIntake(room: intake.IntakeRoom) {
  const { receive, fileItem, fileAtOnce, advance, takeHandIn, forgetIntake } = intake
  const { changeIntake, arrangePages, checkScan, retryItem, returnItem, releaseItem, destroyItem } = intake
  const { cutItem, mergeItems, beginUpload, uploadState, addPiece, endUpload } = intake
  const { listIntake, lookAtItem, pageOfItem, openIntakeFile, countOpen, suggestAkten } = intake
  const { doIntakeJob, tendIntake, readScanFolder, readIntakeMailbox, intakeHealth, separatorSheet } = intake
  return {
    room,
    queueStates: () => queueStates(room.ground.db),
    ...bind(room, {
      ...{ receive, fileItem, fileAtOnce, advance, takeHandIn, forgetIntake },
      ...{ changeIntake, arrangePages, checkScan, retryItem, returnItem, releaseItem, destroyItem },
      ...{ cutItem, mergeItems, beginUpload, uploadState, addPiece, endUpload },
      ...{ listIntake, lookAtItem, pageOfItem, openIntakeFile, countOpen, suggestAkten },
      ...{ doIntakeJob, tendIntake, readScanFolder, readIntakeMailbox, intakeHealth, separatorSheet },
    }),
  }
}
