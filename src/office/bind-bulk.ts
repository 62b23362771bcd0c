import { bind } from './bind.ts'
import * as bulk from './bulk/index.ts'

/** The acts of whole stocks for the faces. */
export function bindBulk(room: bulk.BulkRoom) {
  const {
    beginImport,
    beginExport,
    steerRun,
    releaseExport,
    readRuns,
    readRun,
    reportOf,
    isUnderWay,
    forgetRuns,
  } = bulk
  return bind(room, {
    ...{ beginImport, beginExport, steerRun, releaseExport, readRuns, readRun, reportOf },
    ...{ isUnderWay, forgetRuns },
  })
}
