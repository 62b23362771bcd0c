import { bind } from './bind.ts'
import * as observation from './observation/index.ts'

/** What past days were like, for the faces; counting is an errand. */
export function bindObservation(room: observation.ObservationRoom) {
  const { readFigures, importHistory, removeHistory, rollUp } = observation
  return {
    ...{ csvOf: observation.csvOf, decodeTable: observation.decodeTable },
    ...bind(room, { readFigures, importHistory, removeHistory, rollUp }),
  }
}
