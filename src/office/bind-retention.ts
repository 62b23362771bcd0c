import { bind } from './bind.ts'
import * as retention from './retention/index.ts'

/** The end of life of files for the faces. */
export function bindRetention(room: retention.RetentionRoom) {
  const { noteEvent, revokeEvent, placeHold, endHold, shortenTerm, lookAtRetention, readReport } = retention
  const { offerFiles, disposalMessage, enterAppraisal, takeMessage, readDisposals } = retention
  const { drawList, dropList, executeList, readLists, reckonAll } = retention
  const { handOverFile, receiveContainer, refuseArrival, takeIn, readArrivals } = retention
  return {
    eventKindsFor: retention.eventKindsFor,
    holdKinds: retention.HOLD_KINDS,
    ...bind(room, {
      ...{ noteEvent, revokeEvent, placeHold, endHold, shortenTerm, lookAtRetention, readReport },
      ...{ offerFiles, disposalMessage, enterAppraisal, takeMessage, readDisposals },
      ...{ drawList, dropList, executeList, readLists, reckonAll },
      ...{ handOverFile, receiveContainer, refuseArrival, takeIn, readArrivals },
    }),
  }
}
