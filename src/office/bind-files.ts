import { bind } from './bind.ts'
import * as casefiles from './casefiles/index.ts'
import * as circulation from './circulation/index.ts'
import * as inspection from './inspection/index.ts'
import * as viewing from './viewing/index.ts'

/** The acts of the electronic file for the faces. */
export function bindCasefiles(room: casefiles.CasefilesRoom) {
  const { openAkte, changeAkte, closeAkte, reopenAkte, openVorgang, changeVorgang } = casefiles
  const { registerDocument, registerDraft, addVersion, changeDocument, cancelDocument, restoreDocument } =
    casefiles
  const { moveDocument, dropDraft, addMark, removeMark, linkFiles, unlinkFiles, readLinks } = casefiles
  const { grantAccess, endAccess, breakGlass, confirmGlass, appointDeputy, endDeputy } = casefiles
  const { readAkte, readDocument, openPrimary, readHistory, readAccess, aktenOfPerson, listAkten } = casefiles
  const { ownDrafts, findByReference, glassToConfirm, readDeputies, colleagues, findWhom } = casefiles
  const { savePlanUnit, saveReferencePattern, seedPlan, searchFiles, noteSearchWords, refreshSearch } =
    casefiles
  return {
    levels: casefiles.LEVELS,
    media: casefiles.MEDIA,
    directions: casefiles.DIRECTIONS,
    ...bind(room, {
      ...{ openAkte, changeAkte, closeAkte, reopenAkte, openVorgang, changeVorgang },
      ...{ registerDocument, registerDraft, addVersion, changeDocument, cancelDocument, restoreDocument },
      ...{ moveDocument, dropDraft, addMark, removeMark, linkFiles, unlinkFiles, readLinks },
      ...{ grantAccess, endAccess, breakGlass, confirmGlass, appointDeputy, endDeputy },
      ...{ readAkte, readDocument, openPrimary, readHistory, readAccess, aktenOfPerson, listAkten },
      ...{ ownDrafts, findByReference, glassToConfirm, readDeputies, colleagues, findWhom },
      ...{ savePlanUnit, saveReferencePattern, seedPlan, searchFiles, noteSearchWords, refreshSearch },
      plan: (it: casefiles.CasefilesRoom) => casefiles.readPlan(it.ground.db),
      pattern: (it: casefiles.CasefilesRoom, site: number) => casefiles.patternOf(it.ground.db, site),
    }),
  }
}

export function bindViewing(room: viewing.ViewingRoom) {
  const { readPages, readPageImage, readPageText, findInDocument, drawAhead } = viewing
  return bind(room, { readPages, readPageImage, readPageText, findInDocument, drawAhead })
}

/** The course of business for the faces. */
export function bindCirculation(room: circulation.CirculationRoom) {
  const { startVerfuegung, changeRoute, withdrawVerfuegung, completePoint, returnPoint, resumeVerfuegung } =
    circulation
  const { undoPoint, closeAkteWithProtocol, resubmit, changeResubmission, courseOf, readTasks, confirmTold } =
    circulation
  return {
    pointKinds: circulation.POINT_KINDS,
    ...bind(room, {
      ...{ startVerfuegung, changeRoute, withdrawVerfuegung, completePoint, returnPoint, resumeVerfuegung },
      ...{ undoPoint, closeAkteWithProtocol, resubmit, changeResubmission, courseOf, readTasks, confirmTold },
    }),
  }
}

export function bindInspection(room: inspection.InspectionRoom) {
  const { openInspection, chooseDocument, markAreas, markWord, unmarkArea, submitInspection } = inspection
  const { submissionOf, dropLeftovers } = inspection
  const { releaseInspection, returnInspection, giveInspection, withdrawInspection } = inspection
  const { readInspections, readInspection, fetchBundle } = inspection
  return {
    ways: inspection.WAYS,
    ...bind(room, {
      ...{ openInspection, chooseDocument, markAreas, markWord, unmarkArea, submitInspection },
      ...{ submissionOf, dropLeftovers },
      ...{ releaseInspection, returnInspection, giveInspection, withdrawInspection },
      ...{ readInspections, readInspection, fetchBundle },
    }),
  }
}
