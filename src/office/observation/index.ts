/** The door of what past days were like: figures of groups of five or more, and what they let expect. */
export {
  SHARES,
  type AreaFigures,
  type ConcernFigures,
  type HalfHour,
  type Learned,
  type LeadShare,
  type Measured,
  type WaitFigures,
} from './learned.ts'
export { learnedFigures, pastOff } from './learned-figures.ts'
export { forecastCases, type Forecast, type ForecastOf, type History, type NoForecast } from './forecast.ts'
export { historiesOf, totalOf } from './histories.ts'
export { importHistory, type ImportCommand, type ImportRefusal } from './import-history.ts'
export type { Import } from './history-store.ts'
export type { RowFault } from './history-text.ts'
export { csvOf, decodeTable, type FigureCell } from './table-text.ts'
export { removeHistory } from './remove-history.ts'
export { readFigures, type FiguresView } from './read-figures.ts'
export { observationPermissions } from './permissions.ts'
export { rollUp } from './roll-up.ts'
export { waitsOver } from './waits-over.ts'
export type { ObservationRoom } from './room.ts'
