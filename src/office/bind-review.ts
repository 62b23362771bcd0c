import { bind } from './bind.ts'
import * as review from './review/index.ts'

/** The review for the faces: its acts, and the data pages show. */
export function bindReview(room: review.ReviewRoom) {
  const { reckonValues, takeBackValue, typeValue, importValues, takeBackImport } = review
  const { setFrame, setTarget, publishKpis, freezeReview } = review
  const { removeEntry, saveEvidence, saveFinding, saveHypothesis, saveShock } = review
  const { readKpi, readReview, readVersions, readFigure, readReport, readReports } = review
  const { reviewPaper, reviewTable } = review
  return {
    ...{ kpis: review.KPIS, kpiOf: review.kpiOf, groups: review.GROUPS },
    ...{ criteria: review.CRITERIA, corners: review.CORNERS },
    ...{ periodTyped: review.periodTyped, periodWords: review.periodWords },
    ...{ importBytes: review.IMPORT_BYTES, templateHeads: review.TEMPLATE_HEADS },
    readPublic: (site: number) => review.readPublic(room, { site }),
    ...bind(room, {
      ...{ reckonValues, takeBackValue, typeValue, importValues, takeBackImport },
      ...{ setFrame, setTarget, publishKpis, freezeReview },
      ...{ removeEntry, saveEvidence, saveFinding, saveHypothesis, saveShock },
      ...{ readKpi, readReview, readVersions, readFigure, readReport, readReports },
      ...{ reviewPaper, reviewTable },
    }),
  }
}
